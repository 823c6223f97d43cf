import type { Book } from '../book/book.ts';
import { Copies } from './copies.ts';
import { FigureTable } from './figures.ts';
import { MachineTable, SpeedTable } from './machines.ts';
import { PriceTable } from './prices.ts';

/** All that native formulas look up. */
export class WrittenTables {
  readonly copies = new Copies();
  readonly prices: PriceTable;
  readonly machines: MachineTable;
  readonly speeds: SpeedTable;
  readonly figures: FigureTable;

  constructor(readonly book: Book) {
    this.prices = new PriceTable(book, this.copies);
    this.machines = new MachineTable(book, this.copies);
    this.speeds = new SpeedTable(this.machines);
    this.figures = new FigureTable(book);
  }
}
