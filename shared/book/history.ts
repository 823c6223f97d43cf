import type { Confirmations } from '../rates/audit.ts';
import type { RateCard } from '../rates/card.ts';
import type { IsoDate } from '../rates/dates.ts';
import { cardVersion, isSameCard } from '../rates/version.ts';
import type { SignedAudit, SignedCard, StoredBook } from './stored.ts';
import { changed } from './writeBook.ts';

interface Origin {
  readonly source?: string | undefined;
  readonly signed?: SignedCard | undefined;
  readonly confirmations?: Confirmations | undefined;
  readonly signedAudit?: SignedAudit | undefined;
}

/** Earlier cards that a workbook keeps. */
const KEPT = 5;

/**
 * The book with another active card; the one before stays among the earlier ones, so that one click goes back to it and
 * to its address. `shipped` is the card of the functions: it counts where the book has none, and is kept as an earlier
 * card in full, since a later version of the functions ships another. `today`: the day on which the card before is put
 * aside. `source`: where the card came from; left out where that is the site of the functions. `signed`: what to remember
 * of its signature; left out, what was remembered stays. `confirmations`: what the audit beside the card says, and
 * `signedAudit` its signature; left out, what was there stays, but for confirmations that are not of this card.
 */
export function withCard(
  book: StoredBook,
  card: RateCard,
  shipped: RateCard,
  today: IsoDate,
  {
    source,
    signed = book.signed,
    confirmations = book.confirmations,
    signedAudit = book.signedAudit,
  }: Origin = {},
): StoredBook {
  const before = book.card ?? shipped;
  const parts = {
    ...{ card, source, signed, signedAudit },
    confirmations: confirmations?.card === cardVersion(card) ? confirmations : undefined,
  };
  if (isSameCard(before, card)) return changed(book, parts);
  const others = book.earlier.filter((each) => !isSameCard(each.card, card));
  const aside = { card: before, storedOn: today, ...(book.source !== undefined && { source: book.source }) };
  return changed(book, { ...parts, earlier: [aside, ...others].slice(0, KEPT) });
}
