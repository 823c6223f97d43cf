import { addressIn } from '../../shared/formula/address.ts';
import type { Step } from '../host/change.ts';
import { plannedEntries } from '../host/entry.ts';
import { freeName } from '../host/freeName.ts';
import type { PlannedCell, SheetPlan } from '../host/sheetPlan.ts';
import { hasRoom, namedTexts, padded, type Versions, versionSheet } from '../host/versionSheet.ts';
import { placeOfCell } from './cells.ts';
import { entriesIn, heldIn } from './entries.ts';
import { applyLooks } from './looks.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows below a plan into which a table may spill. */
const SPARE_ROWS = 400;

/** Makes a new sheet; the page has written its formulas for the spreadsheet's locale. */
export function writeSheet(plan: SheetPlan, undo: Step[]): { name: string } {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const taken = spreadsheet.getSheets().map((each) => each.getName());
  const name = freeName(plan.name, taken);
  const names = (plan.names ?? []).map((each) => {
    const range = spreadsheet.getRangeByName(each.name);
    const before = range ? addressIn(range.getSheet().getName(), range.getA1Notation()) : undefined;
    return { name: each.name, before };
  });
  const sheet = spreadsheet.insertSheet(name);
  undo.push({ step: 'removeSheet', made: { name, names, entries: undefined } });
  writeCells(sheet, plan);
  if (plan.frozenRows) sheet.setFrozenRows(plan.frozenRows);
  for (const named of plan.names ?? []) spreadsheet.setNamedRange(named.name, sheet.getRange(named.range));
  for (const { range, entries } of plan.lists ?? []) offerEntries(sheet.getRange(range), entries);
  if (plan.chart) addChart(sheet, plan.chart);
  SpreadsheetApp.flush();
  const entries = plannedEntries(plan, entriesIn(sheet));
  undo.splice(-1, 1, { step: 'removeSheet', made: { name, names, entries } });
  return { name };
}

/** Writes the version cells where they are named, and makes a sheet for those whose name is missing or has too few cells. */
export function setVersions(versions: Versions, undo: Step[]): Readonly<Record<never, never>> {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const texts = namedTexts(versions);
  const missing = texts.filter((each) => {
    const range = spreadsheet.getRangeByName(each.name);
    return !range || !hasRoom(range.getValues(), each.texts);
  });
  if (missing.length > 0) {
    const home = spreadsheet.getActiveSheet();
    writeSheet(versionSheet(missing.map(({ name }) => name)), undo);
    spreadsheet.setActiveSheet(home);
  }
  for (const each of texts) {
    const range = spreadsheet.getRangeByName(each.name);
    if (!range) continue;
    const rows = padded(each.texts, range.getHeight()).map(asText);
    const changes = rows.map((text, i) => {
      const cell = range.getCell(i + 1, 1);
      return { ...placeOfCell(cell), before: text, after: heldIn(cell) };
    });
    undo.push({ step: 'cells', changes });
    range.setValues(rows.map((text) => [text]));
  }
  return {};
}

function writeCells(sheet: Sheet, { rows, columns, redText }: SheetPlan): void {
  const width = Math.max(columns.length, ...rows.map(({ cells }) => cells.length));
  const columnsMissing = width - sheet.getMaxColumns();
  if (columnsMissing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), columnsMissing);
  const rowsMissing = rows.length + SPARE_ROWS - sheet.getMaxRows();
  if (rowsMissing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), rowsMissing);
  if (rows.length > 0) {
    const all = sheet.getRange(1, 1, rows.length, width);
    all.setValues(rows.map(({ cells }) => Array.from({ length: width }, (_, i) => content(cells[i]))));
    if (redText !== undefined) {
      const rule = SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo(redText);
      rule.setBackground('#c62828').setFontColor('#ffffff').setRanges([all]);
      sheet.setConditionalFormatRules([rule.build()]);
    }
  }
  rows.forEach(({ cells, height }, i) => {
    cells.forEach((cell, j) => {
      if (cell?.looks) applyLooks(sheet.getRange(i + 1, j + 1), cell.looks);
    });
    if (height) sheet.setRowHeight(i + 1, height);
  });
  columns.forEach(({ width: pixels, looks }, i) => {
    sheet.setColumnWidth(i + 1, pixels);
    if (looks) applyLooks(sheet.getRange(rows.length + 1, i + 1, SPARE_ROWS), looks);
  });
}

function content(cell: PlannedCell | null | undefined): string | number {
  if (!cell) return '';
  if ('formula' in cell) return cell.formula;
  return 'number' in cell ? cell.number : asText(cell.text);
}

/** An apostrophe in front makes text of anything, whatever it looks like; Sheets does not show it. */
const asText = (text: string): string => (text === '' ? '' : `'${text}`);

function offerEntries(cells: GoogleAppsScript.Spreadsheet.Range, entries: string): void {
  const offered = SpreadsheetApp.getActiveSpreadsheet().getRangeByName(entries);
  if (!offered) throw new Error(`No cells are called ${entries}.`);
  const rule = SpreadsheetApp.newDataValidation().requireValueInRange(offered, true).setAllowInvalid(true);
  cells.setDataValidation(rule.build());
}

function addChart(sheet: Sheet, { kind, title, axis, series, at }: NonNullable<SheetPlan['chart']>): void {
  const corner = sheet.getRange(at);
  const chart = sheet.newChart();
  const builder = kind === 'line' ? chart.asLineChart() : chart.asBarChart();
  builder.addRange(sheet.getRange(axis)).addRange(sheet.getRange(series)).setNumHeaders(1);
  builder.setOption('title', title).setOption('useFirstColumnAsDomain', true);
  if (kind === 'tornado') builder.setOption('isStacked', true); // both ends of an input in one row
  sheet.insertChart(builder.setPosition(corner.getRow(), corner.getColumn(), 0, 0).build());
}
