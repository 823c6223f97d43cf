import type { ICellData, IWorkbookData, IWorksheetData } from '@univerjs/core';

/**
 * A workbook as it is kept: what a person or the page has put in, without what formulas gave. Results are calculated
 * anew when it is opened, and what spilled was never in the cells.
 */
export function leanWorkbook(workbook: IWorkbookData): IWorkbookData {
  const sheets = Object.entries(workbook.sheets).map(([id, sheet]) => [id, leanSheet(sheet)] as const);
  return { ...workbook, sheets: Object.fromEntries(sheets) };
}

function leanSheet(sheet: Partial<IWorksheetData>): Partial<IWorksheetData> {
  const rows = filled(sheet.cellData).map(([row, cells]) => [row, leanRow(cells)] as const);
  return {
    ...sheet,
    cellData: Object.fromEntries(rows.filter(([, cells]) => Object.keys(cells).length > 0)),
    rowData: Object.fromEntries(filled(sheet.rowData)),
    columnData: Object.fromEntries(filled(sheet.columnData)),
  };
}

const leanRow = (cells: Entries<ICellData>): Record<string, ICellData> =>
  Object.fromEntries(filled(cells).map(([column, cell]) => [column, leanCell(cell)]));

function leanCell(cell: ICellData): ICellData {
  const { v, t, p, custom, ...rest } = cell;
  const typed = cell.f || cell.si ? rest : { ...rest, v, t, p };
  // Absent rather than null: a null value would count as content in the way of a spill.
  return Object.fromEntries(filled(typed));
}

/** A row, or the rows, as Univer types them. */
type Entries<T> = Readonly<{ [key: number]: T }>;

/** The entries that hold something. Univer also takes arrays, and JSON would write their gaps as null. */
const filled = <T>(part: Entries<T> | undefined): [string, NonNullable<T>][] =>
  Object.entries(part ?? {}).flatMap(([key, each]) => (each == null ? [] : [[key, each]]));
