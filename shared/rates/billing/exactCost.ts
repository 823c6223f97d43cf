import { PricingError } from '../../errors.ts';
import { decimal, multiply, nearestDouble, one, type Rational } from '../../money/rational.ts';
import type { ClipTerms, MeteredTerms, NoTerms, Terms } from './terms.ts';

const ZERO = BigInt(0);
const THOUSAND = decimal(1000);

/** US dollars, exactly. Nothing and no price throw. */
export function exactCost(terms: Terms, seconds: Rational, takes: Rational): Rational {
  if (terms.kind === 'none') return notPerVideo(terms);
  const { n, d } = terms.kind === 'clips' ? clipPrices(terms, seconds) : unitPrices(terms, seconds);
  const top = multiply({ n: n + extrasOf(terms) * d, d }, takes);
  return aboveNothing({ n: top.n, d: top.d * terms.partsPerDollar });
}

/** US dollars per second of video; of the shortest clip where clips are priced. */
export function perSecondOf(terms: Terms): number {
  if (terms.kind === 'none') return notPerVideo(terms);
  if (terms.kind === 'metered' && terms.perMs === ZERO)
    return nothingPerSecond(
      terms.price === ZERO
        ? 'it is billed per run, whatever the length'
        : 'the count that is given is that of a whole video',
    );
  if (terms.extras.length > 0) return nothingPerSecond('an option adds to the bill of the whole video');
  return nearestDouble(aboveNothing(rateOf(terms)));
}

function rateOf(terms: MeteredTerms | ClipTerms): Rational {
  const { partsPerDollar: d, perMs } = terms;
  if (terms.kind === 'metered')
    return terms.base > ZERO ? exactCost(terms, one, one) : multiply({ n: terms.price * perMs, d }, THOUSAND);
  const [{ length, price }] = terms.clips as [ClipTerms['clips'][0]];
  return multiply({ n: price * perMs, d: d * length }, THOUSAND);
}

/** Whether twice the seconds always cost twice as much. */
export const isLinear = (terms: Terms): boolean =>
  terms.kind === 'metered' &&
  !terms.counts &&
  terms.cap === undefined &&
  terms.step === undefined &&
  [terms.fixed, terms.minimum, terms.included, terms.base].every((whole) => whole === ZERO) &&
  terms.extras.length === 0;

/** A $0 would pass for a price in every sum, and so would less. */
function aboveNothing(amount: Rational): Rational {
  if (amount.n > ZERO) return amount;
  throw new PricingError(
    'no-price',
    'model: the rate card bills nothing for this, and no seller works for nothing; look at its source',
  );
}

/** Parts of a dollar per video. */
export const extrasOf = ({ extras }: MeteredTerms | ClipTerms): bigint =>
  extras.reduce((sum, { amount }) => sum + amount, ZERO);

function unitPrices(terms: MeteredTerms, seconds: Rational): Rational {
  const { n, d } = billedParts(terms, seconds);
  const beyond = n - terms.included * d;
  return { n: terms.base * d + (beyond > ZERO ? terms.price * beyond : ZERO), d };
}

/** Parts of a unit that are billed, `included` ones among them. */
export function billedParts(terms: MeteredTerms, seconds: Rational): Rational {
  const { n: ms, d } = multiply(seconds, THOUSAND);
  const { perMs, counted, fixed, cap, minimum, step } = terms;
  let parts = perMs * ms + (counted + fixed) * d;
  if (cap !== undefined && parts > cap * d) parts = cap * d;
  if (parts < minimum * d) parts = minimum * d;
  const over = step === undefined ? ZERO : parts % (step * d);
  return { n: over > ZERO ? parts + step! * d - over : parts, d };
}

function clipPrices(terms: ClipTerms, seconds: Rational): Rational {
  const { full, longest, last } = clipsFor(terms, seconds);
  return { n: full * longest.price + (last?.price ?? ZERO), d: BigInt(1) };
}

/** The clips that hold the seconds: how many of the longest, and the one that holds the rest. */
export function clipsFor({ perMs, clips }: ClipTerms, seconds: Rational) {
  const { n: ms, d } = multiply(seconds, THOUSAND);
  const longest = clips[clips.length - 1]!;
  const all = perMs * ms;
  const rest = all % (longest.length * d);
  const last = rest > ZERO ? clips.find(({ length }) => length * d >= rest) : undefined;
  return { full: (all - rest) / (longest.length * d), longest, last };
}

const nothingPerSecond = (why: string): never => {
  throw new PricingError('no-price', `model: there is no price per second; ${why}`);
};

const notPerVideo = ({ why }: NoTerms): never => {
  throw new PricingError('no-price', `model: this one ${why}`);
};
