import type { Book } from './book.ts';

/**
 * A book that is loaded when a function first looks into it, so that one that needs none touches no storage. One that
 * does not load is not tried again for each cell: whoever looks into it hears the same.
 */
export function lazyBook(load: () => Book): Book {
  let look = (): Book => {
    try {
      const book = load();
      look = () => book;
    } catch (problem) {
      look = () => {
        throw problem;
      };
    }
    return look();
  };
  return new Proxy({} as Book, { get: (_, key) => Reflect.get(look(), key) });
}
