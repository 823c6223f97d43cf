import type { Book } from '../../shared/book/book.ts';
import { damagedBook, unreachableBook } from '../../shared/book/damaged.ts';
import { lazyBook } from '../../shared/book/lazy.ts';
import { readFunctionsPart } from '../../shared/book/readBook.ts';
import { EMPTY_BOOK } from '../../shared/book/stored.ts';
import { toBook } from '../../shared/book/toBook.ts';
import type { RateCard } from '../../shared/rates/card.ts';

/** What the page found in the workbook: a book's text, nothing, a damaged book, or no answer. */
export type FoundBook =
  | { readonly state: 'book'; readonly text: string }
  | { readonly state: 'none' | 'damaged' | 'unreachable' };

/** How the page and the functions meet: they are two scripts of one window. */
export interface FunctionsRuntime {
  /** Set by the page before it loads the functions where a workbook may store a book: calls then wait for it. */
  readonly awaitsBook?: boolean;
  /** Set by the functions. From the next call on they use this book; calls that waited go on. */
  useBook?(found: FoundBook): void;
}

declare global {
  interface Window {
    ltxCost?: FunctionsRuntime;
  }
}

/** The book that functions use, in memory. Until it is known, calls wait; afterwards they are answered at once. */
export class BookMemory {
  #book: Book | undefined;
  #waiting: (() => void)[] = [];

  constructor(
    private readonly shipped: RateCard,
    awaitsBook: boolean,
  ) {
    if (!awaitsBook) this.use({ state: 'none' });
  }

  use(found: FoundBook): void {
    this.#book = this.#open(found);
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const go of waiting) go();
  }

  /** A value where the book is known, so that a grid without asynchronous functions can use it; else a promise. */
  with<T>(compute: (book: Book) => T): T | Promise<T> {
    if (this.#book) return compute(this.#book);
    // The promise is of nothing: one of a book would look into it, and a damaged book throws.
    return new Promise<void>((resolve) => this.#waiting.push(resolve)).then(() => this.with(compute));
  }

  /** A book that cannot be had says so only to the functions that look into it. */
  #open(found: FoundBook): Book {
    switch (found.state) {
      case 'none':
        return toBook(EMPTY_BOOK, this.shipped);
      case 'damaged':
        return lazyBook(() => {
          throw damagedBook();
        });
      case 'unreachable':
        return lazyBook(() => {
          throw unreachableBook();
        });
      case 'book': {
        const { text } = found;
        return lazyBook(() => toBook(readFunctionsPart(text), this.shipped));
      }
    }
  }
}
