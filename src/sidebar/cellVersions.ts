import { type Book, bookVersion } from '../../shared/book/book.ts';
import type { StoredBook } from '../../shared/book/stored.ts';
import { toBook } from '../../shared/book/toBook.ts';
import { exampleRig } from '../../shared/local/rig/exampleRig.ts';
import { rigVersion } from '../../shared/local/rig/rigVersion.ts';
import type { RateCard } from '../../shared/rates/card.ts';
import type { Versions } from '../host/versionSheet.ts';
import { rigInUse } from './withRig.ts';

/** What the cells LTX_CARD and LTX_RIG_VERSION hold: each changes whenever the results that hang on it may. */
export const versionsOf = (book: Book): Versions => ({
  LTX_CARD: bookVersion(book),
  LTX_RIG_VERSION: rigVersion(rigInUse(book) ?? exampleRig),
});

export const cellVersions = (stored: StoredBook, shipped: RateCard): Versions =>
  versionsOf(toBook(stored, shipped));
