import type { Book } from './book.ts';

/** A book that is loaded when a function first looks into it, so that one that needs none touches no storage. */
export function lazyBook(load: () => Book): Book {
  let loaded: Book | undefined;
  return new Proxy({} as Book, {
    get: (_, key) => {
      loaded ??= load();
      return Reflect.get(loaded, key);
    },
  });
}
