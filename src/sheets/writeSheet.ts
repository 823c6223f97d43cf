import type { PlannedCell, SheetPlan } from '../host/sheetPlan.ts';
import { hasRoom, namedTexts, padded, type Versions, versionSheet } from '../host/versionSheet.ts';
import { applyLooks } from './looks.ts';
import type { SidebarAnswer } from './requests.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows below a plan into which a table may spill. */
const SPARE_ROWS = 400;

/** Makes a new sheet; the page has written its formulas for the spreadsheet's locale. */
export function writeSheet(plan: SheetPlan): SidebarAnswer {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.insertSheet(
    freeName(plan.name, (name) => spreadsheet.getSheetByName(name) !== null),
  );
  writeCells(sheet, plan);
  if (plan.frozenRows) sheet.setFrozenRows(plan.frozenRows);
  for (const { name, range } of plan.names ?? []) spreadsheet.setNamedRange(name, sheet.getRange(range));
  if (plan.chart) addChart(sheet, plan.chart);
  SpreadsheetApp.flush();
  return { ok: true, name: sheet.getName(), hasChart: plan.chart !== undefined };
}

/** Writes the version cells where they are named, and makes a sheet for those whose name is missing or has too few cells. */
export function setVersions(versions: Versions): SidebarAnswer {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const texts = namedTexts(versions);
  const missing = texts.filter((each) => {
    const range = spreadsheet.getRangeByName(each.name);
    return !range || !hasRoom(range.getValues(), each.texts);
  });
  if (missing.length > 0) {
    const home = spreadsheet.getActiveSheet();
    writeSheet(versionSheet(missing.map(({ name }) => name)));
    spreadsheet.setActiveSheet(home);
  }
  for (const each of texts) {
    const range = spreadsheet.getRangeByName(each.name);
    range?.setValues(padded(each.texts, range.getHeight()).map((text) => [asText(text)]));
  }
  SpreadsheetApp.flush();
  return { ok: true };
}

function writeCells(sheet: Sheet, { rows, columns, redText }: SheetPlan): void {
  const width = Math.max(columns.length, ...rows.map(({ cells }) => cells.length));
  const missing = width - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
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

function addChart(sheet: Sheet, { kind, title, data, at }: NonNullable<SheetPlan['chart']>): void {
  const corner = sheet.getRange(at);
  const builder = kind === 'line' ? sheet.newChart().asLineChart() : sheet.newChart().asColumnChart();
  builder.addRange(sheet.getRange(data)).setNumHeaders(1);
  builder.setOption('title', title).setOption('useFirstColumnAsDomain', true);
  sheet.insertChart(builder.setPosition(corner.getRow(), corner.getColumn(), 0, 0).build());
}

function freeName(wanted: string, isTaken: (name: string) => boolean): string {
  for (let i = 1; ; i += 1) {
    const name = i === 1 ? wanted : `${wanted} ${i}`;
    if (!isTaken(name)) return name;
  }
}
