import type { Look } from '../host/sheetPlan.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

const LOOKS: Readonly<Record<Look, (range: Range) => unknown>> = {
  title: (range) => range.setFontSize(18).setFontWeight('bold'),
  heading: (range) => range.setFontSize(12).setFontWeight('bold'),
  header: (range) => range.setFontWeight('bold').setBackground('#e8ecf4').setFontColor('#1f2430'),
  note: (range) => range.setFontColor('#6b7280'),
  strong: (range) => range.setFontWeight('bold'),
  total: (range) =>
    range
      .setFontWeight('bold')
      .setBorder(true, null, null, null, null, null, '#9aa5b8', SpreadsheetApp.BorderStyle.SOLID),
  input: (range) => range.setFontColor('#1d4ed8'),
  right: (range) => range.setHorizontalAlignment('right'),
  apart: (range) => range, // Sheets has no indents
  wrap: (range) => range.setWrap(true).setVerticalAlignment('top'),
  money: (range) => range.setNumberFormat('$#,##0.00'),
  rate: (range) => range.setNumberFormat('$0.0000'),
  fineRate: (range) => range.setNumberFormat('$0.000000'),
  count: (range) => range.setNumberFormat('#,##0'),
  decimal: (range) => range.setNumberFormat('#,##0.00'),
  multiple: (range) => range.setNumberFormat('0.00"×"'),
  share: (range) => range.setNumberFormat('0.0%'),
  date: (range) => range.setNumberFormat('yyyy-mm-dd'),
};

/** Gives cells the looks of a plan, over each other. */
export function applyLooks(range: Range, looks: readonly Look[] = []): void {
  for (const look of looks) LOOKS[look](range);
}
