import * as v from 'valibot';
import { finite, id, listOf, optionalField, price, quantity } from './valueSchemas.ts';

const inCredits = optionalField(
  v.pipe(v.literal('credits'), v.description("Prices are in the seller's credits.")),
);
const OF = ['output', 'input-video', 'input-audio', 'input+output', 'extension+context'] as const;

const metered = {
  of: optionalField(v.pipe(v.picklist(OF), v.description('What is measured. Left out: the output.'))),
  price,
  in: inCredits,
  base: optionalField(v.pipe(price, v.description('Charged once per clip.'))),
  included: optionalField(v.pipe(quantity, v.description('Units that the base pays for.'))),
  minimum: optionalField(v.pipe(quantity, v.description('Fewest units billed.'))),
  step: optionalField(v.pipe(quantity, v.description('Units are rounded up to a multiple of this.'))),
};

const perSecond = v.strictObject({
  per: v.literal('second'),
  ...metered,
  maxFrames: optionalField(v.pipe(quantity, v.description('No more than this many frames are billed.'))),
  countedAt: optionalField(
    v.pipe(quantity, v.description('Seconds are frames divided by this, whatever the frame rate.')),
  ),
});
const perFrame = v.strictObject({
  per: v.literal('frame'),
  ...metered,
  frames: optionalField(v.pipe(quantity, v.description('The price is for this many frames. Left out: one.'))),
  fps: optionalField(
    v.pipe(quantity, v.description('Frames are counted at this rate, whatever is asked for.')),
  ),
  extraFrames: optionalField(v.pipe(quantity, v.description('Frames billed beyond seconds × fps.'))),
});
const perMegapixel = v.strictObject({
  per: v.literal('megapixel'),
  ...metered,
  fps: optionalField(
    v.pipe(quantity, v.description('Frames are counted at this rate, whatever is asked for.')),
  ),
});
const perMillionTokens = v.strictObject({
  per: v.literal('million-tokens'),
  ...metered,
  pixelsPerToken: optionalField(
    v.pipe(
      quantity,
      v.description('Tokens = seconds × fps × width × height / this. Left out: only known from the bill.'),
    ),
  ),
  fps: optionalField(v.pipe(quantity, v.description('Frame rate of the formula where none is asked for.'))),
});
const perGpuSecond = v.strictObject({ per: v.literal('gpu-second'), ...metered });
const perClip = v.strictObject({
  per: v.literal('clip'),
  of: optionalField(v.picklist(OF)),
  clips: v.pipe(
    listOf(v.strictObject({ seconds: quantity, price })),
    v.check(
      (clips) => clips.every((clip, i) => i === 0 || clip.seconds > clips[i - 1]!.seconds),
      'expected the shortest clip first',
    ),
  ),
  in: inCredits,
});
const perRun = v.strictObject({ per: v.literal('run'), price, in: inCredits });
const perMonth = v.strictObject({ per: v.literal('month'), price, in: inCredits });
const onQuotation = v.strictObject({ per: v.literal('quotation') });

/** How a request is billed. */
export const bill = v.variant('per', [
  perSecond,
  perFrame,
  perMegapixel,
  perMillionTokens,
  perGpuSecond,
  perClip,
  perRun,
  perMonth,
  onQuotation,
]);

/** What an option adds. */
export const extra = v.variant('how', [
  v.strictObject({
    how: v.literal('each'),
    option: id,
    price,
    free: optionalField(v.pipe(finite, v.minValue(0))),
  }),
  v.strictObject({ how: v.literal('once'), option: id, price }),
  v.strictObject({
    how: v.literal('times'),
    option: id,
    factor: v.pipe(quantity, v.maxValue(1000)),
  }),
]);
