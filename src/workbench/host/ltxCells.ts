import { CellValueType, type ICellData } from '@univerjs/core';
import type { FWorkbook, FWorksheet } from '@univerjs/preset-sheets-core';
import { cellAddress } from '../../../shared/formula/address.ts';
import type { CellValue } from '../../host/contract.ts';
import type { CellContent } from '../cellValue.ts';
import type { WorkbenchGrid } from '../grid.ts';

export function workbookOf({ api }: WorkbenchGrid): FWorkbook {
  const active = api.getActiveWorkbook();
  if (!active) throw new Error('No workbook is open; reload the page.');
  return active;
}

/** Row and column from 0. */
interface FormulaPlace {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Every cell of a sheet that holds a formula of its own. */
export const formulaCells = (sheet: FWorksheet): readonly FormulaPlace[] =>
  sheet
    .getRange(usedRange(sheet))
    .getFormulas()
    .flatMap((cells, row) =>
      cells.flatMap((formula, column) => (formula === '' ? [] : [{ row, column, formula }])),
    );

/** All cells of a sheet that hold something, from A1 on. */
export function usedRange(sheet: FWorksheet): string {
  const data = sheet.getDataRange();
  return `A1:${cellAddress(data.getLastRow(), data.getLastColumn())}`;
}

/** What the page may see of a cell: an error is its text, as other spreadsheets show it. */
export const plainValue = (content: CellContent): CellValue =>
  typeof content === 'object' ? content.error : content;

/** Text that stays text, whatever it looks like. */
export const textCell = (text: string): ICellData => ({ v: text, t: CellValueType.STRING, f: null, p: null });
