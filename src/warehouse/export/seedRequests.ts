import type { Bill, Rate, RateCard } from '../../../shared/rates/card.ts';
import { DIMENSIONS } from '../../../shared/rates/dimensions.ts';
import { asOption } from '../../../shared/rates/finding/options.ts';
import { RESOLUTIONS } from '../../../shared/rates/resolution.ts';
import type { Asked } from '../keys/coreCost.ts';

/**
 * What a card prices, in the plainest words: every name of a model, its resolutions, and the options that its rates name, with and
 * without a counted number. Logs that say it in other words need keys of their own.
 */
export const seedRequests = (card: RateCard): Asked[] =>
  card.sellers.flatMap((seller) =>
    seller.models.flatMap((model) => {
      const rates = model.periods.flatMap((period) => period.rates);
      const sizes = new Set(rates.flatMap((rate) => rate.when?.resolution ?? RESOLUTIONS));
      const words = new Set(['', ...rates.flatMap((rate) => optionsOf(rate))]);
      return [`${seller.id}/${model.id}`, ...(model.aliases ?? [])].flatMap((name) =>
        [...sizes].flatMap((resolution) =>
          [...words].map((options) => ({ model: name, resolution, options })),
        ),
      );
    }),
  );

/** Texts of options that may mean this rate: what is usual is left out by some. */
function optionsOf({ when, bill }: Rate): string[] {
  const named = DIMENSIONS.map((dimension) => [
    '',
    ...(when?.[dimension] ?? []).map((value) => asOption(dimension, value)),
  ]);
  const counted = [
    ...(bill.per === 'million-tokens' ? ['tokens=#'] : []),
    ...(bill.per === 'gpu-second' ? ['gpu-seconds=#'] : []),
    ...('of' in bill && bill.of === 'input+output' ? ['input=#'] : []),
    ...(when?.mode?.includes('extend') ? ['context=#'] : []),
  ];
  const rates = countsFrames(bill) ? USUAL_FRAME_RATES : Object.values(when?.fps ?? {});
  const frames = rates.map((fps) => `${fps}fps`);
  return [...named, ['', ...frames], ['', ...counted]]
    .reduce<string[][]>(
      (texts, choices) => texts.flatMap((text) => choices.map((choice) => [...text, choice])),
      [[]],
    )
    .map((words) => words.filter((word) => word !== '').join(', '));
}

const USUAL_FRAME_RATES = [24, 25, 30, 48, 50, 60];

/** Whether the frame rate decides what is billed. */
const countsFrames = (bill: Bill): boolean =>
  ['frame', 'megapixel', 'million-tokens'].includes(bill.per) || 'countedAt' in bill || 'maxFrames' in bill;
