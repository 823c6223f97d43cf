import { unseal } from '../../shared/book/seal.ts';
import { revisionOf, type Stored, stored } from '../../shared/book/slots.ts';
import { readFunctionsPart } from '../../shared/book/toBook.ts';
import { remember } from './cache.ts';
import type { SidebarAnswer } from './requests.ts';
import { type SealedBook, Storage } from './storage.ts';

const PATIENCE_MS = 10_000;

/** The stored book; on the way it goes back into the cache, from which Google drops it after six hours. */
export function readBook(): SidebarAnswer {
  const lock = LockService.getDocumentLock();
  const isLocked = lock?.tryLock(0) === true; // without it another book could be stored between these lines
  try {
    const storage = new Storage();
    const found = stored(storage.look);
    if (isLocked && found.state !== 'damaged') remember(storage.functions);
    return answerFor(found);
  } finally {
    if (isLocked) lock?.releaseLock();
  }
}

function answerFor(found: Stored): SidebarAnswer {
  switch (found.state) {
    case 'none':
      return { ok: true };
    case 'book':
      return { ok: true, text: found.text };
    case 'damaged': {
      const { basedOn, lastGood } = found;
      return { ok: false, error: '', damage: { basedOn, ...(lastGood !== undefined && { lastGood }) } };
    }
  }
}

/** The sidebar has read the book strictly; here only its seals are opened, so that nothing cut short is stored. */
export function writeBook(book: SealedBook, basedOn: string | undefined): SidebarAnswer {
  const text = unseal(book.whole);
  const functions = unseal(book.functions);
  if (text === undefined || revisionOf(text) === undefined || functions === undefined)
    return { ok: false, error: 'The book did not arrive whole. Nothing was changed; try again.' };
  readFunctionsPart(functions);
  const lock = LockService.getDocumentLock();
  if (!lock?.tryLock(PATIENCE_MS))
    return {
      ok: false,
      error:
        'Somebody else is changing the prices of this spreadsheet. Nothing was changed; try again in a moment.',
    };
  try {
    return { ok: true, outcome: new Storage().write(book, basedOn) };
  } finally {
    lock.releaseLock();
  }
}
