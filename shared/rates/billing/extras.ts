import { add, decimal, max, multiply, type Rational, subtract, zero } from '../../money/rational.ts';
import type { Extra } from '../card.ts';
import { FACTOR, type Options } from '../finding/options.ts';

/** What the options add to a bill: a factor on it, and a sum beside it. */
export interface ExtraCost {
  readonly factor: Rational;
  readonly added: Rational;
  readonly adds: boolean;
}

export function extraCost(
  extras: readonly Extra[] = [],
  options: Options,
  price: (listed: number) => Rational,
): ExtraCost {
  let factor = decimal(options.numbers.get(FACTOR) ?? 1);
  let added = zero;
  for (const extra of extras) {
    const count = countOf(extra.option, options);
    if (count === 0) continue;
    switch (extra.how) {
      case 'times':
        factor = multiply(factor, decimal(extra.factor));
        break;
      case 'once':
        added = add(added, price(extra.price));
        break;
      case 'each': {
        const charged = max(zero, subtract(decimal(count), decimal(extra.free ?? 0)));
        added = add(added, multiply(charged, price(extra.price)));
        break;
      }
    }
  }
  return { factor, added, adds: added.n > zero.n };
}

/** `images=3` is three of them, `images` alone is one. */
const countOf = (option: string, { numbers, words }: Options): number =>
  numbers.get(option) ?? (words.some(({ word }) => word === option) ? 1 : 0);
