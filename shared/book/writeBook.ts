import { asciiOf, checksum } from './seal.ts';
import type { StoredBook } from './stored.ts';

/** The JSON text of a book, which `readBook` reads, to the letter as it comes back from where it is stored. */
export const writeBook = (book: StoredBook): string => asciiOf(JSON.stringify(book));

/** A book changed: what is given replaces what it said, an undefined takes it away, and the revision goes on by one. */
export function changed(book: StoredBook, changes: Changes): StoredBook {
  const { revision, ...before } = book;
  const merged = Object.fromEntries(
    Object.entries({ ...before, ...changes }).filter(([, part]) => part !== undefined),
  ) as Omit<StoredBook, 'revision'>;
  const count = Number.parseInt(revision, 10) + 1;
  return { ...merged, revision: `${count}-${checksum(JSON.stringify(merged))}` };
}

type Changes = {
  readonly [K in Exclude<keyof StoredBook, 'format' | 'revision'>]?: StoredBook[K] | undefined;
};
