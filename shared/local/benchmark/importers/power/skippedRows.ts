import type { Rejected } from '../../import.ts';
import type { CsvRow } from '../../text/csv.ts';

const MOST_REASONS = 1000;

/** Skipped rows of a log, each with its reason; of countless ones the first are told. */
export class SkippedRows {
  readonly rows: Rejected[] = [];

  /** Whether a row has other cells than its headings, so that nothing says which is which; it is then skipped. */
  hasShifted({ line, cells }: CsvRow, header: readonly string[]): boolean {
    const told = cells.length - trailingBlanks(cells);
    const headings = header.length - trailingBlanks(header);
    if (told <= headings && cells.length >= headings) return false;
    this.add(line, `it has ${cells.length} cells under ${header.length} headings, so they are shifted`);
    return true;
  }

  add(line: number, reason: string): void {
    if (this.rows.length < MOST_REASONS) this.rows.push({ place: `line ${line}`, reason });
  }
}

const trailingBlanks = (cells: readonly string[]): number =>
  cells.length - 1 - cells.reduce((last, cell, i) => (cell === '' ? last : i), -1);
