import { PricingError } from '../../errors.ts';
import { ceilTo, decimal, divide, multiply, nearestDouble, one } from '../../money/rational.ts';
import type { Seller } from '../../rates/card.ts';

/** Wall hours of so many clips when only so many run at once: ceil(clips ÷ at once) × minutes ÷ 60. */
export function apiHours(clips: number, minutesPerClip: number, atOnce: number): number {
  const rounds = ceilTo(one, divide(decimal(clips), decimal(atOnce)));
  return nearestDouble(divide(multiply(rounds, decimal(minutesPerClip)), decimal(60)));
}

/** How many clips the seller runs at once, by the rate card. */
export function concurrencyOf(seller: Seller): number {
  if (seller.concurrency !== undefined) return seller.concurrency;
  throw new PricingError(
    'invalid-argument',
    `at_once: how many clips ${seller.name} makes at once is not on record; give the number of your plan`,
  );
}
