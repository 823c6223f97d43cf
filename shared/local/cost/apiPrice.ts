import { PricingError } from '../../errors.ts';
import { decimal, divide, isLess, type Rational } from '../../money/rational.ts';
import type { Quote } from '../../rates/billing/quote.ts';
import type { ClipBill } from '../../rates/card.ts';

/**
 * The API's price of one more second, for what is solved for a volume: LTX_RATE's. Clips are taken where all of them cost
 * the same per second. A bill of another kind has no one price per second: `no-price`.
 */
export function pricePerSecond(found: Quote): Rational {
  if (found.isLinear || (isByClip(found) && isEven(found.rate.bill.clips))) return decimal(found.perSecond());
  if (!isByClip(found)) throw perClipCharge(found);
  throw new PricingError(
    'no-price',
    `model: clips of ${found.name} cost more or less per second by their length, so there is no one break-even; compare the costs of a volume with LTX_TCO`,
  );
}

/** What the API bills for a volume of many clips: LTX_COST of its seconds, which for clips takes the longest that fit. */
export function priceOfVolume(found: Quote): (seconds: number) => Rational {
  if (!found.isLinear && !isByClip(found)) throw perClipCharge(found);
  return (seconds) => decimal(found.cost(seconds, 1));
}

type ByClip = Quote & { readonly rate: { readonly bill: ClipBill } };

const isByClip = (found: Quote): found is ByClip =>
  found.rate.bill.per === 'clip' && !found.rate.extras?.some(({ how }) => how !== 'times');

function isEven(clips: ClipBill['clips']): boolean {
  const perSecond = clips.map(({ price, seconds }) => divide(decimal(price), decimal(seconds)));
  return perSecond.every((each) => !isLess(each, perSecond[0]!) && !isLess(perSecond[0]!, each));
}

/** A base, a minimum, a cap or a context is billed once per clip, and a volume does not say how many clips it is. */
const perClipCharge = ({ name }: Quote): PricingError =>
  new PricingError(
    'no-price',
    `model: part of the bill of ${name} is per clip here, and a volume of seconds does not say how many clips it is; work it out per clip with LTX_COST`,
  );
