import type { LongReading } from './contract.ts';

/** Cells of one sheet, rows and columns from 0. */
export interface Block {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** A product answers with so much at once: so many rows, and so many cells of a wide sheet. */
const ROWS_AT_ONCE = 20_000;
const CELLS_AT_ONCE = 100_000;

/** Reads the cells of all blocks part by part. The reading hears how far it has come, and may give up between two parts. */
export async function readInParts<T>(
  blocks: readonly Block[],
  read: (part: Block) => Promise<readonly T[]>,
  { signal, done }: LongReading,
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
