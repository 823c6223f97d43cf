/** Not the key of before, under which stood what a page had asked for. */
const KEY = 'ltx-functions';
const LONGEST_S = 21_600;
/** A value holds 100 KB. What is longer is read from the spreadsheet's properties instead. */
const LARGEST = 100_000;

/** What stands for a spreadsheet that stores no book, so that functions need not look for one each time. */
const NONE = 'none';

export type Cached =
  | { readonly state: 'book'; readonly functions: string }
  | { readonly state: 'none' | 'empty' };

/** The sealed book in the document's cache, which Google may empty at any time; the only thing that most calls read. */
export function cached(): Cached {
  try {
    const found = CacheService.getDocumentCache()?.get(KEY);
    if (typeof found !== 'string') return { state: 'empty' };
    return found === NONE ? { state: 'none' } : { state: 'book', functions: found };
  } catch {
    return { state: 'empty' }; // the cache only saves time: the spreadsheet's properties have the book
  }
}

/** Throws where the cache does not answer: a book that is out of date must not stay in it. */
export function forget(): void {
  CacheService.getDocumentCache()?.remove(KEY);
}

/** Puts a sealed book into the cache, or that there is none. Called under the lock, so that it is the active one. */
export function remember(functions: string | undefined): void {
  const value = functions ?? NONE;
  if (value.length > LARGEST) return;
  try {
    CacheService.getDocumentCache()?.put(KEY, value, LONGEST_S);
  } catch {
    // without it functions read the properties
  }
}
