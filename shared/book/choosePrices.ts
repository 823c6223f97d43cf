import { PricingError } from '../errors.ts';
import type { RateCard } from '../rates/card.ts';
import type { IsoDate } from '../rates/dates.ts';
import { findModel } from '../rates/finding/modelNames.ts';
import { type OwnRate, ownPrices } from '../rates/finding/ownPrices.ts';
import type { Prices } from '../rates/finding/prices.ts';
import { namesVersion } from '../rates/version.ts';
import { type Book, bookDate, bookVersion } from './book.ts';

/** Which prices a formula names: those of a day, its own table, or the active card by its version. */
export type CardChoice =
  | { readonly by: 'date'; readonly date: IsoDate }
  | { readonly by: 'table'; readonly rates: readonly OwnRate[] }
  | { readonly by: 'version'; readonly version: string };

/** The prices that a formula's `[card]` names; left out, those of the book. */
export function pricesOf(choice: CardChoice | undefined, book: Book): Prices {
  switch (choice?.by) {
    case undefined:
      return cardPrices(book.card, bookDate(book));
    case 'date':
      return cardPrices(book.card, choice.date);
    case 'table':
      return ownPrices(choice.rates, {
        get card() {
          return book.card;
        },
        get date() {
          return bookDate(book);
        },
      });
    case 'version':
      if (namesVersion(choice.version, bookVersion(book))) return cardPrices(book.card, bookDate(book));
      throw new PricingError(
        'invalid-argument',
        `card: expected the active rate card ${bookVersion(book)}, got ${choice.version}; LTX_CARD_VERSION() gives the active one`,
      );
  }
}

const cardPrices = (card: RateCard, date: IsoDate): Prices => ({
  date,
  find: (name) => findModel(card, name),
  listed: () => card.sellers.flatMap((seller) => seller.models.map((model) => ({ seller, model }))),
  staleAfterDays: card.staleAfterDays,
});
