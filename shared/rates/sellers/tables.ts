import type { Bill, ClipBill, MeteredBill, Rate, When } from '../card.ts';

type Metered = Omit<Extract<MeteredBill, { per: 'second' }>, 'per' | 'price'>;

/** One rate per resolution, billed as `bill` makes of each value: `{ '720p': 7, '1080p': 7.7 }`. */
export const byResolution = <Value>(
  values: Readonly<Record<string, Value>>,
  bill: (value: Value) => Bill,
  when: When = {},
): Rate[] =>
  Object.entries(values).map(([resolution, value]) =>
    rate({ ...when, resolution: [resolution] }, bill(value)),
  );

/** One rate per resolution, in price per second: `{ '720p': 0.03, '1080p': 0.06 }`. */
export const perSecond = (
  prices: Readonly<Record<string, number>>,
  when: When = {},
  how: Metered = {},
): Rate[] => byResolution(prices, (price) => ({ per: 'second', price, ...how }), when);

/** One rate per resolution, in price per clip length: `{ '720p': { 5: 0.3, 10: 0.9 } }`. */
export const perClip = (
  prices: Readonly<Record<string, Readonly<Record<number, number>>>>,
  when: When = {},
  how: Omit<ClipBill, 'per' | 'clips'> = {},
): Rate[] => byResolution(prices, (lengths) => ({ per: 'clip', clips: clips(lengths), ...how }), when);

/** Price by length in seconds; JavaScript keeps whole-number keys in ascending order. */
export const clips = (lengths: Readonly<Record<number, number>>): ClipBill['clips'] =>
  Object.entries(lengths).map(([seconds, price]) => ({ seconds: Number(seconds), price }));

export const rate = (when: When, bill: Bill): Rate =>
  Object.keys(when).length > 0 ? { when, bill } : { bill };

/** Adds a source, a date, an evidence or a note to rates that differ in it from their period. */
export const noted = (
  rates: readonly Rate[],
  more: Pick<Rate, 'source' | 'checked' | 'evidence' | 'note' | 'extras'>,
): Rate[] => rates.map((each) => ({ ...each, ...more }));
