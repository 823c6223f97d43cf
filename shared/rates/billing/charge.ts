import { PricingError } from '../../errors.ts';
import { linearCost } from '../../money/linear.ts';
import {
  add,
  ceilTo,
  decimal,
  divide,
  isLess,
  max,
  multiply,
  nearestDouble,
  one,
  type Rational,
  subtract,
  zero,
} from '../../money/rational.ts';
import type { Bill, ClipBill, MeteredBill, Rate, Seller } from '../card.ts';
import { clipCost } from './clips.ts';
import { type ExtraCost, extraCost } from './extras.ts';
import { type Usage, unitsFor } from './units.ts';

/** What a rate costs: exactly computed, rounded once. */
export interface Charge {
  /** US dollars for so many seconds, so many times. */
  readonly cost: (seconds: number, takes: number) => number;
  /** US dollars per second of video; of the shortest clip where clips are priced. */
  readonly perSecond: () => number;
  /** Whether twice the seconds always cost twice as much. */
  readonly isLinear: boolean;
}

export function chargeFor(rate: Rate, seller: Seller, usage: Usage): Charge {
  const { bill } = rate;
  const dollars = inDollars(bill, seller);
  switch (bill.per) {
    case 'second':
    case 'frame':
    case 'megapixel':
    case 'million-tokens':
    case 'gpu-second':
      return metered(rate, bill, dollars, usage);
    case 'clip':
      return perClip(rate, bill, dollars, usage);
    case 'run':
      return exactly(
        () => withExtras(extraCost(rate.extras, usage.options, dollars), dollars(bill.price)),
        () => nothingPerSecond('it is billed per run, whatever the length'),
      );
    case 'month':
      return nothingPerVideo(`is billed by the month: $${nearestDouble(dollars(bill.price))}`);
    case 'quotation':
      return nothingPerVideo('is sold on quotation; put your own price in a rate table');
  }
}

type Dollars = (price: number) => Rational;

/** Prices held in credits become dollars at the seller's price of a credit. */
function inDollars(bill: Bill, seller: Seller): Dollars {
  if (!('in' in bill)) return decimal;
  if (!seller.credit) throw new Error(`${seller.id} prices in credits without a price of a credit`); // refused by the reader
  const perCredit = divide(decimal(seller.credit.usd), decimal(seller.credit.credits));
  return (price) => multiply(decimal(price), perCredit);
}

function metered(rate: Rate, bill: MeteredBill, dollars: Dollars, usage: Usage): Charge {
  const price = dollars(bill.price);
  const units = unitsFor(bill, usage);
  const extras = extraCost(rate.extras, usage.options, dollars);
  const perSecond = units.perSecond && multiply(multiply(price, units.perSecond), extras.factor);
  if (perSecond && units.isLinear && !extras.adds) {
    const price = aboveNothing(perSecond);
    return { cost: linearCost(price), perSecond: () => nearestDouble(price), isLinear: true };
  }
  const costOf = (seconds: Rational): Rational => {
    let billed = units.of(seconds);
    if (bill.minimum) billed = max(billed, decimal(bill.minimum));
    if (bill.step) billed = ceilTo(decimal(bill.step), billed);
    const beyond = max(zero, subtract(billed, decimal(bill.included ?? 0)));
    return withExtras(extras, add(dollars(bill.base ?? 0), multiply(price, beyond)));
  };
  return exactly(costOf, () => {
    if (!perSecond) return nothingPerSecond('the count that is given is that of a whole video');
    return rateOf(extras, () => (bill.base ? costOf(one) : perSecond));
  });
}

function perClip(rate: Rate, bill: ClipBill, dollars: Dollars, usage: Usage): Charge {
  const [shortest] = bill.clips;
  const extras = extraCost(rate.extras, usage.options, dollars);
  return exactly(
    (seconds) => withExtras(extras, clipCost(bill.clips, seconds, dollars)),
    () =>
      rateOf(extras, () =>
        multiply(divide(dollars(shortest!.price), decimal(shortest!.seconds)), extras.factor),
      ),
  );
}

const withExtras = ({ factor, added }: ExtraCost, cost: Rational): Rational =>
  add(multiply(cost, factor), added);

function rateOf(extras: ExtraCost, rate: () => Rational): number {
  if (extras.adds) return nothingPerSecond('an option adds to the bill of the whole video');
  return nearestDouble(aboveNothing(rate()));
}

const exactly = (costOf: (seconds: Rational) => Rational, perSecond: () => number): Charge => ({
  cost: (seconds, takes) => {
    const cost = aboveNothing(costOf(decimal(seconds)));
    return nearestDouble(multiply(cost, decimal(takes)));
  },
  perSecond,
  isLinear: false,
});

/** A $0 would pass for a price in every sum, and so would less. */
function aboveNothing(amount: Rational): Rational {
  if (isLess(zero, amount)) return amount;
  throw new PricingError(
    'no-price',
    'model: the rate card bills nothing for this, and no seller works for nothing; look at its source',
  );
}

const nothingPerSecond = (why: string): never => {
  throw new PricingError('no-price', `model: there is no price per second; ${why}`);
};

const nothingPerVideo = (why: string): Charge => {
  const fail = (): never => {
    throw new PricingError('no-price', `model: this one ${why}`);
  };
  return { cost: fail, perSecond: fail, isLinear: false };
};
