import type { Book } from '../../book/book.ts';
import type { CellOutput } from '../../cell.ts';
import { PricingError } from '../../errors.ts';
import type { CellFunction, SpreadsheetFunction, TableFunction } from '../declare.ts';
import { type Argument, rawAt, readCell, readWhole, toArgument } from './argument.ts';
import { Mistakes } from './mistakes.ts';
import { preparer } from './prepare.ts';
import { isBlankAt, resultSize } from './shape.ts';

/** Makes the host's own error value for the cell at this place of the result. */
export type Fail<E> = (error: PricingError, row: number, column: number) => E;

/**
 * Runs a function on raw host values, each one cell or rows of cells, and gives rows of results.
 * An error of the person at the cell is caught here, once per cell; any other error is a bug and passes through.
 */
export function evaluate<E>(
  fn: SpreadsheetFunction,
  raw: readonly unknown[],
  book: Book,
  fail: Fail<E>,
): (CellOutput | E)[][] {
  const args = Object.entries(fn.params).map(([name, param], i) => toArgument(name, param, raw[i]));
  try {
    return fn.shape === 'table' ? tabulate(fn, args, book) : broadcast(fn, args, book, fail);
  } catch (error) {
    if (error instanceof PricingError) return [[fail(error, 0, 0)]];
    throw error;
  }
}

function tabulate(fn: TableFunction, args: readonly Argument[], book: Book): CellOutput[][] {
  const values: Record<string, unknown> = {};
  for (const argument of args) {
    if (argument.broadcasts) {
      throw new PricingError('invalid-argument', `${argument.name}: expected one cell, got a range`);
    }
    values[argument.name] = readWhole(argument);
  }
  return fn.tabulate(values, book).map((row) => [...row]);
}

function broadcast<E>(
  fn: CellFunction,
  args: readonly Argument[],
  book: Book,
  fail: Fail<E>,
): (CellOutput | E)[][] {
  const ranges = args.filter(({ broadcasts }) => broadcasts);
  const amounts = args.filter(({ param }) => param.kind === 'amount');
  const varying = amounts.filter(({ broadcasts }) => broadcasts);
  const constant = amounts.filter(({ broadcasts }) => !broadcasts);
  const { height, width } = resultSize(ranges);
  const prepareAt = preparer(fn, args, book);
  const mistakes = new Mistakes();
  // One object for all cells: making 100,000 of them would be most of the work.
  const values: Record<string, unknown> = {};
  let hasConstants = false;

  const compute = (row: number, column: number): CellOutput | E => {
    if (isBlankAt(ranges, row, column)) return '';
    try {
      const prepared = prepareAt(row, column);
      if (!hasConstants) for (const amount of constant) values[amount.name] = readWhole(amount);
      hasConstants = true;
      for (let i = 0; i < varying.length; i++) {
        const amount = varying[i]!;
        values[amount.name] = readCell(amount, rawAt(amount, row, column));
      }
      return prepared(values);
    } catch (error) {
      if (!(error instanceof PricingError)) throw error;
      mistakes.count(error);
      return fail(error, row, column);
    }
  };
  const output = new Array<(CellOutput | E)[]>(height); // one that grows is copied again and again
  for (let row = 0; row < height; row++) {
    const cells = [compute(row, 0)]; // twice as fast as `new Array`, and most results are one column
    if (width > 1) cells.length = width; // pushing would reserve room for 17 cells in each row
    for (let column = 1; column < width; column++) cells[column] = compute(row, column);
    output[row] = cells;
  }
  return output;
}
