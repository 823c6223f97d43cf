import type { Band, Rate } from '../card.ts';
import { DIMENSIONS } from '../dimensions.ts';
import { valuesOf } from '../finding/select.ts';

/** Whether one request could mean both rates with equal right. */
export function overlaps(a: Rate, b: Rate): boolean {
  return (
    listsMeet(a.when?.resolution, b.when?.resolution) &&
    bandsMeet(a.when?.pixels, b.when?.pixels) &&
    bandsMeet(a.when?.fps, b.when?.fps) &&
    DIMENSIONS.every((dimension) => bothOrNeither(valuesOf(a, dimension), valuesOf(b, dimension)))
  );
}

/** A rate without a resolution is for all of them. */
const listsMeet = (a?: readonly string[], b?: readonly string[]): boolean =>
  !a || !b || a.some((value) => b.includes(value));

/** Of a rate that names a value and one that names none, a request can mean either: the plainer one is taken. */
const bothOrNeither = (a?: readonly string[], b?: readonly string[]): boolean =>
  a && b ? a.some((value) => b.includes(value)) : !a && !b;

function bandsMeet(a: Band = {}, b: Band = {}): boolean {
  return !isBelow(a, b) && !isBelow(b, a);
}

/** Whether all of a lies below all of b. */
function isBelow(a: Band, b: Band): boolean {
  const [top, topIsIn] =
    a.below !== undefined ? [a.below, false] : [a.upTo ?? Number.POSITIVE_INFINITY, true];
  const [bottom, bottomIsIn] =
    b.above !== undefined ? [b.above, false] : [b.from ?? Number.NEGATIVE_INFINITY, true];
  return top < bottom || (top === bottom && !(topIsIn && bottomIsIn));
}
