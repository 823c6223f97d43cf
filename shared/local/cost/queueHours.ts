import { PricingError } from '../../errors.ts';
import {
  add,
  ceilTo,
  decimal,
  divide,
  max,
  multiply,
  nearestDouble,
  one,
  type Rational,
  subtract,
  zero,
} from '../../money/rational.ts';
import type { Seller } from '../../rates/card.ts';
import { idOf, type Listed } from '../../rates/finding/modelNames.ts';
import { knownAre, quoted } from '../../wording.ts';

/** How many clips a seller makes at once, and how many in a day where it limits that. */
export interface Queue {
  readonly atOnce: number;
  readonly clipsPerDay?: number | undefined;
}

const DAY = decimal(24);

/**
 * Wall hours of so many clips: ceil(clips ÷ at once) × minutes ÷ 60. Where only so many may be made in a day, the last of
 * them are not begun before their day: 24 h for each full day before it, and their own rounds.
 */
export function queueHours(clips: number, minutesPerClip: Rational, { atOnce, clipsPerDay }: Queue): number {
  const rounds = (count: Rational): Rational => ceilTo(one, divide(count, decimal(atOnce)));
  const hours = (count: Rational): Rational => divide(multiply(rounds(count), minutesPerClip), decimal(60));
  const all = decimal(clips);
  if (clipsPerDay === undefined) return nearestDouble(hours(all));
  const days = max(zero, subtract(ceilTo(one, divide(all, decimal(clipsPerDay))), one));
  const last = subtract(all, multiply(days, decimal(clipsPerDay)));
  return nearestDouble(max(hours(all), add(multiply(days, DAY), hours(last))));
}

/**
 * The queue of a number of clips or of a tier's name; left out, of a new account, by the rate card. A number of one's own
 * comes without a limit of the day.
 */
export function queueOf(seller: Seller, asked: number | string | undefined): Queue {
  if (typeof asked === 'number') return { atOnce: asked };
  const levels = seller.facts?.tiers?.levels ?? [];
  if (asked === undefined) return levels[0] ? queueAt(levels[0]) : { atOnce: concurrencyOf(seller) };
  const level = levels.find(({ name }) => name === asked);
  if (level) return queueAt(level);
  const help =
    levels.length > 0 ? knownAre(levels.map(({ name }) => name)) : 'give the number of clips of your plan';
  throw new PricingError(
    'invalid-argument',
    `at_once: no tier of ${seller.name} is called ${quoted(asked)}; ${help}`,
  );
}

const queueAt = ({ concurrency, clipsPerDay }: { concurrency: number; clipsPerDay?: number }): Queue => ({
  atOnce: concurrency,
  clipsPerDay,
});

function concurrencyOf(seller: Seller): number {
  if (seller.concurrency !== undefined) return seller.concurrency;
  throw new PricingError(
    'invalid-argument',
    `at_once: how many clips ${seller.name} makes at once is not on record; give the number of your plan`,
  );
}

/** Minutes for one clip, as the card's facts have them. */
export function minutesOnRecord(listed: Listed): Rational {
  const { time } = listed.model.facts ?? {};
  if (time) return divide(decimal(time.seconds), decimal(60));
  throw new PricingError(
    'invalid-argument',
    `minutes_per_clip: how long ${idOf(listed)} takes is not on record; give the minutes that you measured`,
  );
}
