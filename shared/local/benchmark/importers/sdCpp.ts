import type { Rejected } from '../import.ts';
import { bounded } from '../text/limits.ts';
import { words } from '../text/values.ts';
import type { Draft, LogImporter } from './importer.ts';

const STARTED = /\bgenerate_(video|image) (\d+)x(\d+)(?:x(\d+))?( -> LTX latent spatial upscale)?/;
const ENDED = /\bgenerate_(video|image) completed in (\d+(?:\.\d+)?)s/;
const MODEL = /\bloading (?:diffusion )?model from '([^']{1,300})'/;
const DEVICE = /\bDevice \d+: ([^,]{3,100}), compute capability/;

/** The log of stable-diffusion.cpp (`sd -M vid_gen`): what a video is, how long it took, and from which file. */
export const sdCpp: LogImporter = {
  writer: 'stable-diffusion.cpp',
  recognises: (head) => /stable-diffusion\.cpp:\d+ +- /.test(head),
  read(text) {
    const rows: (Draft | Rejected)[] = [];
    const devices = new Set<string>();
    let model: string | undefined;
    let clip: Pick<Draft, 'width' | 'height' | 'frames'> | undefined;
    let line = 0;
    for (const said of text.split('\n')) {
      line++;
      const part = said.slice(0, 2000);
      const [, file] = MODEL.exec(part) ?? [];
      if (file)
        model = words(file.replace(/^.*[\\/]/, '').replace(/\.(safetensors|gguf|ckpt|sft|pth?)$/i, ''));
      const [, device] = DEVICE.exec(part) ?? [];
      if (device && devices.size < 100) devices.add(device);
      const [, , width, height, frames, upscale] = STARTED.exec(part) ?? [];
      if (width)
        clip = {
          ...(upscale ? {} : { width: Number(width), height: Number(height) }),
          frames: frames ? Number(frames) : undefined,
        };
      const [, kind, seconds] = ENDED.exec(part) ?? [];
      if (!kind) continue;
      const place = `line ${line}`;
      bounded(rows).push(
        kind === 'image' || clip?.frames === 1
          ? { place, reason: 'it made an image, not a video' }
          : { place, model, ...clip, wallSeconds: Number(seconds), gpus: 1 },
      );
      clip = undefined;
    }
    const [gpu] = devices;
    return {
      format: 'stable-diffusion.cpp log',
      rows,
      ...(devices.size === 1 && gpu && { machine: { gpu } }),
      ...(rows.length === 0 && {
        notes: ['The log of stable-diffusion.cpp tells no "generate_video completed": log a run to its end.'],
      }),
    };
  },
};
