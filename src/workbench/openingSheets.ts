import { IUndoRedoService } from '@univerjs/core';
import type { SheetPlan } from '../host/sheetPlan.ts';
import { addChart } from './charts/floatingCharts.ts';
import type { WorkbenchGrid } from './grid.ts';
import { workbookOf } from './host/ltxCells.ts';
import { writeSheet } from './host/writeSheet.ts';

/** Fills a blank workbook with the sheets that it opens with, the first in view. None of that can be undone. */
export function writeOpeningSheets(grid: WorkbenchGrid, plans: readonly SheetPlan[]): void {
  const workbook = workbookOf(grid);
  const blank = workbook.getActiveSheet();
  for (const plan of plans) {
    writeSheet(grid, plan);
    if (plan.chart) addChart(grid, plan.chart);
  }
  workbook.deleteSheet(blank);
  workbook.getSheets()[0]?.activate();
  grid.injector.get(IUndoRedoService).clearUndoRedo(workbook.getId());
}
