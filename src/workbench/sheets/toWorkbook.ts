import { BooleanNumber, type ICellData, type IWorkbookData, type IWorksheetData, LocaleType } from '@univerjs/core';
import { typedText } from '../typedText.ts';
import { styleOf } from './looks.ts';
import type { PlannedCell, SheetPlan } from './plan.ts';

const SPARE_ROWS = 400;
const SPARE_COLUMNS = 12;

/** The planned sheets as a workbook that Univer opens. The id of a sheet is its name. */
export function toWorkbook(plans: readonly SheetPlan[]): Partial<IWorkbookData> {
  return {
    id: 'workbench',
    name: 'LTX Cost',
    locale: LocaleType.EN_US,
    sheetOrder: plans.map(({ name }) => name),
    sheets: Object.fromEntries(plans.map((plan) => [plan.name, toWorksheet(plan)])),
  };
}

function toWorksheet(plan: SheetPlan): Partial<IWorksheetData> {
  return {
    id: plan.name,
    name: plan.name,
    rowCount: plan.rows.length + SPARE_ROWS,
    columnCount: plan.columns.length + SPARE_COLUMNS,
    defaultRowHeight: 22,
    showGridlines: BooleanNumber.TRUE,
    freeze: { xSplit: 0, ySplit: plan.frozenRows, startRow: plan.frozenRows, startColumn: -1 },
    columnData: Object.fromEntries(
      plan.columns.map(({ width, looks }, i) => [i, { w: width, ...(looks ? { s: styleOf(looks) } : {}) }]),
    ),
    rowData: Object.fromEntries(plan.rows.flatMap(({ height }, i) => (height ? [[i, { h: height, ia: BooleanNumber.FALSE }]] : []))),
    cellData: Object.fromEntries(plan.rows.map(({ cells }, i) => [i, toCells(cells)])),
  };
}

function toCells(cells: readonly (PlannedCell | null)[]): Record<number, ICellData> {
  return Object.fromEntries(cells.flatMap((planned, i) => (planned ? [[i, toCell(planned)]] : [])));
}

function toCell({ text, looks }: PlannedCell): ICellData {
  const { s: typed, ...cell } = typedText(text);
  const style = { ...(typeof typed === 'object' ? typed : {}), ...styleOf(looks ?? []) };
  // Absent rather than null: a null value would count as content in the way of a spill.
  const filled = Object.fromEntries(Object.entries(cell).filter(([, part]) => part !== null));
  return { ...filled, s: style };
}
