import type { AddIn } from '../../workbook/addInOffer.ts';
import { csvOf } from '../../workbook/csv.ts';
import type { PlainCell, PlainSheet, PlainValue, PlainWorkbook } from '../../workbook/plainWorkbook.ts';
import { writeWorkbook } from '../../workbook/writeWorkbook.ts';
import type { WorkbenchGrid } from '../grid.ts';
import { workbookOf } from '../host/ltxCells.ts';
import { plainWorkbook } from './readGrid.ts';

/** What a person may take along: all with live formulas, all as values, or the values of the sheet in view. */
export type Take = 'live' | 'values' | 'csv';

/** A file for a person. Throws one sentence where Excel could not hold the workbook. */
export async function fileOf(grid: WorkbenchGrid, take: Take, addIn: AddIn): Promise<File> {
  const plain = plainWorkbook(grid);
  const name = fileName(workbookOf(grid).getName());
  switch (take) {
    case 'live':
      return xlsx(`${name}.xlsx`, plain, addIn);
    case 'values':
      return xlsx(`${name} (values).xlsx`, withoutFormulas(plain), undefined);
    case 'csv': {
      const shown = workbookOf(grid).getActiveSheet().getSheetName();
      const sheet = plain.sheets.find((each) => each.name === shown);
      const text = csvOf(sheet ? rowsOf(sheet) : []);
      return new File([text], `${name} - ${fileName(shown)}.csv`, { type: 'text/csv' });
    }
  }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function xlsx(name: string, plain: PlainWorkbook, addIn: AddIn | undefined): Promise<File> {
  const bytes = await writeWorkbook(plain, { written: new Date(), addIn });
  return new File([bytes.slice()], name, { type: XLSX });
}

const withoutFormulas = (plain: PlainWorkbook): PlainWorkbook => ({
  ...plain,
  sheets: plain.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map(({ formula, spill, ...cell }): PlainCell => cell),
  })),
});

function rowsOf({ cells }: PlainSheet): readonly (readonly PlainValue[])[] {
  const rows: PlainValue[][] = [];
  for (const { row, column, value } of cells) {
    if (value === null || value === '') continue;
    while (rows.length <= row) rows.push([]);
    const values = rows[row] ?? [];
    while (values.length <= column) values.push(null);
    values[column] = value;
  }
  return rows;
}

/** A name that every system takes for a file. */
const fileName = (name: string): string =>
  name
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .trim()
    .slice(0, 100) || 'LTX Cost';
