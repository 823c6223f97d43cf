import { type Cell, isError, showCell } from '../cell.ts';
import type { How, Part } from './part.ts';

/** Spreadsheets keep 15 digits and add in an order of their own. */
const DIGITS = 1e-11;

/** One sentence where a cell does not show what its formula comes to, and on an error of ours. */
export function noteOn({ value: worked, how }: Part, shown: Cell): string | undefined {
  if (worked === undefined) return undefined;
  if (isError(worked) && isError(shown)) return messageOf(worked.error);
  if (isSame(worked, shown, scaleOf(how))) return undefined;
  const anew = isError(worked) ? (messageOf(worked.error) ?? worked.error) : showCell(worked);
  return `Worked out anew from its parts it is ${anew}, and the cell shows ${showCell(shown)}: calculate the sheet again.`;
}

/** Errors of ours say what is wrong; those of the spreadsheet are but a code. */
const messageOf = (error: string): string | undefined => (error.startsWith('#') ? undefined : error);

/** The largest number that a value is added up from: what is left of its rounding can be so large. */
function scaleOf(how: How): number {
  if (how.is !== 'sum') return 0;
  const sizes = how.addends.map(({ part: { value } }) => (typeof value === 'number' ? Math.abs(value) : 0));
  return [Math.abs(how.rest?.sum ?? 0), ...sizes].reduce((a, b) => Math.max(a, b));
}

function isSame(worked: Cell, shown: Cell, scale: number): boolean {
  if (typeof worked === 'number' && typeof shown === 'number')
    return Math.abs(worked - shown) <= DIGITS * Math.max(Math.abs(worked), Math.abs(shown), scale);
  if (worked === shown) return true;
  const isBlank = (cell: Cell) => cell === null || cell === '';
  // A formula that gives an empty cell shows 0.
  return isBlank(worked) && (isBlank(shown) || (worked === null && shown === 0));
}
