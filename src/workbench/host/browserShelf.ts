import { keyOf, POINTER, type Shelf, SLOTS } from '../../../shared/book/slots.ts';

/** The browser's storage as a place for the workbench's book. It may be switched off, or full. */
export const browserShelf = (storage: () => Storage): Shelf => ({
  get: async (keys) => keys.map((key) => reach(storage).getItem(key) ?? undefined),
  put: async (key, text) => {
    try {
      reach(storage).setItem(key, text);
    } catch {
      throw new Error(
        'This browser has no room left for the prices; remove site data of other pages, and try again.',
      );
    }
  },
});

/** Removes the book with all its copies. */
export function forgetBook(storage: Storage): void {
  for (const key of [POINTER, ...SLOTS.map(keyOf)]) storage.removeItem(key);
}

function reach(storage: () => Storage): Storage {
  try {
    return storage();
  } catch {
    throw new Error('This browser does not let pages store anything; allow site data for this page.');
  }
}
