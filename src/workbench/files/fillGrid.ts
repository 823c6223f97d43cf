import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IRange,
  type IWorksheetData,
  Rectangle,
  VerticalAlign,
} from '@univerjs/core';
import type { FWorkbook } from '@univerjs/preset-sheets-core';
import { freeName } from '../../host/freeName.ts';
import type { PlainCell, PlainSheet, PlainWorkbook } from '../../workbook/plainWorkbook.ts';
import { rangeIn } from '../cellRange.ts';
import type { WorkbenchGrid } from '../grid.ts';
import { workbookOf } from '../host/ltxCells.ts';
import { addInputRules } from '../inputRules.ts';
import { asOneUndo } from '../oneUndo.ts';
import { gridStyle } from './gridStyle.ts';

const LEAST_ROWS = 1000;
const LEAST_COLUMNS = 26;
/** Room below and beside what a file holds. */
const SPARE = 20;

/** Puts a workbook in the place of what the grid holds. One undo brings that back. */
export function fillGrid(grid: WorkbenchGrid, plain: PlainWorkbook): void {
  const workbook = workbookOf(grid);
  asOneUndo(grid.injector, workbook.getWorkbook(), () => {
    const before = workbook.getSheets();
    // Out of the way, so that no formula of the new sheets is taken for one about these.
    for (const sheet of before) {
      const taken = [
        ...workbook.getSheets().map((each) => each.getSheetName()),
        ...plain.sheets.map(({ name }) => name),
      ];
      sheet.setName(freeName('Before', taken));
    }
    for (const name of workbook.getDefinedNames()) workbook.deleteDefinedName(name.getName());
    const after = plain.sheets.map((sheet) => workbook.insertSheet(sheet.name, { sheet: gridSheet(sheet) }));
    // Lists may stand on a later sheet.
    for (const [i, sheet] of after.entries()) addInputRules(grid, sheet, plain.sheets[i]?.validations ?? []);
    nameCells(workbook, plain);
    const first = plain.sheets.find(({ isHidden }) => !isHidden) ?? plain.sheets[0];
    if (first) workbook.getSheetByName(first.name)?.activate();
    for (const sheet of before) workbook.deleteSheet(sheet);
  });
}

function nameCells(workbook: FWorkbook, { names }: PlainWorkbook): void {
  for (const { name, refersTo, sheet } of names) {
    const scope = sheet === undefined ? undefined : workbook.getSheetByName(sheet);
    const builder = workbook.newDefinedNameBuilder().setName(name).setRef(refersTo);
    workbook.insertDefinedNameBuilder((scope ? builder.setScopeToWorksheet(scope) : builder).build());
  }
}

function gridSheet(sheet: PlainSheet): Partial<IWorksheetData> {
  const { cells, widths, heights, frozenRows, frozenColumns, merges, hasGridlines, isHidden } = sheet;
  const red = redTextOf(sheet);
  const last = (place: (cell: PlainCell) => number) =>
    cells.reduce((most, cell) => Math.max(most, place(cell)), 0) + SPARE;
  return {
    rowCount: Math.max(
      LEAST_ROWS,
      last(({ row }) => row),
    ),
    columnCount: Math.max(
      LEAST_COLUMNS,
      last(({ column }) => column),
    ),
    defaultRowHeight: 22,
    defaultStyle: { vt: VerticalAlign.MIDDLE },
    hidden: isHidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    showGridlines: hasGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    freeze: {
      xSplit: frozenColumns,
      ySplit: frozenRows,
      startColumn: frozenColumns > 0 ? frozenColumns : -1,
      startRow: frozenRows > 0 ? frozenRows : -1,
    },
    columnData: Object.fromEntries(Object.entries(widths).map(([column, w]) => [column, { w }])),
    rowData: Object.fromEntries(
      Object.entries(heights).map(([row, h]) => [row, { h, ia: BooleanNumber.FALSE }]),
    ),
    mergeData: apart(merges.flatMap((range) => rangeIn(range) ?? [])),
    cellData: cellData(cells),
    ...(red === undefined ? {} : { custom: { redText: red } }),
  };
}

function cellData(cells: readonly PlainCell[]): IWorksheetData['cellData'] {
  const filled = cells
    .flatMap(({ spill }) => (spill === undefined ? [] : (rangeIn(spill) ?? [])))
    .filter(({ startRow, endRow, startColumn, endColumn }) => startRow < endRow || startColumn < endColumn);
  const data: Record<number, Record<number, ICellData>> = {};
  for (const cell of cells) {
    const { row, column, formula } = cell;
    const place = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    const isResult = formula === undefined && filled.some((range) => Rectangle.contains(range, place));
    data[row] ??= {};
    data[row][column] = gridCell(isResult ? { ...cell, value: null } : cell);
  }
  return data;
}

/** What a formula gives is calculated anew. A blank value would be in the way of what spills. */
function gridCell({ value, formula, style, link }: PlainCell): ICellData {
  const look: ICellData = {
    ...(style ? { s: gridStyle(style) } : {}),
    ...(link === undefined ? {} : { custom: { link } }),
  };
  if (formula !== undefined) return { f: formula, ...look };
  if (value === null) return look;
  switch (typeof value) {
    case 'number':
      return { v: value, t: CellValueType.NUMBER, ...look };
    case 'boolean':
      return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, ...look };
    case 'string':
      return { v: value, t: CellValueType.STRING, ...look };
    case 'object':
      return { v: value.error, t: CellValueType.STRING, ...look };
  }
}

/** The text that a sheet shows in red, where that is its conditional format. */
export const redTextOf = ({ highlights }: PlainSheet): string | undefined => {
  const [only] = highlights.flatMap(({ comparison, formulas }) =>
    comparison === 'equal' && /^="(?:[^"]|"")*"$/.test(formulas[0] ?? '') ? formulas : [],
  );
  return only?.slice(2, -1).replaceAll('""', '"');
};

/** Merged cells that lie over each other would be shown twice. */
function apart(ranges: readonly IRange[]): IRange[] {
  const kept: IRange[] = [];
  for (const range of ranges) if (!kept.some((other) => Rectangle.intersects(range, other))) kept.push(range);
  return kept;
}
