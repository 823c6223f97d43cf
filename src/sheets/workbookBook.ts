import type { Book } from '../../shared/book/book.ts';
import { damagedBook, unreachableBook } from '../../shared/book/damaged.ts';
import { lazyBook } from '../../shared/book/lazy.ts';
import { unseal } from '../../shared/book/seal.ts';
import { stored } from '../../shared/book/slots.ts';
import { EMPTY_BOOK } from '../../shared/book/stored.ts';
import { toBook } from '../../shared/book/toBook.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { cached } from './cache.ts';
import { bookOf } from './functionsText.ts';
import { Storage } from './storage.ts';

/** What this spreadsheet has chosen. No service is touched until a function looks into it, and then one, as a rule. */
export const workbookBook = (): Book => lazyBook(load);

function load(): Book {
  const found = cached();
  if (found.state === 'none') return toBook(EMPTY_BOOK, embeddedCard);
  const text = found.state === 'book' ? unseal(found.functions) : undefined;
  return text === undefined ? fromProperties() : bookOf(text);
}

function fromProperties(): Book {
  const storage = reachable();
  if (storage.pointer === undefined && stored(storage.look).state === 'none')
    return toBook(EMPTY_BOOK, embeddedCard);
  const { functions } = storage;
  if (functions === undefined) throw damagedBook();
  return bookOf(functions);
}

function reachable(): Storage {
  try {
    return new Storage();
  } catch {
    throw unreachableBook();
  }
}
