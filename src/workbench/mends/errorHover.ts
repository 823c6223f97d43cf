import { CellAlertManagerService } from '@univerjs/preset-sheets-core';
import { addressIn, columnName } from '../../../shared/formula/address.ts';
import type { WorkbenchGrid } from '../grid.ts';
import { workbookOf } from '../host/ltxCells.ts';
import type { Workbench } from '../workbench.ts';

/** Lets the note at an error say what the function said about it, where Univer says what such errors mean in general. */
export function explainErrors(grid: WorkbenchGrid, workbench: Workbench): void {
  const alerts = grid.injector.get(CellAlertManagerService);
  const showAlert = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    const { subUnitId, row, col } = alert.location;
    const sheet = workbookOf(grid).getSheetBySheetId(subUnitId)?.getSheetName() ?? '';
    const content = workbench.read(addressIn(sheet, `${columnName(col)}${row + 1}`));
    const message = typeof content === 'object' ? content.message : '';
    showAlert(message === '' ? alert : { ...alert, message });
  };
}
