import { seal, unseal } from '../../shared/book/seal.ts';
import { revisionOf, type Stored, stored } from '../../shared/book/slots.ts';
import { PricingError } from '../../shared/errors.ts';
import { remember } from './cache.ts';
import { functionsOf } from './functionsText.ts';
import type { SidebarAnswer } from './requests.ts';
import { Storage } from './storage.ts';

const PATIENCE_MS = 10_000;

/** The stored book; on the way it goes back into the cache, from which Google drops it after six hours. */
export function bookAnswer(): SidebarAnswer {
  const lock = LockService.getDocumentLock();
  const isLocked = lock?.tryLock(0) === true; // without it another book could be stored between these lines
  try {
    const storage = new Storage();
    const found = stored(storage.look);
    if (isLocked && found.state !== 'damaged') remember(storage.sealedFunctions);
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

/**
 * Stores a book that the sidebar sealed, having read it strictly. What functions use is worked out of it here, so that
 * no cell shows other prices than the sidebar, or prices under the version of others.
 */
export function storeBook(sealed: string, basedOn: string | undefined): SidebarAnswer {
  const text = unseal(sealed);
  const functions = text === undefined || revisionOf(text) === undefined ? undefined : readFunctions(text);
  if (functions === undefined)
    return { ok: false, error: 'The book did not arrive whole. Nothing was changed; try again.' };
  const book = { whole: sealed, functions: seal(functions) };
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

/** What functions would use of a book; undefined where they could not. */
function readFunctions(text: string): string | undefined {
  try {
    return functionsOf(text);
  } catch (problem) {
    if (problem instanceof PricingError) return undefined;
    throw problem;
  }
}
