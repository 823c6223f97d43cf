import type { Book } from '../../shared/book/book.ts';
import { damagedBook, unreachableBook } from '../../shared/book/damaged.ts';
import { lazyBook } from '../../shared/book/lazy.ts';
import { unseal } from '../../shared/book/seal.ts';
import { stored } from '../../shared/book/slots.ts';
import { readFunctionsPart, toBook } from '../../shared/book/toBook.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { cached } from './cache.ts';
import { Storage } from './storage.ts';

/** What this spreadsheet has chosen. No service is touched until a function looks into it, and then one, as a rule. */
export const workbookBook = (): Book => lazyBook(load);

function load(): Book {
  const found = cached();
  if (found.state === 'none') return { card: embeddedCard };
  const book = found.state === 'book' ? open(found.functions) : undefined;
  return book ?? fromProperties();
}

function fromProperties(): Book {
  const storage = reachable();
  if (storage.pointer === undefined && stored(storage.look).state === 'none') return { card: embeddedCard };
  const book = open(storage.functions ?? '');
  if (book) return book;
  throw damagedBook();
}

function reachable(): Storage {
  try {
    return new Storage();
  } catch {
    throw unreachableBook();
  }
}

function open(sealed: string): Book | undefined {
  const text = unseal(sealed);
  return text === undefined ? undefined : toBook(readFunctionsPart(text), embeddedCard);
}
