import { type BillFigure, billFigures } from '../../shared/rates/billing/billFigures.ts';
import { whenText } from '../../shared/rates/billing/billText.ts';
import { figuresInForce } from '../../shared/rates/billing/figuresInForce.ts';
import type { Evidence, Model, Period, Rate, RateCard, Seller, When } from '../../shared/rates/card.ts';
import type { IsoDate } from '../../shared/rates/dates.ts';
import { DIMENSIONS } from '../../shared/rates/dimensions.ts';
import type { Conditions, PriceFigure } from './printedPrice.ts';

/** A figure of the card that is in force on the card's day. */
export interface CardPrice extends PriceFigure {
  /** The model's id on the card, without its seller. */
  readonly model: string;
  /** What its rate is for, in the card's words. */
  readonly use: string;
  /** Its name, the same in every run: `comfy/ray-3-2 720p, 5 s`. */
  readonly price: string;
  /** Since when the card has had this figure without a break. */
  readonly since: IsoDate;
  /** Nobody knows when it began: it is the first that was seen. */
  readonly isOlder: boolean;
  /** The promotion that it follows: from its first day on a list may print either. */
  readonly promotion?: { readonly from: IsoDate; readonly amount: number | undefined };
  readonly source: string;
  readonly checked: IsoDate;
  readonly evidence: Evidence;
  /** Of these, all prices of the model have one and the same value: a source need not say it. */
  readonly given: ReadonlySet<string>;
}

/** Every figure that is in force on the card's day, of sellers that sell. What an option adds is not among them. */
export const cardPrices = (card: RateCard): CardPrice[] =>
  figuresInForce(card).map(({ seller, model, period, rate, figure }) => {
    const first = sinceWhen(model.periods.slice(0, model.periods.indexOf(period) + 1), rate, figure);
    const before = model.periods[model.periods.indexOf(first) - 1];
    return {
      ...figure,
      seller: seller.id,
      model: model.id,
      use: useOf(rate),
      price: nameOf(seller, model, rate, figure),
      when: conditionsOf(rate.when),
      since: first.from,
      isOlder: first.basis === 'seen' && first === model.periods[0],
      ...(before?.until && { promotion: promotionOf(before, rate, figure) }),
      source: rate.source ?? period.source,
      checked: rate.checked ?? period.checked,
      evidence: rate.evidence ?? period.evidence,
      given: givenIn(period),
    };
  });

/** The dimensions in which all rates have one and the same value. */
const givenIn = ({ rates }: Period): ReadonlySet<string> =>
  new Set(
    ([...DIMENSIONS, 'resolution'] as const).filter((dimension) => {
      const values = new Set(rates.map(({ when }) => (when?.[dimension] ?? []).join()));
      return values.size === 1 && !values.has('');
    }),
  );

/** The pixels of a band stand for the tier that they end with. */
const TIER_OF_PIXELS: Readonly<Record<number, string>> = {
  [1280 * 720]: '720p',
  [1920 * 1080]: '1080p',
  [2560 * 1440]: '1440p',
  [3840 * 2160]: '2160p',
};

function conditionsOf({ pixels, ...when }: When = {}): Conditions {
  const tier = pixels?.upTo === undefined ? undefined : TIER_OF_PIXELS[pixels.upTo];
  return tier === undefined ? when : { ...when, resolution: [tier] };
}

/** The oldest of the periods that lead up to the last without a break and have the same figure for the same use. */
function sinceWhen(periods: readonly Period[], rate: Rate, figure: BillFigure): Period {
  const isIn = ({ rates }: Period) =>
    rates.some(
      (other) => isSameUse(other, rate) && billFigures(other.bill).some((one) => isSame(one, figure)),
    );
  const breaks = [...periods].reverse().findIndex((period) => !isIn(period));
  return periods[breaks < 0 ? 0 : periods.length - breaks]!;
}

const uses = new WeakMap<Rate, string>();

/** What a rate is for, in words that no other rate of its period has. */
function useOf(rate: Rate): string {
  const use = uses.get(rate) ?? whenText(rate.when);
  uses.set(rate, use);
  return use;
}

const isSameUse = (a: Rate, b: Rate): boolean => useOf(a) === useOf(b);
const isSameKind = (a: BillFigure, b: BillFigure): boolean =>
  a.per === b.per && a.part === b.part && a.seconds === b.seconds;
const isSame = (a: BillFigure, b: BillFigure): boolean =>
  isSameKind(a, b) && a.amount === b.amount && a.unit === b.unit;

/** A promotion, and its figure for the same use. */
function promotionOf({ from, rates }: Period, rate: Rate, figure: BillFigure) {
  const promoted = rates.find((other) => isSameUse(other, rate));
  return {
    from,
    amount: promoted && billFigures(promoted.bill).find((one) => isSameKind(one, figure))?.amount,
  };
}

function nameOf(seller: Seller, model: Model, rate: Rate, { per, seconds, part }: BillFigure): string {
  const use = [
    useOf(rate),
    seconds === undefined ? '' : `${seconds} s`,
    part === 'base' ? 'once per clip' : '',
    per === 'second' || per === 'clip' ? '' : `per ${per.replaceAll('-', ' ')}`,
  ].filter((word) => word !== '');
  return `${seller.id}/${model.id}${use.length > 0 ? ` ${use.join(', ')}` : ''}`;
}
