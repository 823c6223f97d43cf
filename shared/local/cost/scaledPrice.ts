import { decimal, multiply, nearestDouble } from '../../money/rational.ts';
import type { Quote } from '../../rates/billing/quote.ts';

/** A seller who takes so many times the price. */
export function scaledPrice(quote: Quote, factor: number): Quote {
  const scaled = (dollars: number) => nearestDouble(multiply(decimal(dollars), decimal(factor)));
  return {
    ...quote,
    perSecond: () => scaled(quote.perSecond()),
    cost: (seconds, takes) => scaled(quote.cost(seconds, takes)),
  };
}
