import { FormulaDataModel } from '@univerjs/engine-formula';
import type { FRange } from '@univerjs/preset-sheets-core';
import { addressIn, columnName, parseAddress } from '../../shared/formula/address.ts';
import { calculateInTurn } from './calculation.ts';
import { type CellContent, cellContent } from './cellValue.ts';
import type { WorkbenchGrid } from './grid.ts';
import { typedText } from './typedText.ts';

/** What the page offers to tests and to the task pane, as `window.workbench`. */
export type Workbench = {
  /** Types a text into a cell: `write('Budget!B4', '8')`, `write('A1', '=LTX_RATE("pro","1080p")')`. */
  write(address: string, text: string): void;
  /** Types many texts at once, from a cell to the right and down. Much faster than one by one. */
  writeAll(address: string, texts: readonly (readonly string[])[]): void;
  /** Resolves when nothing is left to calculate and every result is in its cell. */
  settled(): Promise<void>;
  /** What a cell holds. Throws if the address or its sheet does not exist. */
  read(address: string): CellContent;
  /** What the cells of a range hold, row by row. */
  readAll(range: string): CellContent[][];
  /** The formula of a cell as it was typed, or ''. */
  formula(address: string): string;
  /** Everything the formula in a cell gives: the cell and what it spills to the right and down. */
  result(address: string): CellContent[][];
  /** The address of the selected cell, such as `Budget!B4` or `'Try it'!B4`. */
  selected(): string;
  /** Looks at a cell. */
  select(address: string): void;
  /** The names of the sheets, in their order. */
  sheetNames(): readonly string[];
  /** Makes an empty sheet, or empties it if it exists. */
  scratch(name: string, rows: number, columns: number): void;
  /** Removes a sheet, if it exists. */
  discard(name: string): void;
};

/** The workbench of a grid that holds a workbook. Once per grid. */
export function createWorkbench(grid: WorkbenchGrid): Workbench {
  const { api, injector } = grid;
  const workbook = () => {
    const active = api.getActiveWorkbook();
    if (!active) throw new Error('No workbook is open.');
    return active;
  };
  const rangeAt = (address: string) => {
    const at = parseAddress(address);
    const sheet = at.sheet === '' ? workbook().getActiveSheet() : workbook().getSheetByName(at.sheet);
    if (!sheet) throw new Error(`address: no sheet is called ${at.sheet}`);
    return sheet.getRange(at.address);
  };

  const writeAll: Workbench['writeAll'] = (address, texts) => {
    const from = rangeAt(address);
    const width = Math.max(...texts.map((row) => row.length));
    const cells = texts.map((row) => Array.from({ length: width }, (_, i) => typedText(row[i] ?? '')));
    const sheet = workbook().getSheetBySheetId(from.getSheetId());
    sheet?.getRange(from.getRow(), from.getColumn(), texts.length, width).setValues(cells);
  };
  const contents = (range: FRange) => {
    // What spills into a cell is not in the cell: the engine keeps it apart.
    const spilled = injector.get(FormulaDataModel).getArrayFormulaCellData()[range.getUnitId()]?.[
      range.getSheetId()
    ];
    return range
      .getCellDatas()
      .map((row, i) =>
        row.map((cell, j) => cellContent(spilled?.[range.getRow() + i]?.[range.getColumn() + j] ?? cell)),
      );
  };
  const result: Workbench['result'] = (address) => {
    const from = rangeAt(address);
    const unit = injector.get(FormulaDataModel).getArrayFormulaRange()[from.getUnitId()];
    const spilled = unit?.[from.getSheetId()]?.[from.getRow()]?.[from.getColumn()];
    const sheet = workbook().getSheetBySheetId(from.getSheetId());
    return contents(spilled && sheet ? sheet.getRange(spilled) : from);
  };
  const discard: Workbench['discard'] = (name) => {
    const old = workbook().getSheetByName(name);
    if (old) workbook().deleteSheet(old);
  };
  const readAll: Workbench['readAll'] = (range) => contents(rangeAt(range));

  return {
    write: (address, text) => writeAll(address, [[text]]),
    writeAll,
    settled: calculateInTurn(grid),
    read: (address) => readAll(address)[0]?.[0] ?? '',
    readAll,
    formula: (address) => rangeAt(address).getFormula(),
    result,
    selected: () => {
      const sheet = workbook().getActiveSheet();
      // Of a range, a column or a row it is one cell that is typed into.
      const { actualRow = 0, actualColumn = 0 } = sheet.getSelection()?.getCurrentCell() ?? {};
      return addressIn(sheet.getSheetName(), `${columnName(actualColumn)}${actualRow + 1}`);
    },
    select: (address) => {
      const range = rangeAt(address);
      workbook().getSheetBySheetId(range.getSheetId())?.activate();
      range.activate();
    },
    sheetNames: () =>
      workbook()
        .getSheets()
        .map((sheet) => sheet.getSheetName()),
    scratch: (name, rows, columns) => {
      discard(name);
      workbook().create(name, rows, columns);
    },
    discard,
  };
}
