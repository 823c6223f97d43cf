import type { Book } from '../book/book.ts';
import { nameOfCopy } from './copies.ts';
import { COPY_SHEET, STEP_SHEET } from './writtenSheets.ts';
import { WrittenTables } from './writtenTables.ts';

/** A sheet that native formulas may look things up on. */
export interface KnownSheet {
  readonly name: string;
  /** What its first cell holds, as a person would type it. */
  readonly first: RegExp;
  /** What its columns and cells may be called in the workbook. */
  readonly names: readonly string[];
}

/** More tables of their own hardly stand in a workbook. */
const MOST_COPIES = 100;

/** All sheets that making a workbook portable may write. */
export function knownSheets(book: Book): readonly KnownSheet[] {
  const { prices, machines, speeds, figures } = new WrittenTables(book);
  const { from, value } = prices.steps;
  return [
    ...[prices, machines, speeds, figures].map(({ sheet, names }) => ({
      name: sheet,
      first: /^'KEY$/,
      names,
    })),
    { name: STEP_SHEET, first: /^'from$/, names: [from, value] },
    {
      name: COPY_SHEET,
      first: /^=\s*SUMPRODUCT\(--\(/i,
      names: Array.from({ length: MOST_COPIES }, (_, i) => nameOfCopy(i + 1)),
    },
  ];
}
