import type {
  CellValue,
  FormulaCell,
  FormulaChange,
  Host,
  MoneyLook,
  SkippedCell,
} from '../host/contract.ts';
import { withDays } from './days.ts';
import { applyLooks } from './looks.ts';
import type { SidebarAnswer } from './requests.ts';

const spreadsheet = () => SpreadsheetApp.getActiveSpreadsheet();
type Range = GoogleAppsScript.Spreadsheet.Range;

const placeOf = (cell: Range) => ({ sheet: cell.getSheet().getName(), address: cell.getA1Notation() });
const isEmpty = (cell: Range): boolean => cell.getFormula() === '' && cell.getValue() === '';

function currentCell(): Range {
  const cell = SpreadsheetApp.getCurrentCell();
  if (cell) return cell;
  throw new Error('No cell is selected: click a cell, then try again.');
}

export const locale = (): SidebarAnswer => ({ ok: true, locale: spreadsheet().getSpreadsheetLocale() });

export function selectedCell(): SidebarAnswer {
  const cell = currentCell();
  return { ok: true, ...placeOf(cell), isEmpty: isEmpty(cell) };
}

export function insertFormula(formula: string, overwrite: boolean, look?: MoneyLook): SidebarAnswer {
  const cell = currentCell();
  const at = placeOf(cell);
  if (!cell.canEdit()) return { ok: true, done: false, ...at, why: 'protected' };
  if (!overwrite && !isEmpty(cell)) return { ok: true, done: false, ...at, why: 'occupied' };
  if (look && AUTOMATIC.includes(cell.getNumberFormat())) applyLooks(cell, [look]);
  cell.setFormula(formula);
  SpreadsheetApp.flush();
  return { ok: true, done: true, ...at, shown: cell.getDisplayValue() };
}

/** The number formats of a cell that nobody gave one. */
const AUTOMATIC: readonly string[] = ['0.###############', 'General'];

export const shown = (sheet: string, address: string): SidebarAnswer => ({
  ok: true,
  shown: find(sheet, address)?.getDisplayValue() ?? '',
});

/** Every cell whose formula speaks of LTX_ or was frozen by an export; the page looks closer. */
export function formulas(): SidebarAnswer {
  const cells = spreadsheet()
    .getSheets()
    .flatMap((sheet) => {
      const range = sheet.getDataRange();
      const values = range.getValues();
      return range.getFormulas().flatMap((row, i) =>
        row.flatMap((formula, j): FormulaCell[] => {
          if (!/LTX_|__xludf/i.test(formula)) return [];
          const address = range.getCell(i + 1, j + 1).getA1Notation();
          return [{ sheet: sheet.getName(), address, formula, value: plain(values[i]?.[j]), isArray: false }];
        }),
      );
    });
  return { ok: true, cells };
}

export function setFormulas(changes: readonly FormulaChange[]): SidebarAnswer {
  const writes: (() => void)[] = [];
  const skipped = changes.flatMap(({ sheet, address, before, formula }): SkippedCell[] => {
    const cell = spreadsheet().getSheetByName(sheet)?.getRange(address);
    const why = !cell
      ? 'missing'
      : !cell.canEdit()
        ? 'protected'
        : cell.getFormula() !== before
          ? 'changed'
          : undefined;
    if (why) return [{ sheet, address, why }];
    writes.push(() => cell?.setFormula(formula));
    return [];
  });
  // All reads come before all writes: Google is slow where they take turns.
  for (const write of writes) write();
  SpreadsheetApp.flush();
  return { ok: true, skipped };
}

export const readCells = (places: Parameters<Host['readCells']>[0]): SidebarAnswer => ({
  ok: true,
  grids: places.map(({ sheet, range }) => {
    const found = find(sheet, range);
    return found ? values(found).map((row) => row.map(plain)) : null;
  }),
});

/** A range of a sheet, or a named range. Asking for an address that is none throws: then there is no such place. */
function find(sheet: string | undefined, range: string): Range | undefined {
  const home = sheet === undefined ? spreadsheet().getActiveSheet() : spreadsheet().getSheetByName(sheet);
  try {
    return spreadsheet().getRangeByName(range) ?? home?.getRange(range);
  } catch {
    return undefined;
  }
}

/** JSON has no dates: they go as the text of their day, as functions take them. */
const values = (range: Range): unknown[][] => withDays([range.getValues()])[0] as unknown[][];

function plain(value: unknown): CellValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return '';
}
