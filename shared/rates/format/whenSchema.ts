import * as v from 'valibot';
import { MODES } from '../dimensions.ts';
import { id, listOf, optionalField, quantity, resolutionLabel } from './valueSchemas.ts';

const band = v.pipe(
  v.strictObject({
    above: optionalField(v.pipe(quantity, v.description('More than this.'))),
    from: optionalField(v.pipe(quantity, v.description('This or more.'))),
    below: optionalField(v.pipe(quantity, v.description('Less than this.'))),
    upTo: optionalField(v.pipe(quantity, v.description('This or less.'))),
  }),
  v.check(({ above, from }) => above === undefined || from === undefined, 'expected above or from, not both'),
  v.check(({ below, upTo }) => below === undefined || upTo === undefined, 'expected below or upTo, not both'),
  v.check(
    ({ above, from, below, upTo }) =>
      (above ?? from ?? 0) < (below ?? upTo ?? Number.POSITIVE_INFINITY) || from === upTo,
    'expected a band that something can be in',
  ),
);

/** Which requests a rate is for. */
export const when = v.strictObject({
  resolution: optionalField(
    v.pipe(
      listOf(resolutionLabel),
      v.description('Tiers such as 1080p, or sizes such as 1024x1792. Left out: not priced by resolution.'),
    ),
  ),
  mode: optionalField(
    v.pipe(listOf(v.picklist(MODES)), v.description('Left out: text-to-video and image-to-video.')),
  ),
  audio: optionalField(
    v.pipe(
      listOf(v.picklist(['on', 'off', 'voice'])),
      v.description('Both on and off: one price with sound or without. Left out: nothing is recorded.'),
    ),
  ),
  quality: optionalField(listOf(id)),
  motion: optionalField(listOf(id)),
  region: optionalField(listOf(id)),
  variant: optionalField(listOf(id)),
  fps: optionalField(v.pipe(band, v.description('Frames per second.'))),
  pixels: optionalField(v.pipe(band, v.description('Width times height.'))),
});
