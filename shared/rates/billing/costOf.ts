import { decimal, nearestDouble } from '../../money/rational.ts';
import { exactCost, extrasOf } from './exactCost.ts';
import type { ClipTerms, MeteredTerms, Terms } from './terms.ts';

/** US dollars for so many seconds, so many times: the double nearest to the exact sum. */
export type Cost = (seconds: number, takes: number) => number;

const MOST = Number.MAX_SAFE_INTEGER;
/** Two numbers up to this have a sum that a double holds. */
const HALF = 2 ** 52;

/**
 * Evaluates terms. In doubles while every step is a whole number that they hold, where the one division rounds once and
 * correctly; else in whole numbers of any length.
 */
export function costOf(terms: Terms): Cost {
  const exactly: Cost = (seconds, takes) => nearestDouble(exactCost(terms, decimal(seconds), decimal(takes)));
  if (terms.kind === 'none' || wholesOf(terms).some((whole) => whole > BigInt(HALF))) return exactly;
  const topOf = terms.kind === 'clips' ? clipTop(terms) : meteredTop(terms);
  const bottom = Number(terms.partsPerDollar);
  return (seconds, takes) => {
    const ms = Math.round(seconds * 1000);
    const thousandths = Number.isInteger(takes) ? takes : Math.round(takes * 1000);
    const scale = thousandths === takes ? 1 : 1000; // takes are whole as a rule, or an average such as 1.6
    const top = topOf(ms) * thousandths;
    const isExact = ms / 1000 === seconds && thousandths / scale === takes && bottom * scale <= MOST;
    return isExact && top > 0 && top <= MOST ? top / (bottom * scale) : exactly(seconds, takes);
  };
}

const wholesOf = (terms: MeteredTerms | ClipTerms): bigint[] =>
  [terms, ...terms.extras, ...(terms.kind === 'clips' ? terms.clips : [])]
    .flatMap((each) => Object.values(each))
    .filter((value) => typeof value === 'bigint');

/** Above MOST where a step of it is not exact. */
type Top = (ms: number) => number;

function meteredTop(terms: MeteredTerms): Top {
  const perMs = Number(terms.perMs);
  const more = Number(terms.counted + terms.fixed);
  const minimum = Number(terms.minimum);
  const included = Number(terms.included);
  const base = Number(terms.base + extrasOf(terms));
  const price = Number(terms.price);
  const cap = terms.cap === undefined ? Number.POSITIVE_INFINITY : Number(terms.cap);
  const step = terms.step === undefined ? 0 : Number(terms.step);
  return (ms) => {
    let parts = perMs * ms + more;
    if (parts > HALF) return Number.POSITIVE_INFINITY;
    if (parts > cap) parts = cap;
    if (parts < minimum) parts = minimum;
    const over = step === 0 ? 0 : parts % step;
    if (over > 0) parts += step - over;
    return parts > included ? base + price * (parts - included) : base;
  };
}

function clipTop(terms: ClipTerms): Top {
  const perMs = Number(terms.perMs);
  const lengths = terms.clips.map(({ length }) => Number(length));
  const prices = terms.clips.map(({ price }) => Number(price));
  const [longest, dearest] = [lengths[lengths.length - 1]!, prices[prices.length - 1]!];
  const base = Number(extrasOf(terms));
  return (ms) => {
    const all = perMs * ms;
    if (all > HALF) return Number.POSITIVE_INFINITY;
    const rest = all % longest;
    const top = base + ((all - rest) / longest) * dearest;
    if (rest === 0) return top;
    let last = 0;
    while (lengths[last]! < rest) last++;
    return top + prices[last]!;
  };
}
