import type { FRange } from '@univerjs/preset-sheets-core';
import { addressIn, parseAddress } from '../../host/address.ts';
import type { CellChange, Inserted, SkippedCell, Step } from '../../host/change.ts';
import type { Grid } from '../grid.ts';
import type { Workbench } from '../workbench.ts';
import { heldIn, put } from './entries.ts';
import { plainValue, workbookOf } from './ltxCells.ts';

/** Writes a formula into the selected cell. What that shows is to be asked once it is calculated. */
export function insertFormula(
  { grid, workbench }: { readonly grid: Grid; readonly workbench: Workbench },
  { formula, overwrite = false }: { readonly formula: string; readonly overwrite?: boolean },
  undo: Step[],
): () => Inserted {
  const at = parseAddress(workbench.selected());
  const place = addressIn(at.sheet, at.address);
  if (!overwrite && workbench.read(place) !== '') return () => ({ done: false, ...at, why: 'occupied' });
  const cell = workbookOf(grid).getSheetByName(at.sheet)?.getRange(at.address);
  if (!cell) throw new Error('The selected cell is gone: select another one, then try again.');
  undo.push({ step: 'cells', changes: [write(cell, { ...at, before: heldIn(cell), after: formula })] });
  return () => ({ done: true, ...at, shown: String(plainValue(workbench.read(place))) });
}

/** Writes cells, and gives those that were left as they are. */
export function setCells(grid: Grid, changes: readonly CellChange[], undo: Step[]): readonly SkippedCell[] {
  const skipped: SkippedCell[] = [];
  const backs: CellChange[] = [];
  for (const change of changes) {
    const { sheet, address, before } = change;
    const cell = workbookOf(grid).getSheetByName(sheet)?.getRange(address);
    if (!cell) skipped.push({ sheet, address, why: 'missing' });
    else if (heldIn(cell) !== before) skipped.push({ sheet, address, why: 'changed' });
    else backs.push(write(cell, change));
  }
  if (backs.length > 0) undo.push({ step: 'cells', changes: backs });
  return skipped;
}

/** Writes a cell and gives what takes that back. */
function write(cell: FRange, { sheet, address, before, after }: CellChange): CellChange {
  put(cell, after);
  return { sheet, address, before: heldIn(cell), after: before };
}
