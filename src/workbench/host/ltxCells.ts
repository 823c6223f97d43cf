import { CellValueType, type ICellData } from '@univerjs/core';
import type { FRange, FWorkbook, FWorksheet } from '@univerjs/preset-sheets-core';
import type { CellValue } from '../../host/contract.ts';
import type { CellContent } from '../cellValue.ts';
import type { Grid } from '../grid.ts';

export function workbookOf({ api }: Grid): FWorkbook {
  const active = api.getActiveWorkbook();
  if (!active) throw new Error('No workbook is open; reload the page.');
  return active;
}

/** Every cell of a sheet that holds a formula of its own. */
export function formulaCells(sheet: FWorksheet): { readonly range: FRange; readonly formula: string }[] {
  const data = sheet.getDataRange();
  const [top, left] = [data.getRow(), data.getColumn()];
  return data
    .getFormulas()
    .flatMap((row, i) =>
      row.flatMap((formula, j) =>
        formula === '' ? [] : [{ range: sheet.getRange(top + i, left + j), formula }],
      ),
    );
}

/** What the page may see of a cell: an error is its text, as other spreadsheets show it. */
export const plainValue = (content: CellContent): CellValue =>
  typeof content === 'object' ? content.error : content;

/** Text that stays text, whatever it looks like. */
export const textCell = (text: string): ICellData => ({ v: text, t: CellValueType.STRING, f: null, p: null });
