import type { Book } from '../book/book.ts';
import { Copies } from './copies.ts';
import { PriceTable } from './prices.ts';

/** All that native formulas look up. */
export class WrittenTables {
  readonly copies = new Copies();
  readonly prices: PriceTable;

  constructor(book: Book) {
    this.prices = new PriceTable(book, this.copies);
  }
}
