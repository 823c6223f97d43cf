import type { Model, Rate } from '../../../shared/rates/card.ts';
import { DIMENSIONS, type Dimension } from '../../../shared/rates/dimensions.ts';
import { known, USUAL, valuesOf } from '../../../shared/rates/finding/select.ts';
import { overlaps } from '../../../shared/rates/reading/overlap.ts';

/** What counts where the options leave a dimension out. */
export type Usual = ReadonlyMap<Dimension, string>;

/** What counts without a word from the seller. */
export const plainUsual = (rates: readonly Rate[], dimension: Dimension): string | undefined =>
  USUAL[dimension]?.find((value) => known(rates, dimension).includes(value));

export const usualOf = (rates: readonly Rate[], defaults: Model['defaults']): Usual =>
  new Map(
    DIMENSIONS.flatMap((dimension) => {
      const value = defaults?.[dimension] ?? plainUsual(rates, dimension);
      return value === undefined ? [] : [[dimension, value]];
    }),
  );

/**
 * Whether some request that `rate` alone would answer is answered by `other` where both are there, or by neither. A
 * request means the rate that says less of what it leaves out; what it asks for may speak for either.
 */
export function isRival(other: Rate, rate: Rate, usual: Usual): boolean {
  const says = ({ when }: Rate, dimension: Dimension) => when?.[dimension] !== undefined;
  const unasked = (a: Rate, b: Rate) =>
    DIMENSIONS.filter((each) => each !== 'mode' && says(a, each) && !says(b, each)).length;
  const head = says(rate, 'mode') && !says(other, 'mode') ? 1 : 0;
  return (
    overlaps(placeOf(other), placeOf(rate)) &&
    DIMENSIONS.every((dimension) =>
      meet(valuesOf(other, dimension), valuesOf(rate, dimension), usual.get(dimension)),
    ) &&
    unasked(other, rate) <= unasked(rate, other) + head
  );
}

/** A rate that names no value is meant where nothing is asked, and one that names the usual value too. */
function meet(a?: readonly string[], b?: readonly string[], usual?: string): boolean {
  if (a && b) return a.some((value) => b.includes(value));
  const stated = a ?? b;
  return !stated || (usual !== undefined && stated.includes(usual));
}

/** A rate by its resolution, size and frame rate alone. */
function placeOf({ when = {}, bill }: Rate): Rate {
  const { resolution, pixels, fps } = when;
  return {
    when: { ...(resolution && { resolution }), ...(pixels && { pixels }), ...(fps && { fps }) },
    bill,
  };
}
