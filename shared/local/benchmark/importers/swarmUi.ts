import type { Rejected } from '../import.ts';
import { type JsonItem, placeOf } from '../text/jsonItems.ts';
import { quantityIn, secondsIn } from '../text/measures.ts';
import { at, excerpt, words } from '../text/values.ts';
import { type Draft, holds, type JsonImporter } from './importer.ts';

/** The metadata of SwarmUI, one object per clip or an array of them. */
export const swarmUi: JsonImporter = {
  mayHold: holds('"sui_image_params"'),
  recognises: (found) => found.some(({ value }) => at(value, 'sui_image_params') !== undefined),
  read: (found) => ({ format: 'SwarmUI metadata', rows: found.map(run) }),
};

function run(item: JsonItem): Draft | Rejected {
  const place = placeOf(item);
  const asked = at(item.value, 'sui_image_params');
  if (asked === undefined) return { place, reason: 'this is no metadata of SwarmUI' };
  const frames = at(asked, 'text2videoframes') ?? at(asked, 'videoframes');
  if (frames === undefined) return { place, reason: 'it made an image, not a video' };
  const time = at(at(item.value, 'sui_extra_data'), 'generation_time');
  const wallSeconds = generationTime(time);
  if (Number.isNaN(wallSeconds)) return { place, reason: `${excerpt(time)} is not the time of one clip` };
  const steps = quantityIn(at(asked, 'steps'));
  return {
    place,
    model: words(at(asked, 'model')),
    recipe: steps === undefined ? undefined : `${steps} steps`,
    width: quantityIn(at(asked, 'width')),
    height: quantityIn(at(asked, 'height')),
    frames: quantityIn(frames),
    fps: quantityIn(at(asked, 'text2videofps') ?? at(asked, 'videofps')),
    wallSeconds,
    gpus: 1,
  };
}

/** `84.84 sec`, `5.03 min`, or as older versions have it `6.11 (prep) and 84.84 (gen) seconds`. */
function generationTime(value: unknown): number | undefined {
  const [, older] = /^[\d.]{1,12} \(prep\) and ([\d.]{1,12}) \(gen\) seconds$/.exec(words(value) ?? '') ?? [];
  return secondsIn(older ?? value);
}
