import { cellAddress, placeOf } from '../../../shared/formula/address.ts';
import type { Place } from '../../host/contract.ts';

/** A single cell, or a range of them, of a sheet. */
export interface Cells {
  readonly sheet: string;
  readonly range: string;
}

/** So many places are asked for at once: between two of these parts the person may cancel. */
const PLACES_AT_ONCE = 2000;

type Read<T> = (places: readonly Place[]) => Promise<readonly (readonly (readonly T[])[] | undefined)[]>;

/**
 * What many single cells hold, by `cellKey`. Cells that stand one below the other are read as one range; what does not exist
 * is left out.
 */
export async function readSingles<T>(
  read: Read<T>,
  cells: Iterable<Cells>,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, T>> {
  const runs = runsOf(cells);
  const values = new Map<string, T>();
  for (let from = 0; from < runs.length; from += PLACES_AT_ONCE) {
    signal?.throwIfAborted();
    const part = runs.slice(from, from + PLACES_AT_ONCE);
    const places = part.map(({ sheet, column, top, bottom }) => ({
      sheet,
      range: `${cellAddress(top, column)}:${cellAddress(bottom, column)}`,
    }));
    for (const [i, rows] of (await read(places)).entries()) {
      const { sheet, column, top } = part[i]!;
      for (const [j, [value]] of (rows ?? []).entries())
        if (value !== undefined) values.set(cellKey({ sheet, range: cellAddress(top + j, column) }), value);
    }
  }
  return values;
}

/** Products compare the names of sheets without letter case. */
export const cellKey = ({ sheet, range }: Cells): string => `${range} ${sheet.toLowerCase()}`;

interface Run {
  readonly sheet: string;
  readonly column: number;
  readonly top: number;
  bottom: number;
}

function runsOf(cells: Iterable<Cells>): Run[] {
  const columns = new Map<
    string,
    { readonly sheet: string; readonly column: number; readonly rows: Set<number> }
  >();
  for (const { sheet, range } of cells) {
    const { row, column } = placeOf(range);
    const key = `${column} ${sheet.toLowerCase()}`;
    const known = columns.get(key) ?? { sheet, column, rows: new Set() };
    columns.set(key, known);
    known.rows.add(row);
  }
  return [...columns.values()].flatMap(({ sheet, column, rows }) => {
    const runs: Run[] = [];
    for (const row of [...rows].sort((a, b) => a - b)) {
      const last = runs[runs.length - 1];
      if (last?.bottom === row - 1) last.bottom = row;
      else runs.push({ sheet, column, top: row, bottom: row });
    }
    return runs;
  });
}
