import {
  decimal,
  divide,
  gcd,
  multiply,
  nearestDouble,
  one,
  type Rational,
  zero,
} from '../../money/rational.ts';
import type { Bill, ClipBill, MeteredBill, Rate, Seller } from '../card.ts';
import { type Counting, countingOf, NO_UNITS, type Usage } from './counting.ts';
import { type Charged, chargedOf, factorsOf } from './extras.ts';
import type { ClipTerms, MeteredTerms, Terms } from './terms.ts';

/** `factor` is what a caller's own rate table says is paid of the price. */
export function termsFor({ bill, extras = [] }: Rate, seller: Seller, usage: Usage, factor = 1): Terms {
  const inDollars = dollarsOf(bill, seller);
  const factors = factorsOf(extras, usage.options, factor);
  const due: Due = {
    inDollars,
    factors,
    factor: factors.reduce((product, each) => multiply(product, each.factor), one),
    extras: chargedOf(extras, usage.options, inDollars),
  };
  switch (bill.per) {
    case 'second':
    case 'frame':
    case 'megapixel':
    case 'million-tokens':
    case 'gpu-second':
      return meteredTerms(bill, countingOf(bill, usage), due);
    case 'clip':
      return clipTerms(bill, due);
    case 'run':
      return meteredTerms({ base: bill.price, price: 0 }, NO_UNITS, due);
    case 'month':
      return { kind: 'none', why: `is billed by the month: $${nearestDouble(inDollars(bill.price))}` };
    case 'quotation':
      return { kind: 'none', why: 'is sold on quotation; put your own price in a rate table' };
  }
}

/** What a listed price comes to: in dollars, times a factor, and what options add beside it. */
interface Due {
  readonly inDollars: (price: number) => Rational;
  readonly factors: MeteredTerms['factors'];
  readonly factor: Rational;
  readonly extras: readonly Charged[];
}

/** Prices held in credits become dollars at the seller's price of a credit. */
function dollarsOf(bill: Bill, { id, credit }: Seller): Due['inDollars'] {
  if (!('in' in bill)) return decimal;
  if (!credit) throw new Error(`${id} prices in credits without a price of a credit`); // refused by the reader
  const perCredit = divide(decimal(credit.usd), decimal(credit.credits));
  return (price) => multiply(decimal(price), perCredit);
}

type UnitPrice = Pick<MeteredBill, 'price' | 'base' | 'minimum' | 'step' | 'included'>;

function meteredTerms(
  bill: UnitPrice,
  counting: Counting,
  { inDollars, factors, factor, extras }: Due,
): MeteredTerms {
  const perMs = divide(counting.perSecond, THOUSAND);
  const { counted, fixed, cap = zero } = counting;
  const count = counted ? multiply(counted.count, counted.each) : zero;
  const perThousandth = divide(counted?.each ?? zero, THOUSAND);
  const minimum = decimal(bill.minimum ?? 0);
  const step = decimal(bill.step ?? 0);
  const included = decimal(bill.included ?? 0);
  const unit = partsOf([perMs, count, perThousandth, fixed, cap, minimum, step, included]);
  const base = multiply(inDollars(bill.base ?? 0), factor);
  const price = divide(multiply(inDollars(bill.price), factor), { n: unit.parts, d: zero.d });
  const dollar = partsOf([base, price, ...extras.map(({ sum }) => sum)]);
  return {
    kind: 'metered',
    partsPerUnit: unit.parts,
    perMs: unit.whole(perMs),
    counted: unit.whole(count),
    counts: counted && { option: counted.option, perThousandth: unit.whole(perThousandth) },
    fixed: unit.whole(fixed),
    cap: counting.cap && unit.whole(cap),
    minimum: unit.whole(minimum),
    step: bill.step ? unit.whole(step) : undefined,
    included: unit.whole(included),
    partsPerDollar: dollar.parts,
    factors,
    base: dollar.whole(base),
    price: dollar.whole(price),
    extras: extras.map(({ sum, ...extra }) => ({ ...extra, amount: dollar.whole(sum) })),
  };
}

function clipTerms({ clips }: ClipBill, { inDollars, factors, factor, extras }: Due): ClipTerms {
  const lengths = clips.map(({ seconds }) => multiply(decimal(seconds), THOUSAND));
  const prices = clips.map(({ price }) => multiply(inDollars(price), factor));
  const time = partsOf(lengths);
  const dollar = partsOf([...prices, ...extras.map(({ sum }) => sum)]);
  return {
    kind: 'clips',
    perMs: time.parts,
    clips: lengths.map((length, i) => ({ length: time.whole(length), price: dollar.whole(prices[i]!) })),
    partsPerDollar: dollar.parts,
    factors,
    extras: extras.map(({ sum, ...extra }) => ({ ...extra, amount: dollar.whole(sum) })),
  };
}

const THOUSAND = decimal(1000);

/** The fewest parts of one in which every figure is a whole number, and a figure in them. */
function partsOf(figures: readonly Rational[]) {
  const parts = figures.reduce((all, { d }) => (all / gcd(all, d)) * d, zero.d);
  return { parts, whole: ({ n, d }: Rational): bigint => n * (parts / d) };
}
