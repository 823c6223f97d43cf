import type { Cell } from '../cell.ts';
import { type Address, cellAddress, placeOf } from '../formula/address.ts';
import { callsLtx } from '../formula/link.ts';
import { readSyntax } from '../formula/readSyntax.ts';
import type { Syntax } from '../formula/syntax.ts';
import { type KnownWorkbook, Unfollowed } from './known.ts';
import { valueAt, valuesOf } from './values.ts';

/** A place in the result of a formula, from 0. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

export const FIRST: Spot = { row: 0, column: 0 };

/** The formula whose result a cell shows a part of. */
export interface SpilledFrom extends Address {
  readonly formula: string;
  readonly syntax: Syntax;
  readonly spot: Spot;
}

/** Results that spill are looked for so far above a cell and to its left. */
const ROWS = 100;
const COLUMNS = 12;

/** The formula of ours that spilled into a cell which has none of its own and shows `value`. */
export function spilledInto(at: Address, value: Cell, known: KnownWorkbook): SpilledFrom | undefined {
  const { row, column } = placeOf(at.address);
  const [top, left] = [Math.max(0, row - ROWS), Math.max(0, column - COLUMNS)];
  const around = known.cells({
    is: 'cells',
    sheet: at.sheet,
    range: `${cellAddress(top, left)}:${at.address}`,
  });
  for (const [i, cells] of around.entries())
    for (const [j, { formula }] of cells.entries()) {
      if (formula === undefined || !callsLtx(formula)) continue;
      const syntax = readSyntax(formula, known.separator, at.sheet);
      const spot = { row: row - top - i, column: column - left - j };
      if (fills(syntax, spot, value, known))
        return { sheet: at.sheet, address: cellAddress(top + i, left + j), formula, syntax, spot };
    }
  return undefined;
}

function fills(syntax: Syntax, { row, column }: Spot, value: Cell, known: KnownWorkbook): boolean {
  try {
    const values = valuesOf(syntax, known);
    const shown =
      row < values.length && column < (values[0]?.length ?? 0) ? valueAt(values, row, column) : null;
    return shown !== null && shown === value;
  } catch (problem) {
    if (problem instanceof Unfollowed) return false;
    throw problem;
  }
}

/** Excel tells the formula of a spilled result in each of its cells: the place of a cell in it. */
export function spotIn(at: Address, formula: string, syntax: Syntax, known: KnownWorkbook): Spot {
  const values = valuesOf(syntax, known);
  const [height, width] = [values.length, values[0]?.length ?? 1];
  if (height * width === 1) return FIRST;
  const { row, column } = placeOf(at.address);
  const [top, left] = [Math.max(0, row - height + 1), Math.max(0, column - width + 1)];
  const around = known.cells({
    is: 'cells',
    sheet: at.sheet,
    range: `${cellAddress(top, left)}:${at.address}`,
  });
  const isSame = (i: number, j: number) => around[i]?.[j]?.formula === formula;
  const spot = { row: row - top, column: column - left };
  let [up, back] = [0, 0];
  while (isSame(spot.row - up - 1, spot.column)) up += 1;
  while (isSame(spot.row, spot.column - back - 1)) back += 1;
  return { row: up, column: back };
}
