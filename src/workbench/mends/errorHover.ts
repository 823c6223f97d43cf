import { CellAlertManagerService } from '@univerjs/preset-sheets-core';
import { cellContent } from '../cellValue.ts';
import type { Grid } from '../grid.ts';
import { workbookOf } from '../host/ltxCells.ts';

/** Lets the note at an error say what the function said about it, where Univer says what such errors mean in general. */
export function explainErrors(grid: Grid): void {
  const alerts = grid.injector.get(CellAlertManagerService);
  const showAlert = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    const { subUnitId, row, col } = alert.location;
    const cell = workbookOf(grid).getSheetBySheetId(subUnitId)?.getRange(row, col).getCellData();
    const content = cellContent(cell);
    const message = typeof content === 'object' ? content.message : '';
    showAlert(message === '' ? alert : { ...alert, title: 'Error', message, width: 320 });
  };
}
