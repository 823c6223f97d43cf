import { billText, extraText, whenText } from '../rates/billing/billText.ts';
import type { Rate, Seller } from '../rates/card.ts';
import type { IsoDate } from '../rates/dates.ts';
import { canonicalJson } from '../rates/version.ts';

/** One price that two cards state differently. A price that only one of them has lacks the other side. */
export interface PriceChange {
  readonly model: string;
  /** What it is for, such as `1080p, silent`; blank where it is for everything. */
  readonly use: string;
  /** The first day of the period that it belongs to, where that is not the one whose prices count. */
  readonly from?: IsoDate;
  readonly before?: string;
  readonly after?: string;
  /** Where both sides are billed alike and all of it moves one way. */
  readonly direction?: 'up' | 'down';
  /** For the order of a list: the larger, the more a bill changes. A price that is lost comes before all others. */
  readonly effect: number;
}

/** The rates of one period of a model, and who sells it. */
export interface Sold {
  readonly seller: Seller;
  readonly rates: readonly Rate[];
}

/** The prices that differ between two periods; undefined stands for no period at all. */
export function priceChanges(
  model: string,
  before: Sold | undefined,
  after: Sold | undefined,
  from?: IsoDate,
): PriceChange[] {
  const [old, fresh] = [byUse(before?.rates ?? []), byUse(after?.rates ?? [])];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((key): PriceChange[] => {
    const [was, is] = [old.get(key), fresh.get(key)];
    const wasText = was && before && rateText(was.rate, before.seller);
    const isText = is && after && rateText(is.rate, after.seller);
    if (wasText === isText) return [];
    const moves =
      was && is && before && after
        ? movement(was.rate, before.seller, is.rate, after.seller)
        : { effect: is ? 0 : Number.POSITIVE_INFINITY };
    return [
      {
        model,
        use: was?.use ?? is?.use ?? '',
        ...(from !== undefined && { from }),
        ...(wasText !== undefined && { before: wasText }),
        ...(isText !== undefined && { after: isText }),
        ...moves,
      },
    ];
  });
}

/** Of prices that are billed in another way nobody can say in one number how they move: they come before small changes. */
const OTHERWISE_BILLED = Math.log(2);

/** One entry per resolution, so that a table regrouped is no change. The key says all that a rate is for. */
const byUse = (rates: readonly Rate[]): ReadonlyMap<string, { readonly use: string; readonly rate: Rate }> =>
  new Map(
    rates.flatMap((rate) =>
      (rate.when?.resolution ?? [undefined]).map((resolution): [string, { use: string; rate: Rate }] => {
        const when = { ...rate.when, ...(resolution && { resolution: [resolution] }) };
        const listed = Object.entries(when).map(([key, value]) => [
          key,
          Array.isArray(value) ? [...value].sort() : value,
        ]);
        return [canonicalJson(Object.fromEntries(listed)), { use: whenText(when), rate }];
      }),
    ),
  );

/** All that the bill depends on. A price in credits is another price when a credit costs something else. */
function rateText({ bill, extras = [] }: Rate, { credit }: Seller): string {
  const unit = 'in' in bill ? bill.in : undefined;
  const more = [
    ...(unit && credit ? [`$${credit.usd} for ${credit.credits} credits`] : []),
    ...extras.map((extra) => extraText(extra, unit)).sort(),
  ];
  return billText(bill) + (more.length > 0 ? ` (${more.join('; ')})` : '');
}

/** How far two prices of one form lie apart, by the figure that changes most. */
function movement(
  was: Rate,
  oldSeller: Seller,
  is: Rate,
  newSeller: Seller,
): Pick<PriceChange, 'direction' | 'effect'> {
  const [old, fresh] = [sorted(was), sorted(is)];
  if (withoutAmounts(old) !== withoutAmounts(fresh)) return { effect: OTHERWISE_BILLED };
  const [before, after] = [amounts(old, oldSeller), amounts(fresh, newSeller)];
  const steps = after.map((amount, i) => Math.log(amount / (before[i] ?? amount)));
  const effect = Math.max(...steps.map(Math.abs), 0);
  if (steps.every((step) => step >= -TINY) && effect > TINY) return { effect, direction: 'up' };
  return steps.every((step) => step <= TINY) && effect > TINY ? { effect, direction: 'down' } : { effect };
}

const TINY = 1e-12;
const AMOUNTS = new Set(['price', 'base', 'factor']);

/** What is billed and added, in an order that is the same for both sides. */
const sorted = ({ bill, extras = [] }: Rate): string =>
  canonicalJson([bill, [...extras].sort((a, b) => (a.option < b.option ? -1 : 1))]);

const withoutAmounts = (json: string): string =>
  JSON.stringify(JSON.parse(json, (key, value: unknown) => (AMOUNTS.has(key) ? 0 : value)));

/** Every figure of money, in dollars where it is a price in credits. */
function amounts(json: string, { credit }: Seller): readonly number[] {
  const list: number[] = [];
  const perCredit = json.includes('"in":"credits"') && credit ? credit.usd / credit.credits : 1;
  JSON.parse(json, (key, value: unknown) => {
    if (AMOUNTS.has(key) && typeof value === 'number')
      list.push(key === 'factor' ? value : value * perCredit);
    return value;
  });
  return list;
}
