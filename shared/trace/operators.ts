import { type Cell, type CellError, isError } from '../cell.ts';
import type { Operator, Sign } from '../formula/syntax.ts';

const VALUE: CellError = { error: '#VALUE!' };

/** What a cell is where a number is needed: an empty one is 0, and a text only where it is written as one. */
export function numberIn(cell: Cell): number | CellError {
  if (typeof cell === 'number' || isError(cell)) return cell;
  if (typeof cell === 'string')
    return /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i.test(cell) ? Number(cell) : VALUE;
  return cell ? 1 : 0;
}

export function signed(sign: Sign, cell: Cell): Cell {
  if (sign === '+') return cell;
  const number = numberIn(cell);
  if (typeof number !== 'number') return number;
  return sign === '-' ? -number : number / 100;
}

/** One operation of a spreadsheet. An error of either side is the result, the left one first. */
export function operated(operator: Operator, left: Cell, right: Cell): Cell {
  if (isError(left)) return left;
  if (isError(right)) return right;
  switch (operator) {
    case '&':
      return textIn(left) + textIn(right);
    case '=':
      return compared(left, right) === 0;
    case '<>':
      return compared(left, right) !== 0;
    case '<':
      return compared(left, right) < 0;
    case '>':
      return compared(left, right) > 0;
    case '<=':
      return compared(left, right) <= 0;
    case '>=':
      return compared(left, right) >= 0;
    default:
      return calculated(operator, numberIn(left), numberIn(right));
  }
}

function calculated(
  operator: '+' | '-' | '*' | '/' | '^',
  left: number | CellError,
  right: number | CellError,
): Cell {
  if (typeof left !== 'number') return left;
  if (typeof right !== 'number') return right;
  if (operator === '/' && right === 0) return { error: '#DIV/0!' };
  const result = {
    '+': left + right,
    '-': left - right,
    '*': left * right,
    '/': left / right,
    '^': left ** right,
  };
  return Number.isFinite(result[operator]) ? result[operator] : { error: '#NUM!' };
}

const textIn = (cell: Exclude<Cell, CellError>): string =>
  typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell ?? '');

/** Numbers come before texts, those before truth values; an empty cell is like what it is compared with. */
export function compared(left: Exclude<Cell, CellError>, right: Exclude<Cell, CellError>): number {
  const [a, b] = [left ?? emptyLike(right), right ?? emptyLike(left)];
  const rank = (value: string | number | boolean) => ['number', 'string', 'boolean'].indexOf(typeof value);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string') {
    const [one, other] = [a.toLowerCase(), b.toLowerCase()];
    return one === other ? 0 : one < other ? -1 : 1;
  }
  return Number(a) - Number(b);
}

function emptyLike(cell: Exclude<Cell, CellError>): string | number | boolean {
  if (typeof cell === 'string') return '';
  return typeof cell === 'boolean' ? false : 0;
}
