import { AFTER_CELL_EDIT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import type { WorkbenchGrid } from '../grid.ts';

/** Drops the message of an error when the cell is edited: Univer would keep it for the next error there. */
export function forgetMessages({ injector }: WorkbenchGrid): void {
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    handler: (cell, _, next) => next(cell && { ...cell, custom: null }),
  });
}
