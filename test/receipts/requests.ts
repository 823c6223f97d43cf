import fc from 'fast-check';
import type { Rate } from '../../shared/rates/card.ts';
import { DIMENSIONS } from '../../shared/rates/dimensions.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { asOption } from '../../shared/rates/finding/options.ts';

/** Arguments of LTX_COST and LTX_EXPLAIN. */
export type Request = readonly [
  model: string,
  resolution: string,
  seconds: number,
  takes: number,
  options: string,
];

/** What an option may add to each rate, whether it takes it or not. */
const SAID = ['', '', '24fps', '48fps', 'factor=1.5', 'context=7.5', 'input=12', 'images=3', 'tokens=90000'];

const rates = embeddedCard.sellers.flatMap((seller) =>
  seller.models.flatMap(({ id, periods }) =>
    periods.at(-1)!.rates.map((rate) => ({ model: `${seller.id}/${id}`, rate })),
  ),
);

/** The words by which a rate is asked for. */
const wordsOf = ({ when }: Rate): string[] =>
  DIMENSIONS.flatMap((dimension) => {
    const [value] = when?.[dimension] ?? [];
    return value ? [asOption(dimension, value)] : [];
  });

/** Requests for any rate of the card, with whatever else people may say; some have no price. */
export const requests: fc.Arbitrary<Request> = fc.constantFrom(...rates).chain(({ model, rate }) =>
  fc.tuple(
    fc.constant(model),
    fc.constantFrom(...(rate.when?.resolution ?? ['1080p', '1280x720'])),
    fc.oneof(
      fc.integer({ min: 1, max: 120 }),
      fc.integer({ min: 1000, max: 90_000 }).map((n) => n / 1000),
      fc.double({ min: 1, max: 1000, noNaN: true }),
    ),
    fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(1.6), fc.double({ min: 1, max: 100, noNaN: true })),
    fc
      .tuple(fc.constantFrom(...SAID), fc.subarray((rate.extras ?? []).map(({ option }) => option)))
      .map(([said, extras]) => [...wordsOf(rate), ...extras, said].filter((part) => part !== '').join(', ')),
  ),
);
