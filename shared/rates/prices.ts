import type { CardChoice } from '../arguments/card.ts';
import { type Book, bookDate, bookVersion } from '../book.ts';
import { PricingError } from '../errors.ts';
import { findModel } from './names.ts';
import { ownPrices } from './ownPrices.ts';
import type { Prices } from './quote.ts';

/** The prices that a formula's `[card]` names; left out, those of the book. */
export function pricesOf(choice: CardChoice | undefined, book: Book): Prices {
  const { card } = book;
  switch (choice?.by) {
    case undefined:
      return {
        date: bookDate(book),
        find: (name) => findModel(card, name),
        staleAfterDays: card.staleAfterDays,
      };
    case 'date':
      return {
        date: choice.date,
        find: (name) => findModel(card, name),
        staleAfterDays: card.staleAfterDays,
      };
    case 'table':
      return ownPrices(choice.rates, card, bookDate(book));
    case 'version': {
      const active = bookVersion(book);
      if (choice.version === active) return pricesOf(undefined, book);
      throw new PricingError(
        'invalid-argument',
        `card: expected the active rate card ${active}, got ${choice.version}; take the version from LTX_CARD_VERSION()`,
      );
    }
  }
}
