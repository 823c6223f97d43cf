import { cellAddress } from '../../shared/formula/address.ts';
import type { Block } from '../host/blocks.ts';
import type { CellChange, Inserted, Insertion, SkippedCell, Step } from '../host/change.ts';
import type { CellValue, FormulaCell, Host } from '../host/contract.ts';
import { typed } from '../host/entry.ts';
import { refuseSkipped } from '../host/refused.ts';
import { withDays, withSerials } from './days.ts';
import { entryRows, heldIn } from './entries.ts';
import { applyLooks } from './looks.ts';
import type { SidebarAnswer } from './requests.ts';

const spreadsheet = () => SpreadsheetApp.getActiveSpreadsheet();
type Range = GoogleAppsScript.Spreadsheet.Range;

export const placeOfCell = (cell: Range) => ({
  sheet: cell.getSheet().getName(),
  address: cell.getA1Notation(),
});
const isEmpty = (cell: Range): boolean => cell.getFormula() === '' && cell.getValue() === '';

function currentCell(): Range {
  const cell = SpreadsheetApp.getCurrentCell();
  if (cell) return cell;
  throw new Error('No cell is selected: click a cell, then try again.');
}

export const locale = (): SidebarAnswer => ({ ok: true, locale: spreadsheet().getSpreadsheetLocale() });

export function selectedCell(): SidebarAnswer {
  const cell = currentCell();
  return { ok: true, ...placeOfCell(cell), isEmpty: isEmpty(cell) };
}

export function insertFormula({ formula, overwrite = false, look }: Insertion, undo: Step[]): Inserted {
  const cell = currentCell();
  const at = placeOfCell(cell);
  if (!cell.canEdit()) return { done: false, ...at, why: 'protected' };
  if (!overwrite && !isEmpty(cell)) return { done: false, ...at, why: 'occupied' };
  const back = { ...at, before: formula, after: heldIn(cell) };
  undo.push({ step: 'cells', changes: [back] });
  if (look && AUTOMATIC.includes(cell.getNumberFormat())) applyLooks(cell, [look]);
  cell.setFormula(formula);
  SpreadsheetApp.flush();
  undo.splice(0, 1, { step: 'cells', changes: [{ ...back, before: heldIn(cell) }] });
  return { done: true, ...at, shown: cell.getDisplayValue() };
}

/** The number formats of a cell that nobody gave one. */
const AUTOMATIC: readonly string[] = ['0.###############', 'General'];

export const shown = (sheet: string, address: string): SidebarAnswer => ({
  ok: true,
  shown: find(sheet, address)?.getDisplayValue() ?? '',
});

/** The part of each sheet that holds anything. */
export const usedBlocks = (): SidebarAnswer => ({
  ok: true,
  blocks: spreadsheet()
    .getSheets()
    .map((sheet): Block => {
      const used = sheet.getDataRange();
      return { sheet: sheet.getName(), top: 0, left: 0, rows: used.getHeight(), columns: used.getWidth() };
    }),
});

/** Every cell of a block whose formula speaks of LTX_ or was frozen by an export; the page looks closer. */
export const formulas = (block: Block): SidebarAnswer => ({ ok: true, cells: formulasIn(block) });

/** None where somebody has taken the sheet, or its last rows and columns, away meanwhile. */
function formulasIn({ sheet: name, top, left, rows, columns }: Block): readonly FormulaCell[] {
  const sheet = spreadsheet().getSheetByName(name);
  if (!sheet) return [];
  const [height, width] = [
    Math.min(rows, sheet.getMaxRows() - top),
    Math.min(columns, sheet.getMaxColumns() - left),
  ];
  if (height < 1 || width < 1) return [];
  const range = sheet.getRange(top + 1, left + 1, height, width);
  const places = range
    .getFormulas()
    .flatMap((row, i) =>
      row.flatMap((formula, j) => (/LTX_|__xludf/i.test(formula) ? [{ i, j, formula }] : [])),
    );
  if (places.length === 0) return [];
  const values = withSerials(range.getValues());
  return places.map(({ i, j, formula }) => ({
    sheet: name,
    address: cellAddress(top + i, left + j),
    formula,
    value: plain(values[i]?.[j]),
    isArray: false,
  }));
}

export function setCells(
  { changes, isWhole = false }: Extract<Step, { step: 'cells' }>,
  undo: Step[],
): { readonly skipped: readonly SkippedCell[] } {
  const looks = changes.map((change) => ({ change, ...lookAt(change) }));
  const skipped = looks.flatMap(({ change: { sheet, address }, why }) =>
    why ? [{ sheet, address, why }] : [],
  );
  if (isWhole) refuseSkipped(skipped);
  const writes = looks.flatMap(({ change, cell, why }) => (cell && !why ? [{ change, cell }] : []));
  const remember = (held: (write: (typeof writes)[number]) => string) => {
    const backs = writes.map((write) => ({
      ...write.change,
      before: held(write),
      after: write.change.before,
    }));
    undo.splice(0, undo.length, ...(backs.length > 0 ? [{ step: 'cells', changes: backs } as const] : []));
  };
  remember(({ change }) => change.after);
  // All reads come before all writes: Google is slow where they take turns.
  for (const { change, cell } of writes) put(cell, change.after);
  SpreadsheetApp.flush();
  remember(({ cell }) => heldIn(cell));
  return { skipped };
}

function lookAt({ sheet, address, before }: CellChange): {
  readonly cell: Range | undefined;
  readonly why: SkippedCell['why'] | undefined;
} {
  const cell = spreadsheet().getSheetByName(sheet)?.getRange(address);
  if (!cell) return { cell, why: 'missing' };
  if (!cell.canEdit()) return { cell, why: 'protected' };
  return { cell, why: heldIn(cell) === before ? undefined : 'changed' };
}

function put(cell: Range, entry: string): void {
  if (entry.startsWith('=')) cell.setFormula(entry);
  else cell.setValue(typed(entry));
}

export const readCells = (places: Parameters<Host['readCells']>[0]): SidebarAnswer => ({
  ok: true,
  grids: places.map(({ sheet, range }) => {
    const found = find(sheet, range);
    return found ? values(found).map((row) => row.map(plain)) : null;
  }),
});

export const readEntries = (places: Parameters<Host['readEntries']>[0]): SidebarAnswer => ({
  ok: true,
  grids: places.map(({ sheet, range }) => {
    const found = find(sheet, range);
    return found ? entryRows(found) : null;
  }),
});

/** Nothing where the sheet is gone. */
export function goTo(sheet: string, address: string): SidebarAnswer {
  spreadsheet().getSheetByName(sheet)?.getRange(address).activate();
  return { ok: true };
}

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
