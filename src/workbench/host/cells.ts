import type { ICellData } from '@univerjs/core';
import { type FRange, SetRangeValuesCommand } from '@univerjs/preset-sheets-core';
import { addressIn, parseAddress } from '../../../shared/formula/address.ts';
import type { CellChange, Inserted, Insertion, SkippedCell, Step } from '../../host/change.ts';
import { refuseSkipped } from '../../host/refused.ts';
import type { WorkbenchGrid } from '../grid.ts';
import type { Workbench } from '../workbench.ts';
import { cellHolding, heldIn } from './entries.ts';
import { styleOf } from './looks.ts';
import { plainValue, workbookOf } from './ltxCells.ts';

/** Writes a formula into the selected cell. What that shows is to be asked once it is calculated. */
export function insertFormula(
  { grid, workbench }: { readonly grid: WorkbenchGrid; readonly workbench: Workbench },
  { formula, overwrite = false, look }: Insertion,
  undo: Step[],
): () => Inserted {
  const at = parseAddress(workbench.selected());
  const place = addressIn(at.sheet, at.address);
  if (!overwrite && workbench.read(place) !== '') return () => ({ done: false, ...at, why: 'occupied' });
  const cell = workbookOf(grid).getSheetByName(at.sheet)?.getRange(at.address);
  if (!cell) throw new Error('The selected cell is gone: select another one, then try again.');
  const before = heldIn(cell);
  const format = look && !cell.getCellStyleData()?.n ? { s: { n: styleOf([look]).n ?? null } } : {};
  cell.setValues([[{ ...cellHolding(formula), ...format }]]);
  undo.push({ step: 'cells', changes: [{ ...at, before: heldIn(cell), after: before }] });
  return () => ({ done: true, ...at, shown: String(plainValue(workbench.read(place))) });
}

/** Writes cells, and gives those that were left as they are. */
export function setCells(
  grid: WorkbenchGrid,
  { changes, isWhole = false }: Extract<Step, { step: 'cells' }>,
  undo: Step[],
): readonly SkippedCell[] {
  const skipped: SkippedCell[] = [];
  const writes: Write[] = [];
  for (const change of changes) {
    const { sheet, address, before } = change;
    const cell = workbookOf(grid).getSheetByName(sheet)?.getRange(address);
    if (!cell) skipped.push({ sheet, address, why: 'missing' });
    else if (heldIn(cell) !== before) skipped.push({ sheet, address, why: 'changed' });
    else writes.push({ change, cell });
  }
  if (isWhole) refuseSkipped(skipped);
  writeAll(grid, writes);
  const backs = writes.map(({ change: { sheet, address, before }, cell }) => ({
    sheet,
    address,
    before: heldIn(cell),
    after: before,
  }));
  if (backs.length > 0) undo.push({ step: 'cells', changes: backs });
  return skipped;
}

interface Write {
  readonly change: CellChange;
  readonly cell: FRange;
}

/** All cells of a sheet at once: one by one, each would be looked through for what depends on it before the next. */
function writeAll(grid: WorkbenchGrid, writes: readonly Write[]): void {
  const bySheet = new Map<string, Record<number, Record<number, ICellData>>>();
  for (const { change, cell } of writes) {
    const sheet = bySheet.get(cell.getSheetId()) ?? {};
    bySheet.set(cell.getSheetId(), sheet);
    sheet[cell.getRow()] = { ...sheet[cell.getRow()], [cell.getColumn()]: cellHolding(change.after) };
  }
  for (const [subUnitId, value] of bySheet)
    grid.api.syncExecuteCommand(SetRangeValuesCommand.id, {
      unitId: workbookOf(grid).getId(),
      subUnitId,
      // Univer does nothing where neither a range nor a selection is there, though the cells are in `value`.
      range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 },
      value,
    });
}
