import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IRowData,
  type IWorksheetData,
  VerticalAlign,
} from '@univerjs/core';
import { addressIn, fixed, isCells } from '../../../shared/formula/address.ts';
import type { MadeSheet } from '../../host/change.ts';
import { freeName } from '../../host/freeName.ts';
import type { PlannedCell, SheetPlan } from '../../host/sheetPlan.ts';
import type { WorkbenchGrid } from '../grid.ts';
import { addInputRules } from '../inputRules.ts';
import { calculateUsesOf, namedAddress, setName } from './definedNames.ts';
import { entriesIn } from './entries.ts';
import { styleOf } from './looks.ts';
import { workbookOf } from './ltxCells.ts';

/** Rows below a plan that have the looks of their columns, for tables that spill. */
const SPARE_ROWS = 400;
const LEAST_ROWS = 1000;
const LEAST_COLUMNS = 26;

/** Makes a new sheet from a plan and looks at it. */
export function writeSheet(grid: WorkbenchGrid, plan: SheetPlan): MadeSheet {
  const workbook = workbookOf(grid);
  const taken = workbook.getSheets().map((each) => each.getSheetName());
  const name = freeName(plan.name, taken);
  const sheet = workbook.insertSheet(name, { sheet: worksheet(plan) });
  const names = (plan.names ?? []).map((named) => {
    if (!isCells(named.range))
      throw new Error(`${named.range} is no range that could be named ${named.name}.`);
    const before = namedAddress(workbook, named.name);
    setName(grid, workbook, named.name, addressIn(name, fixed(named.range)));
    return { name: named.name, before };
  });
  const added = names.filter(({ before }) => before === undefined).map((each) => each.name);
  const others = workbook.getSheets().filter((each) => each.getSheetId() !== sheet.getSheetId());
  if (added.length > 0) calculateUsesOf(grid, others, added);
  addInputRules(
    grid,
    sheet,
    (plan.lists ?? []).map(({ range, entries }) => {
      const address = namedAddress(workbook, entries);
      if (address === undefined) throw new Error(`No cells are called ${entries}.`);
      return { range, kind: 'list', formulas: [`=${address}`], isOffer: true };
    }),
  );
  sheet.activate();
  return { name, names, entries: entriesIn(sheet) };
}

function worksheet(plan: SheetPlan): Partial<IWorksheetData> {
  const { rows, columns, frozenRows = 0, redText } = plan;
  return {
    rowCount: Math.max(LEAST_ROWS, rows.length + SPARE_ROWS),
    columnCount: Math.max(LEAST_COLUMNS, columns.length),
    defaultRowHeight: 22,
    defaultStyle: { vt: VerticalAlign.MIDDLE },
    freeze: { xSplit: 0, ySplit: frozenRows, startRow: frozenRows, startColumn: -1 },
    columnData: Object.fromEntries(columns.map(({ width }, i) => [i, { w: width }])),
    rowData: Object.fromEntries(rows.flatMap(({ height }, i) => (height ? [[i, rowOf(height)]] : []))),
    cellData: Object.fromEntries([...plannedCells(plan), ...spareCells(plan)].map((cells, i) => [i, cells])),
    ...(redText === undefined ? {} : { custom: { redText } }),
  };
}

const rowOf = (height: number): Partial<IRowData> => ({ h: height, ia: BooleanNumber.FALSE });

type Cells = Readonly<Record<number, ICellData>>;

const plannedCells = ({ rows }: SheetPlan): readonly Cells[] =>
  rows.map(({ cells }) =>
    Object.fromEntries(cells.flatMap((cell, i) => (cell ? [[i, cellData(cell)] as const] : []))),
  );

/** A style of the whole column would not format numbers that spill, so each cell has its own. */
const spareCells = ({ columns }: SheetPlan): readonly Cells[] =>
  Array.from({ length: SPARE_ROWS }, () =>
    Object.fromEntries(
      columns.flatMap(({ looks }, i) => (looks ? [[i, { s: styleOf(looks) }] as const] : [])),
    ),
  );

function cellData(cell: PlannedCell): ICellData {
  const style = { s: styleOf(cell.looks ?? []) };
  if ('formula' in cell) return { f: cell.formula, ...style };
  if ('number' in cell)
    return { v: cell.number, t: CellValueType.NUMBER, s: styleOf(['right', ...(cell.looks ?? [])]) };
  if (cell.text === '') return style; // content, even none, would be in the way of a spill
  return { v: cell.text, t: CellValueType.STRING, ...style };
}
