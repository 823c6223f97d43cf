import { billText, whenText } from '../rates/billing/billText.ts';
import type { Bill, Model, Period, Rate, Seller } from '../rates/card.ts';
import { idOf, type Listed } from '../rates/finding/modelNames.ts';
import { inForce } from '../rates/finding/period.ts';
import { canonicalJson } from '../rates/version.ts';
import { type Book, bookDate } from './book.ts';

/** One price that two books state differently. A price that only one of them has lacks the other side. */
export interface PriceChange {
  readonly model: string;
  /** What it is for, such as `1080p, silent`; blank where it is for everything. */
  readonly use: string;
  readonly before?: string;
  readonly after?: string;
  /** Where both sides are one number of one unit. */
  readonly direction?: 'up' | 'down';
}

/** What differs between the prices that two books give. */
export interface CardDiff {
  readonly prices: readonly PriceChange[];
  /** Ids of models that only the second sells. */
  readonly added: readonly string[];
  /** Ids of models that only the first sells. */
  readonly ended: readonly string[];
  /** Models whose prices stay, but were looked at again or rest on something else. */
  readonly rechecked: readonly string[];
}

/** Compares what two books sell, each on the day whose prices it gives. */
export function cardDiff(before: Book, after: Book): CardDiff {
  const [old, fresh] = [sold(before), sold(after)];
  const prices: PriceChange[] = [];
  const rechecked: string[] = [];
  for (const [model, is] of fresh) {
    const was = old.get(model);
    if (!was) continue;
    const changes = priceChanges(model, was, is);
    prices.push(...changes);
    if (changes.length === 0 && provenance(was.period) !== provenance(is.period)) rechecked.push(model);
  }
  const only = (these: ReadonlyMap<string, Sold>, others: ReadonlyMap<string, Sold>) =>
    [...these.keys()].filter((model) => !others.has(model));
  return { prices, added: only(fresh, old), ended: only(old, fresh), rechecked };
}

interface Sold {
  readonly seller: Seller;
  readonly model: Model;
  readonly period: Period;
}

/** Every model with prices in force on the book's day. Placeholders for teaching are sold by no one. */
function sold(book: Book): ReadonlyMap<string, Sold> {
  const day = bookDate(book);
  const listed: Listed[] = book.card.sellers
    .filter(({ isExample }) => !isExample)
    .flatMap((seller) => seller.models.map((model) => ({ seller, model })));
  return new Map(
    listed.flatMap((each): [string, Sold][] => {
      const { seller, model } = each;
      const period = inForce(model.periods, day);
      const isSold = period && period.rates.length > 0 && (model.ended === undefined || model.ended > day);
      return isSold ? [[idOf(each), { seller, model, period }]] : [];
    }),
  );
}

function priceChanges(model: string, before: Sold, after: Sold): PriceChange[] {
  const [old, fresh] = [byUse(before.period.rates), byUse(after.period.rates)];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((use): PriceChange[] => {
    const [was, is] = [old.get(use), fresh.get(use)];
    if (was && is && costOf(was, before.seller) === costOf(is, after.seller)) return [];
    const direction = was && is ? directionOf(was.bill, is.bill) : undefined;
    return [
      {
        model,
        use,
        ...(was && { before: rateText(was, before.seller) }),
        ...(is && { after: rateText(is, after.seller) }),
        ...(direction && { direction }),
      },
    ];
  });
}

/** One entry per resolution, so that a table regrouped is no change. */
const byUse = (rates: readonly Rate[]): ReadonlyMap<string, Rate> =>
  new Map(
    rates.flatMap((rate) =>
      (rate.when?.resolution ?? [undefined]).map((resolution): [string, Rate] => [
        whenText({ ...rate.when, ...(resolution && { resolution: [resolution] }) }),
        rate,
      ]),
    ),
  );

/** All that the bill depends on. A price in credits is another price when a credit costs something else. */
const costOf = (rate: Rate, seller: Seller): string =>
  canonicalJson([rate.bill, rate.extras, creditPrice(rate, seller)]);

function creditPrice({ bill }: Rate, { credit }: Seller): string {
  return 'in' in bill && bill.in && credit ? `$${credit.usd} for ${credit.credits} credits` : '';
}

/** Where the words are the same, what an option adds has changed. */
function rateText(rate: Rate, seller: Seller): string {
  const { bill, extras } = rate;
  const more = [
    creditPrice(rate, seller),
    extras ? `+ ${extras.map(({ option }) => option).join(', ')}` : '',
  ];
  const said = more.filter((part) => part !== '').join('; ');
  return billText(bill) + (said && ` (${said})`);
}

function directionOf(before: Bill, after: Bill): 'up' | 'down' | undefined {
  const unit = (bill: Bill) => canonicalJson({ ...bill, price: 0 });
  if (!('price' in before) || !('price' in after) || unit(before) !== unit(after)) return undefined;
  return after.price > before.price ? 'up' : 'down';
}

const provenance = ({ source, checked, evidence, from, rates }: Period): string =>
  canonicalJson([
    source,
    checked,
    evidence,
    from,
    rates.map((rate) => [rate.source, rate.checked, rate.evidence]),
  ]);
