import { CellValueType, type ICellData } from '@univerjs/core';
import { addressIn, fixed, isCells } from '../../host/address.ts';
import type { MadeSheet } from '../../host/change.ts';
import { freeName } from '../../host/freeName.ts';
import type { PlannedCell, SheetPlan } from '../../host/sheetPlan.ts';
import type { Grid } from '../grid.ts';
import { type LookName, styleOf } from '../sheets/looks.ts';
import { namedAddress, setName } from './definedNames.ts';
import { entriesIn } from './entries.ts';
import { workbookOf } from './ltxCells.ts';

const SPARE_ROWS = 400;
const SPARE_COLUMNS = 12;

/** Makes a new sheet from a plan and looks at it. */
export function writeSheet(grid: Grid, plan: SheetPlan): { readonly id: string; readonly made: MadeSheet } {
  const workbook = workbookOf(grid);
  const taken = workbook.getSheets().map((each) => each.getSheetName());
  const name = freeName(plan.name, taken);
  const width = Math.max(plan.columns.length, ...plan.rows.map(({ cells }) => cells.length));
  const height = plan.rows.length;
  const sheet = workbook.create(name, height + SPARE_ROWS, width + SPARE_COLUMNS);
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
  const names = (plan.names ?? []).map((named) => {
    if (!isCells(named.range))
      throw new Error(`${named.range} is no range that could be named ${named.name}.`);
    const before = namedAddress(workbook, named.name);
    setName(workbook, named.name, addressIn(name, fixed(named.range)));
    return { name: named.name, before };
  });
  sheet.activate();
  return { id: sheet.getSheetId(), made: { name, names, entries: entriesIn(sheet) } };
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
