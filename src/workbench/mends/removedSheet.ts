import { ICommandService } from '@univerjs/core';
import { type IRemoveSheetMutationParams, RemoveSheetMutation } from '@univerjs/preset-sheets-core';
import type { WorkbenchGrid } from '../grid.ts';
import { workbookOf } from '../host/ltxCells.ts';

/**
 * Looks at the next sheet before the one that is looked at goes. Univer does so a moment after it, and until then fails
 * at every change of a cell, as when one Undo takes back a sheet and a cell.
 */
export function leaveRemovedSheet(grid: WorkbenchGrid): void {
  grid.injector.get(ICommandService).beforeCommandExecuted(({ id, params }) => {
    if (id !== RemoveSheetMutation.id) return;
    const { subUnitId } = params as IRemoveSheetMutationParams;
    const workbook = workbookOf(grid);
    if (workbook.getActiveSheet().getSheetId() !== subUnitId) return;
    const sheets = workbook.getSheets();
    const at = sheets.findIndex((sheet) => sheet.getSheetId() === subUnitId);
    (sheets[at + 1] ?? sheets[at - 1])?.activate();
  });
}
