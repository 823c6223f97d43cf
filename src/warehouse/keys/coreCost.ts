import type { Book } from '../../../shared/book/book.ts';
import { evaluate } from '../../../shared/cells/evaluate/evaluate.ts';
import type { PricingError } from '../../../shared/errors.ts';
import { cost } from '../../../shared/functions/cost.ts';
import type { RateCard } from '../../../shared/rates/card.ts';

/** A request as a log words it. */
export interface Asked {
  readonly model: string;
  readonly resolution: string;
  readonly options: string;
}

/** LTX_COST of one request: dollars, or why there are none. */
export type Answer = { readonly usd: number } | { readonly problem: PricingError };

/** Amounts may be text, as a log may hold anything. `day` is the one whose prices count. */
export function coreCost(
  card: RateCard,
  { model, resolution, options }: Asked,
  seconds: string | number,
  takes: string | number,
  day: string,
): Answer {
  const book: Book = { card };
  const row = evaluate(
    cost,
    [model, resolution, seconds, takes, options, day],
    book,
    (problem): Answer => ({ problem }),
  )[0];
  const answer = row?.[0];
  if (typeof answer === 'number') return { usd: answer };
  if (typeof answer === 'object') return answer;
  throw new Error(`LTX_COST gave ${JSON.stringify(answer)}`); // one cell never answers blank
}
