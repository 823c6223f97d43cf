import type { CardChoice } from '../cells/arguments/cardChoice.ts';
import { PricingError } from '../errors.ts';
import type { Prices } from '../rates/billing/quote.ts';
import type { RateCard } from '../rates/card.ts';
import type { IsoDate } from '../rates/dates.ts';
import { findModel } from '../rates/finding/modelNames.ts';
import { ownPrices } from '../rates/finding/ownPrices.ts';
import { namesVersion } from '../rates/version.ts';
import { type Book, bookDate, bookVersion } from './book.ts';

/** The prices that a formula's `[card]` names; left out, those of the book. */
export function pricesOf(choice: CardChoice | undefined, book: Book): Prices {
  switch (choice?.by) {
    case undefined:
      return cardPrices(book.card, bookDate(book));
    case 'date':
      return cardPrices(book.card, choice.date);
    case 'table':
      return ownPrices(choice.rates, book);
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
