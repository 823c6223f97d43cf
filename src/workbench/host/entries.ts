import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import type { FRange, FWorksheet } from '@univerjs/preset-sheets-core';
import { cellAddress } from '../../../shared/formula/address.ts';
import type { Entries } from '../../host/change.ts';
import { entryOf, typed } from '../../host/entry.ts';
import { typedText } from '../typedText.ts';
import { textCell } from './ltxCells.ts';

/**
 * What a cell holds, as a person would type it. What spills into a cell is not in it. Asked for one cell, Univer gives what a
 * number shows in its format; asked for many, what they hold.
 */
export const heldIn = (cell: FRange): string => entryRows(cell)[0]?.[0] ?? '';

/** What the cells of a range hold, row by row. */
export function entryRows(range: FRange): string[][] {
  const formulas = range.getFormulas();
  return range.getCellDatas().map((row, i) => row.map((cell, j) => entry(formulas[i]?.[j] ?? '', cell)));
}

/** What the cells of a sheet hold. */
export function entriesIn(sheet: FWorksheet): Entries {
  const range = sheet.getDataRange();
  const entries: Record<string, string> = {};
  for (const [i, row] of entryRows(range).entries())
    for (const [j, held] of row.entries()) {
      if (held !== '') entries[cellAddress(range.getRow() + i, range.getColumn() + j)] = held;
    }
  return entries;
}

function entry(formula: string, cell: Nullable<ICellData>): string {
  if (cell?.t === CellValueType.BOOLEAN) return entryOf(formula, Boolean(cell.v));
  return entryOf(formula, cell?.t === CellValueType.NUMBER ? Number(cell.v) : cell?.v);
}

/** A cell that holds what a person would type so. */
export function cellHolding(text: string): ICellData {
  const value = typed(text);
  if (typeof value === 'string') return text.startsWith("'") ? textCell(text.slice(1)) : typedText(text);
  const type = typeof value === 'number' ? CellValueType.NUMBER : CellValueType.BOOLEAN;
  return { ...typedText(''), v: Number(value), t: type };
}
