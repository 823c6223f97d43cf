import { type Cell, type CellError, type Grid, isError } from '../cell.ts';
import { cellAt } from '../cells/evaluate/argument.ts';
import { Unfollowed } from './known.ts';
import { compared, numberIn } from './operators.ts';
import { rounded } from './rounded.ts';

/** Functions of the spreadsheets that can be followed. An error among what they are given is their result. */
export const NATIVES: Readonly<Record<string, (args: readonly Grid<Cell>[]) => Cell | Grid<Cell>>> = {
  SUM: (args) => ofNumbers(args, (numbers) => numbers.reduce((sum, each) => sum + each, 0)),
  PRODUCT: (args) => ofNumbers(args, (numbers) => (numbers.length > 0 ? numbers.reduce((a, b) => a * b) : 0)),
  MIN: (args) => ofNumbers(args, (numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0)),
  MAX: (args) => ofNumbers(args, (numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0)),
  AVERAGE: (args) =>
    ofNumbers(args, (numbers) =>
      numbers.length > 0 ? numbers.reduce((a, b) => a + b) / numbers.length : { error: '#DIV/0!' },
    ),
  COUNT: (args) => args.flatMap((grid) => grid.flat()).filter((cell) => typeof cell === 'number').length,
  COUNTA: (args) => args.flatMap((grid) => grid.flat()).filter((cell) => cell !== null).length,
  SUMPRODUCT: sumOfProducts,
  ABS: (args) => ofOne(args, Math.abs),
  INT: (args) => ofOne(args, Math.floor),
  SQRT: (args) => ofOne(args, (number) => (number < 0 ? { error: '#NUM!' } : Math.sqrt(number))),
  MOD: (args) =>
    ofOne(args, (number, by = 0) =>
      by === 0 ? { error: '#DIV/0!' } : number - by * Math.floor(number / by),
    ),
  ROUND: (args) => ofOne(args, (number, digits = 0) => rounded(number, digits, Math.round)),
  ROUNDUP: (args) => ofOne(args, (number, digits = 0) => rounded(number, digits, Math.ceil)),
  ROUNDDOWN: (args) => ofOne(args, (number, digits = 0) => rounded(number, digits, Math.floor)),
  AND: (args) => ofTruths(args, (truths) => truths.every(Boolean)),
  OR: (args) => ofTruths(args, (truths) => truths.some(Boolean)),
  NOT: (args) => ofOne(args, (number) => number === 0),
  NA: () => ({ error: '#N/A' }),
  TRUE: () => true,
  FALSE: () => false,
  INDEX: indexed,
  MATCH: matched,
  ARRAYFORMULA: ([grid = [[null]]]) => grid,
};

/** Of all numbers in ranges; texts, truth values and empty cells are passed over. */
function ofNumbers(args: readonly Grid<Cell>[], work: (numbers: readonly number[]) => Cell): Cell {
  const numbers: number[] = [];
  for (const grid of args)
    for (const row of grid)
      for (const cell of row) {
        if (isError(cell)) return cell;
        if (typeof cell === 'number') numbers.push(cell);
      }
  return work(numbers);
}

/** Of one number and, where there is one, a second, cell by cell. */
function ofOne(
  [grid = [[null]], second]: readonly Grid<Cell>[],
  work: (number: number, second?: number) => Cell,
): Grid<Cell> {
  return grid.map((row, i) =>
    row.map((cell, j) => {
      const number = numberIn(cell);
      if (typeof number !== 'number') return number;
      if (!second) return work(number);
      const other = numberIn((cellAt(second, i, j) as Cell | undefined) ?? null);
      return typeof other === 'number' ? work(number, other) : other;
    }),
  );
}

function ofTruths(args: readonly Grid<Cell>[], work: (truths: readonly boolean[]) => boolean): Cell {
  const cells = args.flatMap((grid) => grid.flat());
  const error = cells.find(isError);
  if (error) return error;
  return work(
    cells.flatMap((cell) => (typeof cell === 'boolean' || typeof cell === 'number' ? [Boolean(cell)] : [])),
  );
}

function sumOfProducts(args: readonly Grid<Cell>[]): Cell {
  const [first = [[null]]] = args;
  if (args.some((grid) => grid.length !== first.length || grid[0]?.length !== first[0]?.length))
    return { error: '#VALUE!' };
  let sum = 0;
  for (const [i, row] of first.entries())
    for (const j of row.keys()) {
      const cells = args.map((grid) => grid[i]?.[j] ?? null);
      const error = cells.find(isError);
      if (error) return error;
      sum += cells.reduce((product: number, cell) => product * (typeof cell === 'number' ? cell : 0), 1);
    }
  return sum;
}

const number = (grid: Grid<Cell> | undefined, left: number): number | CellError =>
  grid ? numberIn(grid[0]?.[0] ?? null) : left;

/** Row or column 0 are all of them; of a single row one number counts columns. */
function indexed([grid = [[null]], rowGrid, columnGrid]: readonly Grid<Cell>[]): Cell | Grid<Cell> {
  const isRow = grid.length === 1 && !columnGrid;
  const row = isRow ? 1 : number(rowGrid, 0);
  const column = isRow ? number(rowGrid, 0) : number(columnGrid, grid[0]?.length === 1 ? 1 : 0);
  if (typeof row !== 'number') return row;
  if (typeof column !== 'number') return column;
  const rows = row === 0 ? grid : grid.slice(Math.trunc(row) - 1, Math.trunc(row));
  const cells = rows.map((each) =>
    column === 0 ? each : each.slice(Math.trunc(column) - 1, Math.trunc(column)),
  );
  return cells[0]?.[0] === undefined ? { error: '#REF!' } : cells;
}

/** The place of the first that is equal; what is looked up in sorted cells is left to the spreadsheet. */
function matched([wanted, grid = [[]], kind]: readonly Grid<Cell>[]): Cell {
  const value = wanted?.[0]?.[0] ?? null;
  if (isError(value)) return value;
  const isPattern = typeof value === 'string' && /[*?~]/.test(value);
  if (number(kind, 1) !== 0 || isPattern)
    throw new Unfollowed('MATCH is followed only where it looks for exactly one value.');
  const at = grid
    .flat()
    .findIndex(
      (cell) =>
        cell !== null && !isError(cell) && typeof cell === typeof value && compared(cell, value) === 0,
    );
  return at < 0 ? { error: '#N/A' } : at + 1;
}
