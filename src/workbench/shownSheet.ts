import type { WorkbenchGrid } from './grid.ts';
import { workbookOf } from './host/ltxCells.ts';

const KEY = 'ltx-shown-sheet';

/** Opens the sheet that was looked at last, by its name, and remembers the one that is looked at from now on. */
export function showLastSheet(grid: WorkbenchGrid, storage: Storage): void {
  const name = storage.getItem(KEY);
  if (name !== null) workbookOf(grid).getSheetByName(name)?.activate();
  grid.api.addEvent(grid.api.Event.ActiveSheetChanged, ({ activeSheet }) => {
    try {
      storage.setItem(KEY, activeSheet.getSheetName());
    } catch {
      // Where there is no room, the next visit opens the first sheet; that the workbook has none either is said.
    }
  });
}

export const forgetShownSheet = (storage: Storage): void => storage.removeItem(KEY);
