import type { Book } from '../book/book.ts';
import type { Address } from '../formula/address.ts';
import type { Separator } from '../formula/calls.ts';
import { KnownWorkbook, type ReadHeldCells } from './known.ts';
import type { Part } from './part.ts';
import { Tracer } from './tracer.ts';

/** Each round reads all cells that the one before asked for. */
const MOST_ROUNDS = 60;

/**
 * What the number of a cell is made of, followed through the cells that it refers to. `separator` parts arguments where a
 * formula does not show what does.
 */
export async function traceCell(
  at: Address,
  book: Book,
  read: ReadHeldCells,
  separator: Separator = ',',
): Promise<Part> {
  const known = new KnownWorkbook(book, separator);
  for (let round = 1; ; round += 1) {
    const part = new Tracer(known, at.sheet).cell(at);
    if (round === MOST_ROUNDS || !(await known.readOn(read))) return part;
  }
}
