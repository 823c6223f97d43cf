import type { CellOutput } from '../../shared/cell.ts';
import { evaluate } from '../../shared/cells/evaluate/evaluate.ts';
import { functions } from '../../shared/functions/index.ts';
import { withDays } from './days.ts';
import { blockMessage, type Failure } from './failures.ts';
import { workbookBook } from './workbookBook.ts';

/**
 * Runs the function that the top-level declaration of the same name stands for.
 * Sheets has no error value for a single cell, and text in a column of money would drop out of SUM:
 * if any cell fails, the whole result does. Throws a plain Error, whose message Sheets shows at the cell.
 */
export function call(name: string, args: ArrayLike<unknown>): CellOutput[][] {
  const fn = functions.find((declared) => declared.name === name);
  if (!fn) throw new Error(`No function is called ${name}`);
  const failures: Failure[] = [];
  const cells = evaluate(fn, withDays(Array.from(args)), workbookBook(), ({ message }, row, column) => {
    failures.push({ row, column, message });
    return '';
  });
  const last = failures[failures.length - 1];
  if (!last) return cells;
  const height = cells.length;
  const width = cells[0]?.length ?? 0;
  throw new Error(height * width > 1 ? blockMessage(failures, height, width) : last.message);
}
