import { CellValueType, type ICellData } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/preset-sheets-core';
import type { PlannedCell, SheetPlan } from '../../host/sheetPlan.ts';
import type { Grid } from '../grid.ts';
import { type LookName, styleOf } from '../sheets/looks.ts';
import { setName } from './definedNames.ts';
import { workbookOf } from './ltxCells.ts';

const SPARE_ROWS = 400;
const SPARE_COLUMNS = 12;

/** Makes a new sheet from a plan, looks at it, and gives its name and id. */
export function writeSheet(grid: Grid, plan: SheetPlan): { readonly name: string; readonly id: string } {
  const workbook = workbookOf(grid);
  const name = freeName(plan.name, (taken) => workbook.getSheetByName(taken) !== null);
  const width = Math.max(plan.columns.length, ...plan.rows.map(({ cells }) => cells.length));
  const height = plan.rows.length;
  const sheet = workbook.create(name, height + SPARE_ROWS, width + SPARE_COLUMNS);
  try {
    fillSheet(sheet, plan);
    for (const named of plan.names ?? []) setName(workbook, named.name, name, named.range);
  } catch (problem) {
    workbook.deleteSheet(sheet); // half a sheet is none
    throw problem;
  }
  sheet.activate();
  return { name, id: sheet.getSheetId() };
}

function fillSheet(sheet: FWorksheet, plan: SheetPlan): void {
  const height = plan.rows.length;
  plan.columns.forEach((column, i) => {
    sheet.setColumnWidth(i, column.width);
    // A style of the whole column would not format numbers that spill, so each cell has its own.
    const style = styleOf(column.looks ?? []);
    sheet
      .getRange(height, i, SPARE_ROWS, 1)
      .setValues(Array.from({ length: SPARE_ROWS }, () => [{ s: style }]));
  });
  plan.rows.forEach(({ height: pixels }, i) => {
    if (pixels) sheet.setRowHeight(i, pixels);
  });
  for (const [i, { cells }] of plan.rows.entries()) {
    cells.forEach((cell, j) => {
      if (cell) sheet.getRange(i, j).setValues([[toCell(cell)]]);
    });
  }
  if (plan.frozenRows) sheet.setFrozenRows(plan.frozenRows);
}

function toCell(cell: PlannedCell): ICellData {
  const looks: readonly LookName[] = cell.looks ?? [];
  const style = { s: styleOf(looks) };
  if ('formula' in cell) return { f: cell.formula, ...style };
  if ('text' in cell && cell.text === '') return style; // content, even none, would be in the way of a spill
  return 'number' in cell
    ? { v: cell.number, t: CellValueType.NUMBER, ...style }
    : { v: cell.text, t: CellValueType.STRING, ...style };
}

/** `LTX Rates`, or `LTX Rates 2` where that is taken. */
export function freeName(wanted: string, isTaken: (name: string) => boolean): string {
  for (let i = 1; ; i += 1) {
    const name = i === 1 ? wanted : `${wanted} ${i}`;
    if (!isTaken(name)) return name;
  }
}
