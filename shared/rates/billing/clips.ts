import {
  add,
  decimal,
  divide,
  floor,
  isLess,
  multiply,
  type Rational,
  subtract,
  zero,
} from '../../money/rational.ts';
import type { ClipBill } from '../card.ts';

/**
 * The shortest clip that holds the seconds; beyond the longest clip, as many of the longest as fit and the shortest
 * that holds the rest. `clips` has the shortest first; `price` makes dollars of a listed figure.
 */
export function clipCost(
  clips: ClipBill['clips'],
  seconds: Rational,
  price: (listed: number) => Rational,
): Rational {
  const longest = clips[clips.length - 1]!;
  const full = floor(divide(seconds, decimal(longest.seconds)));
  const rest = subtract(seconds, multiply(full, decimal(longest.seconds)));
  const cost = multiply(full, price(longest.price));
  if (!isLess(zero, rest)) return cost;
  const last = clips.find((clip) => !isLess(decimal(clip.seconds), rest))!;
  return add(cost, price(last.price));
}
