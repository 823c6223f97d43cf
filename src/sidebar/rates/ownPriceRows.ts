import { readRateTable } from '../../../shared/arguments/rateTable.ts';
import { type Book, bookDate } from '../../../shared/book.ts';
import { PricingError } from '../../../shared/errors.ts';
import { type Prices, quote } from '../../../shared/rates/billing/quote.ts';
import type { Rate, Seller } from '../../../shared/rates/card.ts';
import { DIMENSIONS } from '../../../shared/rates/dimensions.ts';
import { idOf } from '../../../shared/rates/finding/names.ts';
import { asOption, parseOptions } from '../../../shared/rates/finding/options.ts';
import { ownPrices } from '../../../shared/rates/finding/ownPrices.ts';
import { periodOn } from '../../../shared/rates/finding/period.ts';
import { pricesOf } from '../../../shared/rates/finding/prices.ts';
import { parseResolution } from '../../../shared/rates/finding/resolution.ts';

/** One row of a rate table, in the order of its headers: model, resolution, usd, options, per. */
export type PriceRow = readonly [string, string, number, string, string];

export const HEADERS = ['model', 'resolution', 'usd', 'options', 'per'] as const;

/** Lengths of video at which a row must cost what the card says. */
const TRIED = [3, 5, 8, 20];

/**
 * The prices of a book as rows of a rate table, and how many a plain table cannot say: those by frames, tokens or
 * frame rate. Only rows that give the card's own price are kept.
 */
export function ownPriceRows(book: Book): { readonly rows: readonly PriceRow[]; readonly leftOut: number } {
  const theCard = pricesOf(undefined, book);
  const rows: PriceRow[] = [];
  let leftOut = 0;
  for (const listed of theCard.listed()) {
    if (listed.seller.isExample) continue;
    const name = idOf(listed);
    for (const rate of ratesOn(() => periodOn(listed.model, name, bookDate(book)).rates)) {
      for (const resolution of rate.when?.resolution ?? ['']) {
        const made = rowsOf(name, resolution, rate, listed.seller);
        const fits = made.length > 0 && costsTheSame(made, book, theCard);
        const isTwice = rows.some((row) => made.some((other) => keyOf(row) === keyOf(other)));
        if (fits && !isTwice) rows.push(...made);
        else leftOut += 1;
      }
    }
  }
  return { rows, leftOut };
}

const keyOf = ([model, resolution, , options, per]: PriceRow): string =>
  [model, resolution, options, per].join('|');

function rowsOf(
  model: string,
  resolution: string,
  { when = {}, bill, extras }: Rate,
  { credit }: Seller,
): PriceRow[] {
  if (extras || when.fps || when.pixels) return [];
  const usd = (price: number) =>
    'in' in bill && bill.in && credit
      ? Number(((price * credit.usd) / credit.credits).toPrecision(12))
      : price;
  const options = DIMENSIONS.flatMap((dimension) => {
    const [value] = when[dimension] ?? [];
    const isUsual = dimension === 'audio' && (when.audio?.length ?? 0) > 1;
    return value && !isUsual ? [asOption(dimension, value)] : [];
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

function costsTheSame(made: readonly PriceRow[], book: Book, theCard: Prices): boolean {
  const [[model, label, , words]] = made as [PriceRow];
  try {
    const own = ownPrices(readRateTable([[...HEADERS], ...made]), book);
    const resolution = parseResolution(label || '1080p');
    if (!resolution) return false;
    const costs = (prices: Prices) => {
      const { cost } = quote(prices, model, resolution, parseOptions(words));
      return TRIED.map((seconds) => cost(seconds, 1));
    };
    const [ours, theirs] = [costs(own), costs(theCard)];
    return ours.every((cost, i) => Math.abs(cost - theirs[i]!) < 1e-9);
  } catch (problem) {
    if (problem instanceof PricingError) return false;
    throw problem;
  }
}

function ratesOn(read: () => readonly Rate[]): readonly Rate[] {
  try {
    return read();
  } catch (problem) {
    if (problem instanceof PricingError) return []; // not sold on that day
    throw problem;
  }
}
