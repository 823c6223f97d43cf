import { sheetNamedIn } from '../../../shared/formula/address.ts';
import type { MadeSheet, SkippedCell } from '../../host/change.ts';
import { differences } from '../../host/entry.ts';
import type { WorkbenchGrid } from '../grid.ts';
import { namedAddress, setName } from './definedNames.ts';
import { entriesIn } from './entries.ts';
import { workbookOf } from './ltxCells.ts';

/** Takes a sheet away and gives its names back what they stood for. One that somebody has changed since stays. */
export function removeSheet(
  grid: WorkbenchGrid,
  { name, entries, names }: MadeSheet,
): readonly SkippedCell[] {
  const workbook = workbookOf(grid);
  const sheet = workbook.getSheetByName(name);
  if (!sheet) return [{ sheet: name, address: 'A1', why: 'missing' }];
  const changed = entries ? differences(entries, entriesIn(sheet)) : [];
  if (changed.length > 0) return changed.map((address) => ({ sheet: name, address, why: 'changed' }));
  for (const { name: label, before } of names) {
    const now = namedAddress(workbook, label);
    if (now !== undefined && sheetNamedIn(now) !== name) continue; // it has moved on
    if (before !== undefined) setName(grid, workbook, label, before);
    else workbook.deleteDefinedName(label);
  }
  if (!workbook.deleteSheet(sheet))
    throw new Error('A workbook needs a sheet: add another one, then try again.');
  return [];
}
