import type { Book } from '../../shared/book/book.ts';
import type { StoredBook } from '../../shared/book/stored.ts';
import { changed } from '../../shared/book/writeBook.ts';
import type { Rig } from '../../shared/local/rig/rig.ts';

/** Names of rigs differ by more than the case of their letters. */
export const isNamed = (a: string, b: string | undefined): boolean => a.toLowerCase() === b?.toLowerCase();

/** The rig that formulas use where they name none; undefined where the book has none. */
export const rigInUse = ({ rigs = [], activeRig }: Pick<Book, 'rigs' | 'activeRig'>): Rig | undefined =>
  rigs.find(({ name }) => isNamed(name, activeRig)) ?? rigs[0];

/** The book with a rig in place of the one of its name, and in use. */
export const withRig = (book: StoredBook, { isExample: _, ...rig }: Rig): StoredBook =>
  changed(book, {
    rigs: [...book.rigs.filter(({ name }) => !isNamed(name, rig.name)), rig],
    activeRig: rig.name,
  });
