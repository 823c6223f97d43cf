import { cellAddress, parseAddress, placeOf } from '../../shared/formula/address.ts';
import type { LongWork } from './contract.ts';

/** Cells of one sheet, rows and columns from 0. */
export interface Block {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** B4:D9 */
export const blockAddress = ({ top, left, rows, columns }: Block): string =>
  `${cellAddress(top, left)}:${cellAddress(top + rows - 1, left + columns - 1)}`;

/** The block of an address that the product tells, such as `Budget!B4:D9`. */
export function blockOf(sheet: string, full: string): Block {
  const [from = 'A1', to = from] = parseAddress(full).address.split(':');
  const [first, last] = [placeOf(from), placeOf(to)];
  return {
    sheet,
    top: first.row,
    left: first.column,
    rows: last.row - first.row + 1,
    columns: last.column - first.column + 1,
  };
}

/** A product answers with so much at once: so many rows, and so many cells of a wide sheet. */
const ROWS_AT_ONCE = 20_000;
const CELLS_AT_ONCE = 100_000;

/** Reads the cells of all blocks part by part. The reading hears how far it has come, and may give up between two parts. */
export async function readInParts<T>(
  blocks: readonly Block[],
  read: (part: Block) => Promise<readonly T[]>,
  { signal, done }: LongWork,
): Promise<T[]> {
  const all = blocks.flatMap(parts);
  const cells: T[] = [];
  for (const [i, part] of all.entries()) {
    signal?.throwIfAborted();
    for (const cell of await read(part)) cells.push(cell);
    done?.((i + 1) / all.length);
  }
  return cells;
}

function parts(block: Block): Block[] {
  const rows = Math.max(1, Math.min(ROWS_AT_ONCE, Math.floor(CELLS_AT_ONCE / block.columns)));
  return Array.from({ length: Math.ceil(block.rows / rows) }, (_, i) => ({
    ...block,
    top: block.top + i * rows,
    rows: Math.min(rows, block.rows - i * rows),
  }));
}
