import { PricingError } from '../../errors.ts';
import type { Model, Period } from '../card.ts';
import type { IsoDate } from '../dates.ts';

/**
 * The prices of a model on a day: the last period that had begun. Before the first, after the model's end and after a
 * promotion that nothing follows there are none.
 */
export function periodOn(model: Model, name: string, date: IsoDate): Period {
  if (model.ended && date >= model.ended) {
    throw new PricingError(
      'no-price',
      `model: ${name} ended on ${model.ended}; for its old prices give an earlier day as card`,
    );
  }
  const last = lastBegun(model.periods, date);
  if (last?.until && date >= last.until) {
    throw new PricingError(
      'no-price',
      `card: the promotion of ${name} ended on ${last.until}; what it costs since is not recorded`,
    );
  }
  if (last) return last;
  const first = model.periods[0]!;
  const known = first.basis === 'effective' ? 'took effect' : 'was seen';
  throw new PricingError(
    'no-price',
    `card: no price of ${name} is known for ${date}; the first ${known} on ${first.from}`,
  );
}

/** Periods stand in order of their first day. */
const lastBegun = (periods: readonly Period[], date: IsoDate): Period | undefined =>
  [...periods].reverse().find(({ from }) => from <= date);

/** The prices in force on a day, or undefined where there are none. Says nothing of whether the model has ended. */
export function inForce(periods: readonly Period[], date: IsoDate): Period | undefined {
  const last = lastBegun(periods, date);
  return last?.until && date >= last.until ? undefined : last;
}
