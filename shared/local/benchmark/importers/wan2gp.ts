import type { Rejected } from '../import.ts';
import { type JsonItem, placeOf } from '../text/jsonItems.ts';
import { quantityIn, secondsIn, sizeIn } from '../text/measures.ts';
import { at, words } from '../text/values.ts';
import { type Draft, holds, type JsonImporter } from './importer.ts';

/** The settings that Wan2GP writes beside a clip. Its whole seconds cover encoding and saving too. */
export const wan2gp: JsonImporter = {
  mayHold: holds('"generation_time"', 'WanGP'),
  recognises: (found) => found.some(({ value }) => isSettings(value)),
  read: (found) => ({ format: 'Wan2GP settings', rows: found.map(run) }),
};

const isSettings = (value: unknown): boolean => /^WanGP\b/.test(words(at(value, 'type')) ?? '');

function run(item: JsonItem): Draft | Rejected {
  const place = placeOf(item);
  const { value } = item;
  if (!isSettings(value)) return { place, reason: 'these are no settings of Wan2GP' };
  const imageMode = quantityIn(at(value, 'image_mode'));
  if (imageMode !== undefined && imageMode !== 0) return { place, reason: 'it made an image, not a video' };
  const steps = quantityIn(at(value, 'num_inference_steps'));
  const model = words(at(value, 'model_type'));
  const forced = quantityIn(at(value, 'force_fps'));
  return {
    place,
    model,
    recipe: steps === undefined ? undefined : `${steps} steps`,
    ...sizeIn(at(value, 'resolution')),
    frames: quantityIn(at(value, 'video_length')),
    fps: forced !== undefined && Number.isNaN(forced) ? undefined : forced, // `auto`, `control`: not said which
    usualFps: model?.startsWith('ltx2') ? 24 : undefined,
    wallSeconds: secondsIn(at(value, 'generation_time')),
    gpus: 1,
  };
}
