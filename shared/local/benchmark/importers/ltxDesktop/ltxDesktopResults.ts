import type { Rejected } from '../../import.ts';
import { type JsonItem, placeInJson } from '../../text/jsonItems.ts';
import { quantityIn, secondsIn } from '../../text/measures.ts';
import { at, excerpt, within, words } from '../../text/values.ts';
import { type Draft, holds, type JsonImporter } from '../importer.ts';

/** Only part of these clips was generated, while `media.duration` is that of the whole. */
const PARTLY_GENERATED = ['video_extend', 'video_prepend', 'retake'];

const MODES: readonly (readonly [RegExp, string])[] = [
  [/^t2v(_|$)/, 'text to video'],
  [/^i2v(_|$)/, 'image to video'],
  [/^a2v(_|$)/, 'audio to video'],
  [/^ia2v(_|$)/, 'image and audio to video'],
];

/** `results.json` of LTX-Desktop's performance runner: an array of cases, in the order in which they ran. */
export const ltxDesktopResults: JsonImporter = {
  writer: 'LTX-Desktop',
  mayHold: holds('"wall_s"', '"status"', '"key"'),
  recognises: (found) => found.some(({ value }) => isCase(value)),
  read(found) {
    let hasRun = false;
    const rows = found.map((item) => {
      const row = readCase(item, !hasRun);
      if (!('reason' in row)) hasRun = true;
      return row;
    });
    return { format: 'LTX-Desktop results', rows };
  },
};

const isCase = (value: unknown): boolean =>
  typeof at(value, 'key') === 'string' &&
  typeof at(value, 'status') === 'string' &&
  at(value, 'wall_s') !== undefined;

function readCase(item: JsonItem, isFirst: boolean): Draft | Rejected {
  const place = placeInJson(item);
  const { value } = item;
  if (!isCase(value)) return { place, reason: 'this is no case of the performance runner' };
  const key = words(at(value, 'key')) ?? '';
  const because = failure(value, key);
  if (because) return { place, reason: because };
  const media = at(value, 'media');
  return {
    place,
    clip: key,
    recipe: MODES.find(([pattern]) => pattern.test(key))?.[1] ?? key,
    width: quantityIn(at(media, 'width')),
    height: quantityIn(at(media, 'height')),
    fps: quantityIn(at(media, 'fps')),
    frames: quantityIn(at(media, 'nb_frames')),
    videoSeconds: secondsIn(at(media, 'duration')), // `realtime` is rounded to two digits
    wallSeconds: secondsIn(at(value, 'wall_s')),
    gpus: 1,
    energyWh: quantityIn(at(value, 'energy_wh'), { wh: 1 }),
    energyAt: 'board',
    cold: isFirst, // nothing marks it, but the first clip pays for loading the model
  };
}

function failure(value: unknown, key: string): string | undefined {
  const detail = excerpt(at(value, 'detail') ?? '');
  switch (at(value, 'status')) {
    case 'PASS':
      break;
    case 'SKIP':
      return `it was skipped: ${detail}`;
    case 'ERROR':
      return `it failed: ${detail}`;
    case 'FAIL':
      return `its clip failed the runner's checks: ${detail}`;
    default:
      return `its status is ${excerpt(at(value, 'status'))}, not PASS`;
  }
  if (key === 't2i' || /\.(png|jpe?g|webp)$/i.test(words(at(value, 'output')) ?? ''))
    return 'it made an image, not a video';
  if (PARTLY_GENERATED.includes(key))
    return 'only part of its clip was generated, and the length given is that of the whole';
  return undefined;
}

/** `/api/gpu-info` of LTX-Desktop's backend, which its results leave out. */
export const ltxDesktopGpu: JsonImporter = {
  writer: 'LTX-Desktop',
  mayHold: holds('"gpu_info"', '"gpu_available"'),
  recognises: (found) => found.length === 1 && typeof within(found[0]?.value, 'gpu_available') === 'boolean',
  read([item]) {
    const gpu = words(at(item?.value, 'gpu_name')) ?? words(within(item?.value, 'gpu_info', 'name'));
    const vramGiB = quantityIn(at(item?.value, 'vram_gb'));
    return {
      format: 'LTX-Desktop GPU information',
      machine: { ...(gpu && { gpu }), ...(vramGiB && vramGiB > 0 && { vramGiB }) },
    };
  },
};
