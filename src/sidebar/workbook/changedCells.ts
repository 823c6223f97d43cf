import type { CellChange } from '../../host/change.ts';
import type { FormulaCell } from '../../host/contract.ts';
import { cellKey } from './readPlaces.ts';

/** What is to stand in a cell, as a person would type it. */
export interface NewEntry {
  readonly sheet: string;
  readonly address: string;
  readonly entry: string;
}

/**
 * The changes of cells that hold formulas, and after them those of cells that their results filled: these are blank by then.
 * Taken back in the other order, they are blank again before a result needs the room.
 */
export function formulasFirst(
  entries: readonly NewEntry[],
  cells: readonly FormulaCell[],
): readonly [own: readonly CellChange[], filled: readonly CellChange[]] {
  const before = new Map(
    cells.map(({ sheet, address, formula }) => [cellKey({ sheet, range: address }), formula]),
  );
  const changes = entries.map(({ sheet, address, entry }) => ({
    ...{ sheet, address },
    before: before.get(cellKey({ sheet, range: address })) ?? '',
    after: entry,
  }));
  return [changes.filter((each) => each.before !== ''), changes.filter((each) => each.before === '')];
}

export const wholly = (changes: readonly CellChange[]) =>
  ({ step: 'cells', changes, isWhole: true }) as const;
