import { keyOf, POINTER, type Shelf, SLOTS } from '../../../shared/book/slots.ts';

/**
 * The browser's storage as a place for the workbench's book. It may be switched off, or full. Tabs take turns by a lock of
 * the browser, which has one wherever a page is served safely: https, or from this machine.
 */
export const browserShelf = (storage: () => Storage): Shelf => ({
  get: async (keys) => keys.map((key) => reach(storage).getItem(key) ?? undefined),
  alone: async (work) => (navigator.locks ? await navigator.locks.request(POINTER, work) : await work()),
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

/** Calls the listener when another tab has stored something of the book, or the browser has removed everything. */
export const onStorageChange = (listener: () => void): void =>
  window.addEventListener('storage', ({ key }) => {
    if (key === null || key.startsWith(POINTER)) listener();
  });
