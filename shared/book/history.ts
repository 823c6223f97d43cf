import type { RateCard } from '../rates/card.ts';
import type { IsoDate } from '../rates/dates.ts';
import { isSameCard } from '../rates/version.ts';
import type { SignedCard, StoredBook } from './stored.ts';
import { changed } from './writeBook.ts';

interface Origin {
  readonly source?: string | undefined;
  readonly signed?: SignedCard | undefined;
}

/** Earlier cards that a workbook keeps. */
const KEPT = 5;

/**
 * The book with another active card; the one before stays among the earlier ones, so that one click goes back to it and
 * to its address. `shipped` is the card of the functions: it counts where the book has none, and is kept as an earlier
 * card in full, since a later version of the functions ships another. `today`: the day on which the card before is put
 * aside. `source`: where the card came from; left out where that is the site of the functions. `signed`: what to remember
 * of its signature; left out, what was remembered stays.
 */
export function withCard(
  book: StoredBook,
  card: RateCard,
  shipped: RateCard,
  today: IsoDate,
  { source, signed = book.signed }: Origin = {},
): StoredBook {
  const before = book.card ?? shipped;
  if (isSameCard(before, card)) return changed(book, { card, source, signed });
  const others = book.earlier.filter((each) => !isSameCard(each.card, card));
  const aside = { card: before, storedOn: today, ...(book.source !== undefined && { source: book.source }) };
  return changed(book, { card, source, signed, earlier: [aside, ...others].slice(0, KEPT) });
}
