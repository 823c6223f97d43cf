// What a rate bills for a video, written out in fractions from the descriptions in the card's schema. It shares nothing
// with the core but the reading of a resolution.
import type { Bill, Rate, Seller } from '../../shared/rates/card.ts';
import { parseResolution } from '../../shared/rates/resolution.ts';
import { type Fraction, fraction } from './oracle.ts';

export const of = (value: number | undefined): Fraction =>
  value ? fraction(value) : { top: 0n, bottom: 1n };
const plus = (a: Fraction, b: Fraction) => ({
  top: a.top * b.bottom + b.top * a.bottom,
  bottom: a.bottom * b.bottom,
});
const minus = (a: Fraction, b: Fraction) => plus(a, { top: -b.top, bottom: b.bottom });
export const times = (a: Fraction, b: Fraction) => ({ top: a.top * b.top, bottom: a.bottom * b.bottom });
const over = (a: Fraction, b: Fraction) => times(a, { top: b.bottom, bottom: b.top });
const isBelow = (a: Fraction, b: Fraction) => a.top * b.bottom < b.top * a.bottom;
const larger = (a: Fraction, b: Fraction) => (isBelow(a, b) ? b : a);
const smaller = (a: Fraction, b: Fraction) => (isBelow(a, b) ? a : b);
const whole = (top: bigint) => ({ top, bottom: 1n });

export interface Request {
  readonly rate: Rate;
  readonly seller: Seller;
  readonly label: string;
  readonly fps: number | undefined;
  /** `context=10`, `images=3` */
  readonly counts: Readonly<Record<string, number>>;
  readonly words: readonly string[];
  /** Of a caller's own rate table. */
  readonly factor: number;
}

/** The bill of one video as the card's schema describes it, in US dollars. */
export function billed(request: Request, seconds: Fraction): Fraction {
  const { rate, seller, counts, words } = request;
  const { bill } = rate;
  const credit =
    'in' in bill && bill.in ? over(of(seller.credit!.usd), of(seller.credit!.credits)) : whole(1n);
  const dollars = (price: number) => times(of(price), credit);
  let sum = videoPrice(bill, dollars, request, seconds);
  sum = times(times(sum, of(counts['factor'] ?? 1)), of(request.factor));
  for (const extra of rate.extras ?? [])
    if (extra.how === 'times' && (words.includes(extra.option) || counts[extra.option]))
      sum = times(sum, of(extra.factor));
  for (const extra of rate.extras ?? []) {
    const asked = counts[extra.option] ?? (words.includes(extra.option) ? 1 : 0);
    if (asked === 0) continue;
    if (extra.how === 'once') sum = plus(sum, dollars(extra.price));
    if (extra.how === 'each')
      sum = plus(sum, times(larger(minus(of(asked), of(extra.free)), whole(0n)), dollars(extra.price)));
  }
  return sum;
}

function videoPrice(
  bill: Bill,
  dollars: (price: number) => Fraction,
  request: Request,
  seconds: Fraction,
): Fraction {
  if (bill.per === 'run') return dollars(bill.price);
  if (bill.per === 'clip') {
    const longest = bill.clips.at(-1)!;
    const full = (seconds.top * of(longest.seconds).bottom) / (seconds.bottom * of(longest.seconds).top);
    const sum = times(whole(full), dollars(longest.price));
    const left = minus(seconds, times(whole(full), of(longest.seconds)));
    if (left.top === 0n) return sum;
    return plus(sum, dollars(bill.clips.find((clip) => !isBelow(of(clip.seconds), left))!.price));
  }
  if (bill.per === 'month' || bill.per === 'quotation') throw new Error('no video is billed so');
  let units = unitsOf(bill, request, seconds);
  units = larger(units, of(bill.minimum));
  if (bill.step) {
    const steps = over(units, of(bill.step));
    units = times(whole((steps.top + steps.bottom - 1n) / steps.bottom), of(bill.step));
  }
  const paid = larger(minus(units, of(bill.included)), whole(0n));
  return plus(bill.base ? dollars(bill.base) : whole(0n), times(paid, dollars(bill.price)));
}

type Metered = Exclude<Bill, { per: 'run' | 'clip' | 'month' | 'quotation' }>;

function unitsOf(bill: Metered, { label, fps, counts }: Request, asked: Fraction): Fraction {
  const millionth = over(whole(1n), whole(1_000_000n));
  if (bill.per === 'million-tokens' && counts['tokens']) return times(of(counts['tokens']), millionth);
  if (bill.per === 'gpu-second') return of(counts['gpu-seconds']);
  const { width, height } = parseResolution(label)!;
  const pixels = () => times(of(width), of(height));
  let seconds = asked;
  if (bill.of === 'extension+context') seconds = plus(seconds, of(counts['context']));
  if (bill.of === 'input+output') seconds = plus(seconds, of(counts['input']));
  switch (bill.per) {
    case 'second':
      if (bill.maxFrames) seconds = smaller(seconds, over(of(bill.maxFrames), of(fps)));
      return bill.countedAt && fps ? over(times(seconds, of(fps)), of(bill.countedAt)) : seconds;
    case 'frame':
      return over(plus(times(seconds, of(bill.fps ?? fps)), of(bill.extraFrames)), of(bill.frames ?? 1));
    case 'megapixel':
      return times(times(times(seconds, of(bill.fps ?? fps)), pixels()), millionth);
    case 'million-tokens': {
      const frames = times(seconds, of(fps ?? bill.fps));
      return times(over(times(frames, pixels()), of(bill.pixelsPerToken)), millionth);
    }
  }
}
