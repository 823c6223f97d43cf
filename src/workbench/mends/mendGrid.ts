import type { WorkbenchGrid } from '../grid.ts';
import type { Workbench } from '../workbench.ts';
import { nameControls } from './controlNames.ts';
import { copySpilledCells } from './copiedSpills.ts';
import { explainErrors } from './errorHover.ts';
import { forgetMessages } from './forgetMessages.ts';
import { keepText } from './keptText.ts';
import { showRedText } from './redText.ts';
import { leaveRemovedSheet } from './removedSheet.ts';
import { keepSortedFormulas } from './sortedFormulas.ts';
import { leaveKeysToTheFormula } from './suggestionKeys.ts';

/** Adds what Univer lacks and mends what it gets wrong. Once, after the first workbook is there. */
export function mendGrid(grid: WorkbenchGrid, workbench: Workbench): void {
  keepText(grid);
  showRedText(grid);
  forgetMessages(grid);
  leaveRemovedSheet(grid);
  leaveKeysToTheFormula(grid);
  copySpilledCells(grid);
  keepSortedFormulas(grid);
  explainErrors(grid, workbench);
  nameControls();
}
