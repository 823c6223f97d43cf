import { nearestDouble } from '../money/rational.ts';
import { extrasOf } from '../rates/billing/exactCost.ts';
import type { ClipTerms, MeteredTerms, Terms } from '../rates/billing/terms.ts';
import { NotPortable } from './notPortable.ts';

/**
 * Terms in dollars and seconds, as a sheet says them, for so many seconds:
 *
 *     by the second   base + price · min(max(seconds + also, least), most)
 *     in steps        base + each · min(max(steps of (seconds + also) · steps per second, least), most)
 *     by the clip     base + each · full clips + the price of the shortest clip that holds the rest
 */
export interface Line {
  readonly base: number;
  readonly price: number;
  /** Seconds that are billed too. */
  readonly also: number;
  readonly least: number;
  readonly most: number;
  /** Steps per second; 0 where there are none. */
  readonly steps: number;
  /** What a step costs, or a clip of the longest kind. */
  readonly each: number;
  /** Seconds of the longest clip; 0 where clips are not priced. */
  readonly clip: number;
  /** From how many milliseconds on, above full clips, what price. */
  readonly clips: readonly { readonly from: number; readonly price: number }[];
}

/** A `most` that nothing reaches. */
export const NO_MOST = 1e300;
const PLAIN: Line = {
  ...{ base: 0, price: 0, also: 0, least: 0, most: NO_MOST, steps: 0, each: 0, clip: 0, clips: [] },
};
const ZERO = BigInt(0);
const ONE = BigInt(1);
const THOUSAND = BigInt(1000);

export function lineOf(terms: Terms): Line | undefined {
  switch (terms.kind) {
    case 'none':
      return undefined;
    case 'clips':
      return clipLine(terms);
    case 'metered':
      return meteredLine(terms);
  }
}

function meteredLine(terms: MeteredTerms): Line {
  const { perMs, price, included, partsPerDollar, cap, minimum, step = ONE } = terms;
  const top = (parts: bigint) => ((parts + step - ONE) / step) * step;
  const more = terms.counted + terms.fixed;
  const least = larger(top(minimum), included);
  const most = cap === undefined ? undefined : larger(top(cap), least);
  const base = terms.base + extrasOf(terms) - price * included;
  const dollars = (parts: bigint) => quotient(parts, partsPerDollar);
  if (perMs === ZERO) {
    const counted = larger(top(more), least);
    const billed = most !== undefined && most < counted ? most : counted;
    return { ...PLAIN, base: dollars(base + price * billed) };
  }
  const perSecond = perMs * THOUSAND;
  const also = quotient(more, perSecond);
  const [unit, line] =
    terms.step === undefined
      ? [perSecond, { price: dollars(price * perSecond) }]
      : [step, { steps: quotient(perSecond, step), each: dollars(price * step) }];
  const bounds = { least: quotient(least, unit), most: most === undefined ? NO_MOST : quotient(most, unit) };
  return { ...PLAIN, ...line, ...bounds, base: dollars(base), also };
}

function clipLine(terms: ClipTerms): Line {
  const { perMs, clips, partsPerDollar } = terms;
  const inMs = clips.map(({ length }) => {
    if (length % perMs !== ZERO) throw new NotPortable('a clip of it ends between two milliseconds');
    return Number(length / perMs);
  });
  const prices = clips.map(({ price }) => quotient(price, partsPerDollar));
  const last = clips.length - 1;
  return {
    ...PLAIN,
    base: quotient(extrasOf(terms), partsPerDollar),
    clip: inMs[last]! / 1000,
    each: prices[last]!,
    clips: [{ from: 0, price: 0 }, ...prices.map((price, i) => ({ from: (inMs[i - 1] ?? 0) + 1, price }))],
  };
}

const larger = (a: bigint, b: bigint): bigint => (a < b ? b : a);

function quotient(n: bigint, d: bigint): number {
  return n < ZERO ? -nearestDouble({ n: -n, d }) : nearestDouble({ n, d });
}

/** What the lines that a formula can meet hold: it says no more than that. */
export const partsOf = (lines: readonly Line[]) => ({
  hasBase: lines.some(({ base }) => base !== 0),
  hasMore: lines.some(({ also }) => also !== 0),
  hasLeast: lines.some(({ least }) => least > 0),
  hasMost: lines.some(({ most }) => most < NO_MOST),
  hasSteps: lines.some(({ steps }) => steps > 0),
  hasClips: lines.some(({ clip }) => clip > 0),
  hasSeconds: lines.some(({ steps, clip }) => steps === 0 && clip === 0),
});

export type Parts = ReturnType<typeof partsOf>;
