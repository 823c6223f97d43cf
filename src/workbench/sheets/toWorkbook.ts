import {
  BooleanNumber,
  type ICellData,
  type IRowData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from '@univerjs/core';
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
  const rowCount = plan.rows.length + SPARE_ROWS;
  return {
    id: plan.name,
    name: plan.name,
    rowCount,
    columnCount: plan.columns.length + SPARE_COLUMNS,
    defaultRowHeight: 22,
    showGridlines: plan.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    freeze: { xSplit: 0, ySplit: plan.frozenRows, startRow: plan.frozenRows, startColumn: -1 },
    columnData: plan.columns.map(({ width }) => ({ w: width })),
    rowData: Object.fromEntries(
      plan.rows.flatMap(({ height }, i) => (height ? [[i, rowOfHeight(height)]] : [])),
    ),
    cellData: Array.from({ length: rowCount }, (_, i) => toCells(plan, i)),
  };
}

const rowOfHeight = (height: number): Partial<IRowData> => ({ h: height, ia: BooleanNumber.FALSE });

function toCells({ rows, columns }: SheetPlan, rowIndex: number): Record<number, ICellData> {
  const width = Math.max(columns.length, rows[rowIndex]?.cells.length ?? 0);
  const cells = Array.from({ length: width }, (_, i): [number, ICellData][] => {
    const planned = rows[rowIndex]?.cells[i];
    if (planned) return [[i, toCell(planned)]];
    // A style of the whole column would not format numbers that spill, so each cell has its own.
    const looks = rowIndex >= rows.length ? columns[i]?.looks : undefined;
    return looks ? [[i, { s: styleOf(looks) }]] : [];
  });
  return Object.fromEntries(cells.flat());
}

function toCell({ text, looks }: PlannedCell): ICellData {
  const { s: typed, ...cell } = typedText(text);
  const style = { ...(typeof typed === 'object' ? typed : {}), ...styleOf(looks ?? []) };
  // Absent rather than null: a null value would count as content in the way of a spill.
  const filled = Object.fromEntries(Object.entries(cell).filter(([, part]) => part !== null));
  return { ...filled, s: style };
}
