import { type Cell, type Grid, toCell, unwrapped } from '../../cell.ts';
import { inArgument, named, PricingError } from '../../errors.ts';
import type { Param } from '../declare.ts';
import { MOST_MISTAKES } from './mistakes.ts';

/** One argument of one call, as the host gave it. */
export interface Argument {
  readonly name: string;
  readonly param: Param<unknown>;
  readonly grid: Grid<unknown>;
  /** 1 where the argument has cells along that side, 0 where its only row or column repeats. */
  readonly down: 0 | 1;
  readonly across: 0 | 1;
  /** More than one cell, to be gone through cell by cell. */
  readonly broadcasts: boolean;
  /** What was thrown for cells that could not be read: a column of empty cells makes one error, not a million. */
  refused: Map<unknown, unknown> | undefined;
}

export function toArgument(name: string, param: Param<unknown>, raw: unknown): Argument {
  const grid: Grid<unknown> = Array.isArray(raw) ? raw : [[raw]];
  const down = grid.length > 1 ? 1 : 0;
  const across = (grid[0]?.length ?? 0) > 1 ? 1 : 0;
  const broadcasts = down + across > 0 && param.kind !== 'range';
  return { name, param, grid, down, across, broadcasts, refused: undefined };
}

/** The cell at a place of the result: a single row or column repeats along the other side. */
export function cellAt(grid: Grid<unknown>, row: number, column: number): unknown {
  const cells = grid.length === 1 ? grid[0] : grid[row];
  return cells?.length === 1 ? cells[0] : cells?.[column];
}

/** The same of an argument, without a question asked: this runs for every cell of a range. */
export const rawAt = ({ grid, down, across }: Argument, row: number, column: number): unknown =>
  grid[row * down]?.[column * across];

export function readCell(argument: Argument, held: unknown): unknown {
  const { name, param, refused } = argument;
  const raw = unwrapped(held);
  if (refused?.has(raw)) throw refused.get(raw);
  if (param.kind === 'range') throw new Error(`${name} is read as a whole range`);
  const cell = typeof raw === 'number' ? raw : toCell(raw);
  // No closure here: this runs for every number of a range.
  try {
    return isLeftOut(param, cell) ? leaveOut(param) : param.read(cell);
  } catch (error) {
    const problem = named(name, error);
    argument.refused ??= new Map();
    if (argument.refused.size < MOST_MISTAKES) argument.refused.set(raw, problem);
    throw problem;
  }
}

/** Reads an argument that is one value for the whole call. */
export function readWhole(argument: Argument): unknown {
  const { name, param, grid } = argument;
  if (param.kind !== 'range') return readCell(argument, grid[0]?.[0]);
  const cells = grid.map((row) => row.map(toCell));
  const [[only = null] = []] = cells;
  // A blank range of several cells was meant to say something: it must not stand for the workbook's own choice.
  if (cells.length === 1 && cells[0]?.length === 1 && isLeftOut(param, only))
    return inArgument(name, () => leaveOut(param));
  return inArgument(name, () => param.read(cells));
}

/** Excel on the desktop sends an empty cell as 0: where a text belongs, that is a blank. */
const isLeftOut = (param: Param<unknown>, cell: Cell): boolean =>
  cell === null || (cell === 0 && param.kind !== 'amount');

function leaveOut(param: Param<unknown>): undefined {
  if (param.optional) return undefined;
  throw new PricingError('invalid-argument', 'a value is needed here, got an empty cell');
}
