import { PricingError } from '../../errors.ts';
import type { Model, Period } from '../card.ts';
import type { IsoDate } from '../dates.ts';

/** The prices of a model on a day: the last period that had begun. Before the first and after the end there are none. */
export function periodOn(model: Model, name: string, date: IsoDate): Period {
  if (model.ended && date >= model.ended) {
    throw new PricingError(
      'no-price',
      `model: ${name} ended on ${model.ended}; for its old prices give an earlier day as card`,
    );
  }
  const found = [...model.periods].reverse().find(({ from }) => from <= date);
  if (found) return found;
  const first = model.periods[0]!;
  const known = first.basis === 'effective' ? 'took effect' : 'was seen';
  throw new PricingError(
    'no-price',
    `card: no price of ${name} is known for ${date}; the first ${known} on ${first.from}`,
  );
}
