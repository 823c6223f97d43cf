import { parseAddress } from '../../../shared/formula/address.ts';
import type { FormulaCell } from '../../host/contract.ts';
import { run } from './runBatch.ts';

/** The answer for one spill parent takes about 1 KB. */
const PARENTS_AT_ONCE = 1000;

/** A cell with a formula, and its row and column from 0. */
export type Placed = FormulaCell & { readonly row: number; readonly column: number };

/**
 * Excel gives the formula of a cell for all that it spills into. Only a cell with the very formula of the one above it or
 * to its left can be such a one, and only those are asked about.
 */
export async function withoutSpilled(cells: readonly Placed[]): Promise<readonly Placed[]> {
  const key = (sheet: string, row: number, column: number) => `${row},${column},${sheet}`;
  const byPlace = new Map(cells.map(({ sheet, row, column, formula }) => [key(sheet, row, column), formula]));
  const doubtful = cells.filter(
    ({ sheet, row, column, formula }) =>
      byPlace.get(key(sheet, row - 1, column)) === formula ||
      byPlace.get(key(sheet, row, column - 1)) === formula,
  );
  const spilled = new Set<Placed>();
  for (let from = 0; from < doubtful.length; from += PARENTS_AT_ONCE) {
    const some = doubtful.slice(from, from + PARENTS_AT_ONCE);
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
        if (parent && !parent.isNullObject && parseAddress(parent.address).address !== cell.address)
          spilled.add(cell);
      }
    });
  }
  return cells.filter((cell) => !spilled.has(cell));
}
