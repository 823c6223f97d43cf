import { decimal, isLess, multiply, type Rational, subtract, zero } from '../../money/rational.ts';
import type { Extra } from '../card.ts';
import { FACTOR, type Options } from '../finding/options.ts';
import type { MeteredTerms } from './terms.ts';

/** An option that is charged by itself: how many, and US dollars for all of them. */
export interface Charged {
  readonly option: string;
  readonly count: Rational;
  readonly sum: Rational;
}

/** Factors of 1 are none. */
export const factorsOf = (
  extras: readonly Extra[],
  options: Options,
  ofTable: number,
): MeteredTerms['factors'] =>
  [
    ...extras.flatMap((extra) =>
      extra.how === 'times' && countOf(extra, options) > 0
        ? [{ whose: extra.option, factor: extra.factor }]
        : [],
    ),
    { whose: 'your rate table', factor: ofTable },
    { whose: 'your own', factor: options.numbers.get(FACTOR) ?? 1 },
  ]
    .filter(({ factor }) => factor !== 1)
    .map(({ whose, factor }) => ({ whose, factor: decimal(factor) }));

/** What is charged by itself; what is all free is not. */
export const chargedOf = (
  extras: readonly Extra[],
  options: Options,
  inDollars: (price: number) => Rational,
): Charged[] =>
  extras.flatMap((extra) => {
    const asked = decimal(countOf(extra, options));
    if (extra.how === 'times' || asked.n === zero.n) return [];
    const free = decimal(extra.how === 'each' ? (extra.free ?? 0) : 0);
    if (!isLess(free, asked)) return [];
    const count = extra.how === 'each' ? subtract(asked, free) : decimal(1);
    return [{ option: extra.option, count, sum: multiply(count, inDollars(extra.price)) }];
  });

/** `images=3` is three of them, `images` alone is one. */
const countOf = ({ option }: Extra, { numbers, words }: Options): number =>
  numbers.get(option) ?? (words.some(({ word }) => word === option) ? 1 : 0);
