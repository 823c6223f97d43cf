import { type Book, bookVersion } from '../../shared/book/book.ts';
import { copyOf } from '../../shared/book/bookCopy.ts';
import { EMPTY_BOOK, type StoredBook } from '../../shared/book/stored.ts';
import { toBook } from '../../shared/book/toBook.ts';
import { exampleRig } from '../../shared/local/rig/exampleRig.ts';
import { rigVersion } from '../../shared/local/rig/rigVersion.ts';
import type { RateCard } from '../../shared/rates/card.ts';
import type { Versions } from '../host/versionSheet.ts';
import { rigInUse } from './withRig.ts';

/** What the cells LTX_CARD and LTX_RIG_VERSION hold: each changes whenever the results that hang on it may. */
type BookVersions = Required<Omit<Versions, 'LTX_BOOK'>>;

export const versionsOf = (book: Book): BookVersions => ({
  LTX_CARD: bookVersion(book),
  LTX_RIG_VERSION: rigVersion(rigInUse(book) ?? exampleRig),
});

export const cellVersions = (stored: StoredBook, shipped: RateCard): BookVersions =>
  versionsOf(toBook(stored, shipped));

/** The same with the copy of a stored book for the cell LTX_BOOK. Where none is stored, that cell stays as it is. */
export const cellTexts = (stored: StoredBook, shipped: RateCard): Versions => ({
  ...cellVersions(stored, shipped),
  ...(stored !== EMPTY_BOOK && { LTX_BOOK: copyOf(stored) }),
});
