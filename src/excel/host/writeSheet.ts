import { columnName } from '../../host/cellAddress.ts';
import type { PlannedCell, SheetPlan } from '../../host/sheetPlan.ts';
import { applyLooks } from './looks.ts';
import { codeOf, run } from './runBatch.ts';

/** Rows below a plan into which a table may spill. */
const SPARE_ROWS = 400;
const POINTS_PER_PIXEL = 0.75;

export const writeSheet = (plan: SheetPlan): Promise<{ name: string; hasChart: boolean }> =>
  run(async (context) => {
    const { name, sheet } = await addSheet(context, plan);
    sheet.activate();
    await context.sync();
    return { name, hasChart: plan.chart !== undefined };
  });

/** Makes the sheet with all its cells, and then its names. Where anything fails, the workbook is as it was. */
export async function addSheet(
  context: Excel.RequestContext,
  plan: SheetPlan,
): Promise<{ readonly name: string; readonly sheet: Excel.Worksheet }> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load('items/name');
  const named = (plan.names ?? []).map((each) => ({
    ...each,
    old: workbook.names.getItemOrNullObject(each.name).load('formula'),
  }));
  await context.sync();
  const taken = new Set(sheets.items.map(({ name }) => name.toLowerCase()));
  const name = freeName(plan.name, taken);
  const before = named.map(({ name: label, old }) => ({
    label,
    formula: old.isNullObject ? undefined : String(old.formula),
  }));
  let isMade = false;
  try {
    const sheet = workbook.worksheets.add(name);
    writeCells(sheet, plan);
    if (plan.frozenRows) sheet.freezePanes.freezeRows(plan.frozenRows);
    if (plan.chart) addChart(sheet, plan.chart);
    await context.sync();
    isMade = true;
    const made = workbook.worksheets.getItem(name);
    for (const { old, name: label, range } of named) {
      if (old.isNullObject) workbook.names.add(label, made.getRange(range));
      else old.formula = `='${name.replaceAll("'", "''")}'!${absolute(range)}`;
    }
    await context.sync();
    return { name, sheet: made };
  } catch (error) {
    // A sheet that somebody else gave this name meanwhile is not ours to take away.
    if (isMade || codeOf(error) !== 'ItemAlreadyExists') await takeAway(name, before).catch(() => undefined); // the reason for it all is the first error
    throw error;
  }
}

const takeAway = (sheet: string, names: readonly { label: string; formula: string | undefined }[]) =>
  run(async (context) => {
    const { workbook } = context;
    const made = workbook.worksheets.getItemOrNullObject(sheet).load('name');
    const items = names.map((each) => ({
      ...each,
      item: workbook.names.getItemOrNullObject(each.label).load('formula'),
    }));
    await context.sync();
    for (const { item, formula } of items) {
      if (item.isNullObject || item.formula === formula) continue;
      if (formula === undefined) item.delete();
      else item.formula = formula;
    }
    if (!made.isNullObject) made.delete();
    await context.sync();
  });

/** A1:B2 → $A$1:$B$2 */
const absolute = (range: string): string => range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

function writeCells(sheet: Excel.Worksheet, { rows, columns, redText }: SheetPlan): void {
  const width = Math.max(columns.length, ...rows.map(({ cells }) => cells.length));
  const last = columnName(width - 1);
  if (rows.length > 0) {
    const all = sheet.getRange(`A1:${last}${rows.length}`);
    all.formulas = rows.map(({ cells }) => Array.from({ length: width }, (_, i) => content(cells[i])));
    if (redText !== undefined) markRed(all, redText);
  }
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

/** An apostrophe in front makes text of anything, whatever it looks like; Excel does not show it. */
function content(cell: PlannedCell | null | undefined): string | number {
  if (!cell) return '';
  if ('formula' in cell) return cell.formula;
  if ('number' in cell) return cell.number;
  return cell.text === '' ? '' : `'${cell.text}`;
}

function markRed(range: Excel.Range, text: string): void {
  const { cellValue } = range.conditionalFormats.add('CellValue');
  cellValue.format.font.color = '#FFFFFF';
  cellValue.format.fill.color = '#C62828';
  cellValue.rule = { formula1: `="${text.replaceAll('"', '""')}"`, operator: 'EqualTo' };
}

function addChart(sheet: Excel.Worksheet, { kind, title, data, at }: NonNullable<SheetPlan['chart']>): void {
  const chart = sheet.charts.add(
    kind === 'line' ? 'XYScatterLinesNoMarkers' : 'ColumnClustered',
    sheet.getRange(data),
    'Columns',
  );
  chart.title.text = title;
  chart.setPosition(at);
}

/** Excel compares names of sheets without letter case. */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  for (let i = 1; ; i += 1) {
    const name = i === 1 ? wanted : `${wanted} ${i}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
