import { isError, toCell } from '../../../shared/cell.ts';
import type { Expression } from './expression.ts';
import { finite, type Outcome, one, single, UNKNOWN } from './outcome.ts';

type Args = readonly (Expression | undefined)[];
type Work = (expression: Expression) => Outcome;

/** A function of the spreadsheet around a call of ours; only the arguments that count are worked out. */
type Wrapper = (args: Args, work: Work) => Outcome;

/** Of the functions of a spreadsheet those that budgets put around prices. The others are not followed. */
export const wrappers: ReadonlyMap<string, Wrapper> = new Map<string, Wrapper>([
  ['SUM', overall((numbers) => numbers.reduce((sum, value) => sum + value, 0))],
  ['MAX', overall((numbers) => Math.max(...numbers))],
  ['MIN', overall((numbers) => Math.min(...numbers))],
  [
    'ROUND',
    ([of, digits, ...more], work) => {
      if (!of || !digits || more.length > 0) return UNKNOWN;
      const value = work(of);
      const [number, places] = [single(value), single(work(digits))];
      if (value.is === 'error') return value;
      return typeof number === 'number' && typeof places === 'number'
        ? finite(rounded(number, places))
        : UNKNOWN;
    },
  ],
  [
    'IF',
    (args, work) => {
      const [condition, yes, no] = args;
      // An empty place is a blank, which products show in their own ways.
      if (!condition || !yes || args.length > 3 || (args.length === 3 && !no)) return UNKNOWN;
      const asked = work(condition);
      if (asked.is === 'error') return asked;
      const isTrue = single(asked);
      if (typeof isTrue !== 'boolean' && typeof isTrue !== 'number') return UNKNOWN;
      if (isTrue) return work(yes);
      return no ? work(no) : one(false);
    },
  ],
  [
    'IFERROR',
    ([value, other, ...more], work) => {
      if (!value || !other || more.length > 0) return UNKNOWN;
      const tried = work(value);
      if (tried.is !== 'error') return tried;
      return tried.isInPart ? UNKNOWN : work(other);
    },
  ],
]);

/** Numbers count; texts of ranges do not, nor blanks. Any other text would be an error or, in a formula itself, a number. */
function overall(make: (numbers: readonly number[]) => number): Wrapper {
  return (args, work) => {
    const numbers: number[] = [];
    for (const arg of args) {
      const given = arg ? work(arg) : UNKNOWN;
      if (given.is !== 'values') return given;
      const isRange = arg?.is === 'cells' || arg?.is === 'name';
      for (const cell of given.rows.flat().map(toCell)) {
        if (typeof cell === 'number') numbers.push(cell);
        else if (isError(cell) || (cell !== null && !isRange)) return UNKNOWN;
      }
    }
    return numbers.length > 0 ? finite(make(numbers)) : one(0);
  };
}

/** Halves go away from zero, as decimals are written: 1.005 to two places is 1.01. */
const rounded = (value: number, places: number): number =>
  Math.sign(value) *
  Number(`${Math.round(Number(`${Math.abs(value)}e${Math.trunc(places)}`))}e${-Math.trunc(places)}`);
