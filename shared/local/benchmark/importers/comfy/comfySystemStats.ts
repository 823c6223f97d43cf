import { quantityIn } from '../../text/measures.ts';
import { at, items, within, words } from '../../text/values.ts';
import { holds, type JsonImporter } from '../importer.ts';

/** ComfyUI's `/system_stats`, for the name and the memory of the GPU. ComfyUI runs a clip on one of them. */
export const comfySystemStats: JsonImporter = {
  writer: 'ComfyUI',
  mayHold: holds('"devices"', '"vram_total"'),
  recognises: ([item]) => Array.isArray(at(item?.value, 'devices')) && !!within(item?.value, 'system'),
  read([item]) {
    const found = items(at(item?.value, 'devices')).filter((device) => at(device, 'type') !== 'cpu');
    const names = new Set(found.map((device) => gpuName(at(device, 'name'))));
    const [gpu] = names;
    const vram = quantityIn(at(found[0], 'vram_total'));
    return {
      format: 'ComfyUI system stats',
      machine: {
        ...(names.size === 1 && gpu && { gpu }),
        ...(names.size === 1 && vram && vram > 0 && Number.isFinite(vram) && { vramGiB: vram / 2 ** 30 }),
      },
    };
  },
};

/** `cuda:0 NVIDIA GeForce RTX 4090 : cudaMallocAsync` names the card in its middle. `mps` names none. */
function gpuName(value: unknown): string | undefined {
  const name = words(value)
    ?.replace(/^[a-z]+:\d+ /, '')
    .replace(/ : .*$/, '');
  return name && !/^(mps|cpu|cuda|xpu)(:\d+)?$/.test(name) ? name : undefined;
}
