import { placeOf } from '../../shared/formula/address.ts';
import { callsLtx } from '../../shared/formula/link.ts';
import { isFrozenSpill, revived } from '../../shared/formula/revived.ts';
import type { CellChange } from './change.ts';
import type { FormulaCell } from './contract.ts';

/** Formulas of ours that give nothing, and what brings them to life. */
export interface DeadFormulas {
  /** Each with the formula that it should be; a cell that only shows #NAME? is entered again as it is. */
  readonly entered: readonly CellChange[];
  /** Values that stand where the result of one of those will spill. They go first. */
  readonly cleared: readonly CellChange[];
}

export function deadFormulas(cells: readonly FormulaCell[]): DeadFormulas {
  const entered = cells.flatMap(({ sheet, address, formula: before, value, isArray }): CellChange[] => {
    const isNameless = value === '#NAME?' && callsLtx(before);
    const after = revived(before) ?? (isNameless ? before : undefined);
    return after === undefined || isArray ? [] : [{ sheet, address, before, after }];
  });
  const frozen = new Map(
    cells
      .filter(({ formula }) => isFrozenSpill(formula))
      .map((cell) => [keyAt(cell.sheet, placeOf(cell.address)), cell]),
  );
  return { entered, cleared: entered.flatMap((change) => spillOf(change, frozen)) };
}

/** The frozen values to the right of a cell and below: the block that its result had. Each belongs to one cell only. */
function spillOf({ sheet, address }: CellChange, frozen: Map<string, FormulaCell>): CellChange[] {
  const { row, column } = placeOf(address);
  const at = (down: number, right: number) => keyAt(sheet, { row: row + down, column: column + right });
  let width = 1;
  while (frozen.has(at(0, width))) width += 1;
  const isFull = (down: number) =>
    Array.from({ length: width }, (_, right) => at(down, right)).every((key) => frozen.has(key));
  let height = 1;
  while (isFull(height)) height += 1;
  const changes: CellChange[] = [];
  for (let i = 0; i < height * width; i += 1) {
    const key = at(Math.floor(i / width), i % width);
    const cell = frozen.get(key);
    if (cell) changes.push({ sheet, address: cell.address, before: cell.formula, after: '' });
    frozen.delete(key);
  }
  return changes;
}

const keyAt = (sheet: string, { row, column }: ReturnType<typeof placeOf>): string =>
  `${row},${column},${sheet}`;
