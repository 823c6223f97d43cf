import { columnName } from '../../../shared/formula/address.ts';
import type { Entries, Step } from '../../host/change.ts';
import type { ChangeProgress } from '../../host/changeProgress.ts';
import { plannedEntries } from '../../host/entry.ts';
import { freeName } from '../../host/freeName.ts';
import type { PlannedCell, SheetPlan } from '../../host/sheetPlan.ts';
import { addChart } from './addChart.ts';
import { applyLooks } from './looks.ts';
import { sendable } from './payload.ts';
import { codeOf } from './runBatch.ts';
import { entriesOf } from './sheetEntries.ts';

/** Rows below a plan into which a table may spill. */
const SPARE_ROWS = 400;
/** Microsoft's library takes larger arrays apart itself. */
const CELLS_AT_ONCE = 1000;
const POINTS_PER_PIXEL = 0.75;

export async function writeSheet(
  context: Excel.RequestContext,
  plan: SheetPlan,
  undo: Step[],
  progress: ChangeProgress,
): Promise<{ name: string }> {
  const { name, sheet } = await addSheet(context, plan, undo, progress);
  sheet.activate();
  await context.sync();
  return { name };
}

/** Makes the sheet with all its cells. `undo` knows at every moment what is there to be taken away. */
export async function addSheet(
  context: Excel.RequestContext,
  plan: SheetPlan,
  undo: Step[],
  progress: ChangeProgress,
): Promise<{ readonly name: string; readonly sheet: Excel.Worksheet }> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load('items/name');
  const named = (plan.names ?? []).map((each) => ({
    ...each,
    old: workbook.names.getItemOrNullObject(each.name),
  }));
  for (const { old } of named) old.load('formula');
  await context.sync();
  const name = freeName(
    plan.name,
    sheets.items.map((each) => each.name),
  );
  const names = named.map((each) => ({
    name: each.name,
    before: each.old.isNullObject ? undefined : String(each.old.formula),
  }));
  const made = (entries: Entries | undefined) => {
    const at = undo.findIndex((step) => step.step === 'removeSheet' && step.made.name === name);
    undo.splice(at < 0 ? undo.length : at, 1, { step: 'removeSheet', made: { name, names, entries } });
  };
  made({}); // whether it came to be is not known where Excel does not answer
  const sheet = workbook.worksheets.add(name);
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) === 'ItemAlreadyExists') undo.pop(); // somebody else's
    throw error;
  }
  made(undefined);
  await writeCells(context, sheet, plan, progress);
  for (const { old, name: label, range } of named) {
    if (!old.isNullObject) old.delete();
    workbook.names.add(label, sheet.getRange(range));
  }
  for (const { range, entries } of plan.lists ?? []) offerEntries(sheet.getRange(range), entries);
  if (plan.frozenRows) sheet.freezePanes.freezeRows(plan.frozenRows);
  if (plan.chart) addChart(sheet, plan.chart);
  await context.sync();
  made(plannedEntries(plan, await entriesOf(context, sheet)));
  return { name, sheet };
}

async function writeCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { rows, columns, redText }: SheetPlan,
  progress: ChangeProgress,
): Promise<void> {
  const width = Math.max(columns.length, ...rows.map(({ cells }) => cells.length));
  const last = columnName(width - 1);
  const contents = rows.map(({ cells }) => Array.from({ length: width }, (_, i) => content(cells[i])));
  let top = 1;
  for (const part of sendable(contents, lettersIn, Math.ceil(CELLS_AT_ONCE / width))) {
    sheet.getRange(`A${top}:${last}${top + part.length - 1}`).formulas = part;
    top += part.length;
    await context.sync();
    progress.wrote(part.length * width);
  }
  if (redText !== undefined && rows.length > 0) markRed(sheet.getRange(`A1:${last}${rows.length}`), redText);
  for (const [i, { cells, height }] of rows.entries()) {
    cells.forEach((cell, j) => {
      if (cell?.looks) applyLooks(sheet.getRange(`${columnName(j)}${i + 1}`), cell.looks);
    });
    if (height) sheet.getRange(`${i + 1}:${i + 1}`).format.rowHeight = height * POINTS_PER_PIXEL;
  }
  for (const [i, { width: pixels, looks }] of columns.entries()) {
    const column = columnName(i);
    sheet.getRange(`${column}:${column}`).format.columnWidth = pixels * POINTS_PER_PIXEL;
    if (looks)
      applyLooks(sheet.getRange(`${column}${rows.length + 1}:${column}${rows.length + SPARE_ROWS}`), looks);
  }
}

const lettersIn = (row: readonly (string | number)[]): number =>
  row.reduce<number>((sum, cell) => sum + String(cell).length, 0);

function content(cell: PlannedCell | null | undefined): string | number {
  if (!cell) return '';
  if ('formula' in cell) return cell.formula;
  if ('number' in cell) return cell.number;
  return asText(cell.text);
}

/** An apostrophe in front makes text of anything, whatever it looks like; Excel does not show it. */
export const asText = (text: string): string => (text === '' ? '' : `'${text}`);

function markRed(range: Excel.Range, text: string): void {
  const { cellValue } = range.conditionalFormats.add('CellValue');
  cellValue.format.font.color = '#FFFFFF';
  cellValue.format.fill.color = '#C62828';
  cellValue.rule = { formula1: `="${text.replaceAll('"', '""')}"`, operator: 'EqualTo' };
}

function offerEntries({ dataValidation }: Excel.Range, entries: string): void {
  dataValidation.rule = { list: { inCellDropDown: true, source: `=${entries}` } };
  dataValidation.errorAlert = { showAlert: false, style: 'Information', title: '', message: '' };
}
