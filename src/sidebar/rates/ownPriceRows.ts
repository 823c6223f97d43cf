import { type Book, bookDate } from '../../../shared/book/book.ts';
import { pricesOf } from '../../../shared/book/choosePrices.ts';
import { toCell } from '../../../shared/cell.ts';
import { PricingError } from '../../../shared/errors.ts';
import { quote } from '../../../shared/rates/billing/quote.ts';
import type { Rate, Seller } from '../../../shared/rates/card.ts';
import { DIMENSIONS } from '../../../shared/rates/dimensions.ts';
import { idOf } from '../../../shared/rates/finding/modelNames.ts';
import { asOption, parseOptions } from '../../../shared/rates/finding/options.ts';
import { periodOn } from '../../../shared/rates/finding/period.ts';
import type { Prices } from '../../../shared/rates/finding/prices.ts';
import { readRateTable } from '../../../shared/rates/finding/rateTable.ts';
import { inOrder, parseResolution } from '../../../shared/rates/resolution.ts';

/** One row of a rate table, in the order of its headers: model, resolution, usd, options, per. */
export type PriceRow = readonly [string, string, number, string, string];

export const HEADERS = ['model', 'resolution', 'usd', 'options', 'per'] as const;

/** A price with where it was read, when that was last looked at, and what it rests on. */
export interface SourcedRow {
  readonly price: PriceRow;
  readonly source: string;
  readonly checked: string;
  readonly evidence: string;
}

/** Lengths of video at which a row must cost what the card says. */
const TRIED = [3, 5, 8, 20];

/**
 * The prices of a book as rows of a rate table, and how many a plain table cannot say: those by frames, tokens or
 * frame rate. Only rows that give the card's own price are kept.
 */
export function ownPriceRows(book: Book): { readonly rows: readonly SourcedRow[]; readonly leftOut: number } {
  const theCard = pricesOf(undefined, book);
  const rows: SourcedRow[] = [];
  let leftOut = 0;
  for (const listed of theCard.listed()) {
    if (listed.seller.isExample) continue;
    const name = idOf(listed);
    const period = orUndefined(() => periodOn(listed.model, name, bookDate(book))); // none: not sold on that day
    if (!period) continue;
    const ofModel: SourcedRow[] = [];
    const taken = new Set<string>();
    for (const rate of period.rates) {
      const { source, checked, evidence } = { ...period, ...rate };
      for (const resolution of rate.when?.resolution ?? ['']) {
        const ways = soundsOf(rate).map((sound) => rowsOf(name, resolution, rate, sound, listed.seller));
        const fitting = ways.filter(
          (prices) =>
            prices.length > 0 &&
            costsTheSame(prices, book, theCard) &&
            !prices.some((price) => taken.has(keyOf(price))),
        );
        if (fitting.length === 0) leftOut += 1;
        for (const price of fitting.flat()) {
          taken.add(keyOf(price));
          ofModel.push({ price, source, checked, evidence });
        }
      }
    }
    rows.push(...inReadingOrder(ofModel));
  }
  return { rows, leftOut };
}

/** One use after the other as the card has them, each from small to large; the lengths of a clip stay together. */
function inReadingOrder(rows: readonly SourcedRow[]): SourcedRow[] {
  const uses = [...new Set(rows.map(({ price: [, , , options] }) => options))];
  const sizes = ['', ...inOrder(rows.map(({ price: [, resolution] }) => resolution))];
  const placeIn = ({ price: [, resolution, , options] }: SourcedRow) =>
    uses.indexOf(options) * (sizes.length + 1) + sizes.indexOf(resolution);
  return [...rows].sort((a, b) => placeIn(a) - placeIn(b));
}

const keyOf = ([model, resolution, , options, per]: PriceRow): string =>
  [model, resolution, options, per].join('|');

/** Where sound makes no difference, formulas that say nothing of it have a row, and those that do. */
const soundsOf = ({ when }: Rate): readonly string[] =>
  (when?.audio?.length ?? 0) > 1 ? ['', ...(when?.audio ?? [])] : (when?.audio ?? ['']);

function rowsOf(
  model: string,
  resolution: string,
  rate: Rate,
  sound: string,
  { credit }: Seller,
): PriceRow[] {
  const { when = {}, bill, extras } = rate;
  if (extras || when.fps || when.pixels || 'base' in bill) return [];
  const usd = (price: number) =>
    'in' in bill && bill.in && credit
      ? Number(((price * credit.usd) / credit.credits).toPrecision(12))
      : price;
  const options = DIMENSIONS.flatMap((dimension) => {
    const value = dimension === 'audio' ? sound : when[dimension]?.[0];
    return value ? [asOption(dimension, value)] : [];
  }).join(', ');
  switch (bill.per) {
    case 'second':
      return [[model, resolution, usd(bill.price), options, 'second']];
    case 'run':
      return [[model, resolution, usd(bill.price), options, 'run']];
    case 'clip':
      return bill.clips.map(({ seconds, price }) => [model, resolution, usd(price), options, `${seconds} s`]);
    default:
      return [];
  }
}

/** A row that is for every resolution is tried at one. */
const quoted = (prices: Prices, model: string, label: string, words: string) =>
  orUndefined(() => {
    const resolution = parseResolution(label || '1080p');
    return resolution && quote(prices, model, resolution, parseOptions(words));
  });

function costsTheSame(made: readonly PriceRow[], book: Book, theCard: Prices): boolean {
  const [[model, label, , words]] = made as [PriceRow];
  const costs = (prices: Prices | undefined) =>
    orUndefined(() => {
      const found = prices && quoted(prices, model, label, words);
      return found && TRIED.map((seconds) => found.cost(seconds, 1));
    });
  const table = [[...HEADERS], ...made.map((row) => row.map(toCell))];
  const ours = costs(orUndefined(() => pricesOf({ by: 'table', rates: readRateTable(table) }, book)));
  const theirs = costs(theCard);
  return theirs !== undefined && (ours?.every((cost, i) => Math.abs(cost - theirs[i]!) < 1e-9) ?? false);
}

/** Nothing where there is no price, for whatever reason. */
export function orUndefined<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (problem) {
    if (problem instanceof PricingError) return undefined;
    throw problem;
  }
}
