import type { ICellData } from '@univerjs/core';
import { SetRangeValuesCommand } from '@univerjs/preset-sheets-core';
import { placeOf } from '../../host/cellAddress.ts';
import type { FormulaChange, SkippedCell } from '../../host/contract.ts';
import type { Grid } from '../grid.ts';
import { typedText } from '../typedText.ts';
import { workbookOf } from './ltxCells.ts';

/** The cells of a sheet that are to be written, by row and column. */
type Cells = Record<number, Record<number, ICellData>>;

/** Writes formulas, all of a sheet at once: one by one, each would be calculated before the next. */
export function writeFormulas(grid: Grid, changes: readonly FormulaChange[]): readonly SkippedCell[] {
  const workbook = workbookOf(grid);
  const skipped: SkippedCell[] = [];
  for (const [sheet, ofSheet] of bySheet(changes)) {
    const target = workbook.getSheetByName(sheet);
    const cells: Cells = {};
    for (const { address, before, formula } of ofSheet) {
      const why = !target
        ? 'missing'
        : target.getRange(address).getFormula() !== before
          ? 'changed'
          : undefined;
      if (why) skipped.push({ sheet, address, why });
      else {
        const { row, column } = placeOf(address);
        cells[row] ??= {};
        Object.assign(cells[row], { [column]: typedText(formula) });
      }
    }
    if (target && Object.keys(cells).length > 0)
      grid.api.syncExecuteCommand(SetRangeValuesCommand.id, {
        unitId: workbook.getId(),
        subUnitId: target.getSheetId(),
        value: cells,
      });
  }
  return skipped;
}

function bySheet(changes: readonly FormulaChange[]): ReadonlyMap<string, readonly FormulaChange[]> {
  const sheets = new Map<string, FormulaChange[]>();
  for (const change of changes) {
    const before = sheets.get(change.sheet);
    if (before) before.push(change);
    else sheets.set(change.sheet, [change]);
  }
  return sheets;
}
