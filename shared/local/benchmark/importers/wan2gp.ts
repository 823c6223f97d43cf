import type { Draft } from '../draft.ts';
import { at, figure, seconds, size, words } from '../figures.ts';
import { holds, type JsonImporter } from '../importer.ts';
import { type Item, placeOf } from '../json.ts';
import type { Rejected } from '../run.ts';

/** The settings that Wan2GP writes beside a clip. Its whole seconds cover encoding and saving too. */
export const wan2gp: JsonImporter = {
  mayHold: holds('"generation_time"', 'WanGP'),
  recognises: (found) => found.some(({ value }) => isSettings(value)),
  read: (found) => ({ format: 'Wan2GP settings', rows: found.map(run) }),
};

const isSettings = (value: unknown): boolean => /^WanGP\b/.test(words(at(value, 'type')) ?? '');

function run(item: Item): Draft | Rejected {
  const place = placeOf(item);
  const { value } = item;
  if (!isSettings(value)) return { place, reason: 'these are no settings of Wan2GP' };
  const imageMode = figure(at(value, 'image_mode'));
  if (imageMode !== undefined && imageMode !== 0) return { place, reason: 'it made an image, not a video' };
  const steps = figure(at(value, 'num_inference_steps'));
  const model = words(at(value, 'model_type'));
  const forced = figure(at(value, 'force_fps'));
  return {
    place,
    model,
    recipe: steps === undefined ? undefined : `${steps} steps`,
    ...size(at(value, 'resolution')),
    frames: figure(at(value, 'video_length')),
    fps: forced !== undefined && Number.isNaN(forced) ? undefined : forced, // `auto`, `control`: not said which
    usualFps: model?.startsWith('ltx2') ? 24 : undefined,
    wallSeconds: seconds(at(value, 'generation_time')),
    gpus: 1,
  };
}
