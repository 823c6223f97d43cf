import { cellAddress } from '../../shared/formula/address.ts';
import type { Entries } from '../host/change.ts';
import { entryOf } from '../host/entry.ts';
import { withSerials } from './days.ts';

/** What a cell holds, as a person would type it; a date is its number of days, which its format shows as a date. */
export function heldIn(cell: GoogleAppsScript.Spreadsheet.Range): string {
  return entryOf(cell.getFormula(), withSerials([[cell.getValue()]])[0]?.[0]);
}

/** What the cells of a sheet hold, values included that a formula spills into them. */
export function entriesIn(sheet: GoogleAppsScript.Spreadsheet.Sheet): Entries {
  const range = sheet.getDataRange();
  const values = withSerials(range.getValues());
  const cells = range
    .getFormulas()
    .flatMap((row, i) =>
      row.map((formula, j) => [cellAddress(i, j), entryOf(formula, values[i]?.[j])] as const),
    );
  const entries: Record<string, string> = {};
  for (const [at, entry] of cells) if (entry !== '') entries[at] = entry;
  return entries;
}
