import type { Entries, MadeSheet, SkippedCell } from '../host/change.ts';
import { differences } from '../host/entry.ts';
import { entriesIn } from './entries.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Takes a sheet away and gives its names back what they stood for. One that somebody has changed since stays. */
export function removeSheet({ name, entries, names }: MadeSheet): { skipped: SkippedCell[] } {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = spreadsheet.getSheetByName(name);
  if (!sheet) return { skipped: [{ sheet: name, address: 'A1', why: 'missing' }] };
  const changed = entries ? changedCells(sheet, entries) : [];
  if (changed.length > 0)
    return { skipped: changed.map((address) => ({ sheet: name, address, why: 'changed' })) };
  const ours = names.filter((each) => {
    const range = spreadsheet.getRangeByName(each.name);
    return !range || range.getSheet().getName() === name; // else it has moved on
  });
  spreadsheet.deleteSheet(sheet);
  for (const { name: label, before } of ours) {
    if (before !== undefined) spreadsheet.setNamedRange(label, spreadsheet.getRange(before));
    else if (spreadsheet.getRangeByName(label)) spreadsheet.removeNamedRange(label);
  }
  return { skipped: [] };
}

/**
 * Sheets does not tell what a person typed from what a formula spills. So the formulas are cleared for a moment: what still
 * stands beside them is the person's.
 */
function changedCells(sheet: Sheet, before: Entries): readonly string[] {
  const changed = differences(before, entriesIn(sheet));
  const ours = changed.filter((at) => before[at] !== undefined);
  if (changed.length === 0 || ours.length > 0) return ours;
  const formulas = Object.entries(before).filter(([, entry]) => entry.startsWith('='));
  for (const [at] of formulas) sheet.getRange(at).clearContent();
  SpreadsheetApp.flush();
  const now = entriesIn(sheet);
  const typed = changed.filter((at) => now[at] !== undefined);
  if (typed.length > 0) for (const [at, formula] of formulas) sheet.getRange(at).setFormula(formula);
  return typed;
}
