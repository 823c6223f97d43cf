import { cellAddress } from '../../shared/formula/address.ts';
import type { Entries } from '../host/change.ts';
import { entryOf } from '../host/entry.ts';
import { withSerials } from './days.ts';

/** What a cell holds, as a person would type it; a date is its number of days, which its format shows as a date. */
export function heldIn(cell: GoogleAppsScript.Spreadsheet.Range): string {
  return entryOf(cell.getFormula(), withSerials([[cell.getValue()]])[0]?.[0]);
}

/** What the cells of a range hold, row by row, values included that a formula spills into them. */
export function entryRows(range: GoogleAppsScript.Spreadsheet.Range): string[][] {
  const values = withSerials(range.getValues());
  return range.getFormulas().map((row, i) => row.map((formula, j) => entryOf(formula, values[i]?.[j])));
}

/** What the cells of a sheet hold, values included that a formula spills into them. */
export function entriesIn(sheet: GoogleAppsScript.Spreadsheet.Sheet): Entries {
  const entries: Record<string, string> = {};
  for (const [i, row] of entryRows(sheet.getDataRange()).entries())
    for (const [j, entry] of row.entries()) if (entry !== '') entries[cellAddress(i, j)] = entry;
  return entries;
}
