import { parseAddress, placeOf } from '../../../shared/formula/address.ts';
import type { FormulaCell } from '../../host/contract.ts';
import { run } from './runBatch.ts';

/** The answer for one spill parent takes about 1 KB. */
const PARENTS_AT_ONCE = 1000;

/** A cell with a formula, and its row and column from 0. */
export type Placed = FormulaCell & { readonly row: number; readonly column: number };

/**
 * The cells with formulas of their own, each with the values of all that its result fills. Excel gives the formula of a cell
 * for all that it spills into. Only a cell with the very formula of the one above it or to its left can be such a one, and
 * only those are asked about.
 */
export async function withSpills(cells: readonly Placed[]): Promise<readonly Placed[]> {
  const byPlace = new Map(cells.map((cell) => [keyAt(cell.sheet, cell.row, cell.column), cell]));
  const doubtful = cells.filter(
    ({ sheet, row, column, formula }) =>
      byPlace.get(keyAt(sheet, row - 1, column))?.formula === formula ||
      byPlace.get(keyAt(sheet, row, column - 1))?.formula === formula,
  );
  const parents = await parentsOf(doubtful);
  /** How far the result of a cell goes, rows and columns after its own. */
  const ends = new Map<string, { down: number; right: number }>();
  for (const [{ sheet, row, column }, parent] of parents) {
    const from = placeOf(parent);
    const key = keyAt(sheet, from.row, from.column);
    const { down, right } = ends.get(key) ?? { down: 0, right: 0 };
    ends.set(key, { down: Math.max(down, row - from.row), right: Math.max(right, column - from.column) });
  }
  return cells
    .filter((cell) => !parents.has(cell))
    .map((cell) => {
      const { sheet, row, column } = cell;
      const end = ends.get(keyAt(sheet, row, column));
      if (!end) return cell;
      const valueAt = (i: number, j: number) => byPlace.get(keyAt(sheet, row + i, column + j))?.value ?? '';
      const spill = Array.from({ length: end.down + 1 }, (_, i) =>
        Array.from({ length: end.right + 1 }, (_each, j) => valueAt(i, j)),
      );
      return { ...cell, spill };
    });
}

const keyAt = (sheet: string, row: number, column: number): string => `${row},${column},${sheet}`;

/** Those of the cells that another one's result spills into, with the address of that one. */
async function parentsOf(cells: readonly Placed[]): Promise<ReadonlyMap<Placed, string>> {
  const spilled = new Map<Placed, string>();
  for (let from = 0; from < cells.length; from += PARENTS_AT_ONCE) {
    const some = cells.slice(from, from + PARENTS_AT_ONCE);
    await run(async (context) => {
      const parents = some.map(({ sheet, address }) =>
        context.workbook.worksheets
          .getItem(sheet)
          .getRange(address)
          .getSpillParentOrNullObject()
          .load('address'),
      );
      await context.sync();
      for (const [i, cell] of some.entries()) {
        const parent = parents[i];
        if (!parent || parent.isNullObject) continue;
        const { address } = parseAddress(parent.address);
        if (address !== cell.address) spilled.set(cell, address);
      }
    });
  }
  return spilled;
}
