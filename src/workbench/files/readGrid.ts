import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IRange,
  type IStyleData,
  type IWorksheetData,
  type Nullable,
  ObjectMatrix,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { FWorksheet } from '@univerjs/preset-sheets-core';
import { cellAddress } from '../../../shared/formula/address.ts';
import type { PlainCell, PlainSheet, PlainValue, PlainWorkbook } from '../../workbook/plainWorkbook.ts';
import { rangeText } from '../cellRange.ts';
import { cellContent } from '../cellValue.ts';
import type { WorkbenchGrid } from '../grid.ts';
import { RED } from '../host/looks.ts';
import { workbookOf } from '../host/ltxCells.ts';
import { inputRulesOf } from '../inputRules.ts';
import { styleInGrid } from './gridStyle.ts';

type StyleOf = (style: ICellData['s']) => IStyleData | undefined;

/** The workbook that the grid shows, as plain data with the results of its formulas. */
export function plainWorkbook(grid: WorkbenchGrid): PlainWorkbook {
  const workbook = workbookOf(grid);
  const styles = workbook.getWorkbook().getStyles();
  const styleOf: StyleOf = (style) => styles.get(style) ?? undefined;
  const sheets = workbook.getSheets();
  const nameOf = (id: string | undefined) =>
    sheets.find((sheet) => sheet.getSheetId() === id)?.getSheetName();
  return {
    sheets: sheets.map((sheet) => plainSheet(grid, sheet, styleOf)),
    names: workbook.getDefinedNames().map((name) => {
      const sheet = name.isWorkbookScope() ? undefined : nameOf(name.getLocalSheetId());
      const refersTo = name.getFormulaOrRefString().replace(/^=/, '');
      return { name: name.getName(), refersTo, ...(sheet === undefined ? {} : { sheet }) };
    }),
  };
}

function plainSheet(grid: WorkbenchGrid, sheet: FWorksheet, styleOf: StyleOf): PlainSheet {
  const { name, hidden, showGridlines, freeze, columnData, rowData, mergeData, custom } = sheet
    .getSheet()
    .getConfig();
  return {
    name,
    isHidden: hidden === BooleanNumber.TRUE,
    hasGridlines: showGridlines !== BooleanNumber.FALSE,
    frozenRows: Math.max(0, freeze.ySplit),
    frozenColumns: Math.max(0, freeze.xSplit),
    widths: sizes(columnData, ({ w }) => w),
    heights: sizes(rowData, ({ h, ia }) => (ia === BooleanNumber.FALSE ? h : undefined)),
    cells: plainCells(grid, sheet, styleOf),
    merges: mergeData.map(rangeText),
    validations: inputRulesOf(grid, sheet),
    highlights: redHighlights(custom?.['redText'], sheet),
  };
}

const sizes = <T>(
  data: Readonly<Record<number, T>>,
  sizeOf: (each: T) => number | undefined,
): Readonly<Record<number, number>> =>
  Object.fromEntries(
    Object.entries(data).flatMap(([at, each]) => {
      const size = each && sizeOf(each);
      return size === undefined ? [] : [[at, size]];
    }),
  );

/** Cells of their own and what formulas spill into others. */
function plainCells(grid: WorkbenchGrid, sheet: FWorksheet, styleOf: StyleOf): readonly PlainCell[] {
  const engine = grid.injector.get(FormulaDataModel);
  const [unit, id] = [sheet.getWorkbook().getUnitId(), sheet.getSheetId()];
  const spills = new ObjectMatrix<IRange | null>(engine.getArrayFormulaRange()[unit]?.[id] ?? {});
  const results = new ObjectMatrix<Nullable<ICellData>>(engine.getArrayFormulaCellData()[unit]?.[id] ?? {});
  const own = new ObjectMatrix<ICellData>(
    sheet.getSheet().getConfig().cellData as IWorksheetData['cellData'],
  );
  const cells: PlainCell[] = [];
  const add = (row: number, column: number, cell: ICellData | undefined, shown: Nullable<ICellData>) => {
    const style = styleInGrid(styleOf(cell?.s) ?? {});
    const isStyled = Object.keys(style).length > 0;
    const formula = cell?.f || cell?.si ? sheet.getRange(row, column).getFormula() : '';
    const value = shownValue(shown ?? cell);
    if (value === null && formula === '' && !isStyled) return;
    const spill = spills.getValue(row, column);
    const link: unknown = cell?.custom?.['link'];
    cells.push({
      row,
      column,
      value: formula !== '' && value === null ? '' : value,
      ...(formula === '' ? {} : { formula }),
      ...(formula !== '' && spill ? { spill: rangeText(spill) } : {}),
      ...(isStyled ? { style } : {}),
      ...(typeof link === 'string' ? { link } : {}),
    });
  };
  own.forValue((row, column, cell) => add(row, column, cell ?? undefined, results.getValue(row, column)));
  results.forValue((row, column, shown) => {
    if (!own.getValue(row, column)) add(row, column, undefined, shown);
  });
  return cells.sort((a, b) => a.row - b.row || a.column - b.column);
}

function shownValue(cell: Nullable<ICellData>): PlainValue {
  const rich = cell?.p?.body?.dataStream.replace(/\r\n$/, '');
  if (rich !== undefined) return rich.replaceAll('\r', '\n');
  if (cell?.v == null) return null;
  if (cell.t === CellValueType.FORCE_STRING) return String(cell.v);
  const content = cellContent(cell);
  return typeof content === 'object' ? { error: content.error } : content;
}

/** The red of a sheet is a conditional format of all of its cells. */
const redHighlights = (red: unknown, sheet: FWorksheet): PlainSheet['highlights'] =>
  typeof red === 'string'
    ? [
        {
          range: `A1:${cellAddress(sheet.getMaxRows() - 1, sheet.getMaxColumns() - 1)}`,
          comparison: 'equal',
          formulas: [`="${red.replaceAll('"', '""')}"`],
          style: styleInGrid(RED),
        },
      ]
    : [];
