import { PricingError } from '../errors.ts';
import { confirmationOf } from '../rates/confirming/confirmations.ts';
import type { IsoDate } from '../rates/dates.ts';
import { findModel } from '../rates/finding/findModel.ts';
import { lookUp, normalisedId } from '../rates/finding/modelNames.ts';
import { factorsOf, negotiated } from '../rates/finding/negotiated.ts';
import { type Listing, ownPrices } from '../rates/finding/ownPrices.ts';
import type { OwnFactor, OwnRate, OwnRow } from '../rates/finding/ownRow.ts';
import type { Prices } from '../rates/finding/prices.ts';
import { namesVersion } from '../rates/version.ts';
import { type Book, bookDate, bookVersion } from './book.ts';

/** Which prices a formula names: those of a day, its own table, or the active card by its version. */
export type CardChoice =
  | { readonly by: 'date'; readonly date: IsoDate }
  | { readonly by: 'table'; readonly rates: readonly OwnRow[] }
  | { readonly by: 'version'; readonly version: string };

/** The prices that a formula's `[card]` names; left out, those of the book. */
export function pricesOf(choice: CardChoice | undefined, book: Book): Prices {
  switch (choice?.by) {
    case undefined:
      return workbookPrices(book, bookDate(book));
    case 'date':
      return workbookPrices(book, choice.date);
    case 'table':
      return once(choice.rates, book, 'own', () => tablePrices(choice.rates, book));
    case 'version':
      if (namesVersion(choice.version, bookVersion(book))) return workbookPrices(book, bookDate(book));
      throw new PricingError(
        'invalid-argument',
        `card: expected the active rate card ${bookVersion(book)}, got ${choice.version}; LTX_CARD_VERSION() gives the active one`,
      );
  }
}

/** The prices that were made of a table last, for what book and which day. */
const tables = new WeakMap<
  readonly OwnRow[],
  { readonly book: Book; readonly day: string; readonly prices: Prices }
>();

/** A table of thousands of rows is sorted into prices once, not once for each model that is looked up in it. */
function once(rows: readonly OwnRow[], book: Book, day: string, make: () => Prices): Prices {
  const before = tables.get(rows);
  if (before?.book === book && before.day === day) return before.prices;
  const prices = make();
  tables.set(rows, { book, day, prices });
  return prices;
}

/** A table is all that its formula uses: its own prices, and its factors on those of the card. */
function tablePrices(rows: readonly OwnRow[], book: Book): Prices {
  const listing: Listing = {
    get card() {
      return book.card;
    },
    get date() {
      return bookDate(book);
    },
  };
  const { rates, factors } = separated(rows);
  const own = ownPrices(rates, listing);
  if (factors.length === 0) return own;
  const rest = negotiated(factors, cardPrices(book, listing.date), listing);
  if (rates.length === 0) return rest;
  return { ...rest, before: own, listed: () => [...own.listed(), ...rest.listed()] };
}

/** The active card, behind the own rows that the workbook has taken as its default. */
function workbookPrices(book: Book, date: IsoDate): Prices {
  const card = cardPrices(book, date);
  const { own } = book;
  return own ? once(own.rows, book, date, () => behindOwn(own.rows, card, book)) : card;
}

function behindOwn(rows: readonly OwnRow[], card: Prices, book: Book): Prices {
  const { date } = card;
  const { rates, factors } = separated(rows);
  const listing = { card: book.card, date };
  const factorOf = factorsOf(factors, listing);
  const own = ownPrices(rates, listing);
  const isOnCard = (name: string) => lookUp(book.card, name) !== undefined;
  const isOnlyOwn = (name: string) =>
    !isOnCard(name) && rates.some(({ model }) => normalisedId(model) === normalisedId(name));
  return {
    ...card,
    factorOf: (model, resolution) => factorOf(model, resolution) ?? 1,
    ...(rates.length > 0 && {
      before: own,
      find: (name) => (isOnlyOwn(name) ? own.find(name) : card.find(name)),
      listed: () => [...own.listed().filter(({ model }) => isOnlyOwn(model.name)), ...card.listed()],
    }),
  };
}

const separated = (rows: readonly OwnRow[]): { rates: OwnRate[]; factors: OwnFactor[] } => ({
  rates: rows.filter((row) => 'usd' in row),
  factors: rows.filter((row) => 'factor' in row),
});

const cardPrices = ({ card, audits }: Book, date: IsoDate): Prices => ({
  date,
  ...(audits && {
    confirmationOf: (listed, period, rate) => confirmationOf(audits, card, listed, period, rate),
  }),
  find: (name) => findModel(card, name),
  listed: () => card.sellers.flatMap((seller) => seller.models.map((model) => ({ seller, model }))),
  staleAfterDays: card.staleAfterDays,
});
