import { type Cell, commaHint } from '../../cell.ts';
import { asItLooks, expected } from '../../errors.ts';
import type { AmountParam, KeyParam, RangeParam } from '../declare.ts';

interface Doc {
  readonly description: string;
  readonly example?: string | number;
}

const documented = ({ description, example }: Doc) => ({ description, example, optional: false }) as const;

interface Listed {
  readonly choices?: readonly string[];
  readonly suggestions?: readonly string[];
}

/** A text with a meaning: `read` gives it, or undefined where the text has none. */
export function word<T>(
  what: string,
  read: (text: string) => T | undefined,
  doc: Doc & Listed & { readonly help?: (cell: Cell) => string },
): KeyParam<T> {
  const { choices, suggestions, help } = doc;
  return {
    ...documented(doc),
    kind: 'key',
    ...(choices && { choices }),
    ...(suggestions && { suggestions }),
    read: (cell) => {
      const value = typeof cell === 'string' ? read(asItLooks(cell)) : undefined;
      if (value === undefined) throw expected(what, cell, help?.(cell));
      return value;
    },
  };
}

/** One of a few words; letter case does not matter. */
export function choice<const C extends string>(choices: readonly C[], doc: Doc): KeyParam<C> {
  const find = (text: string) => choices.find((each) => each.toLowerCase() === text.toLowerCase());
  return word(`one of ${choices.join(', ')}`, find, { ...doc, choices });
}

/** The least that can be meant, and what a smaller number probably was. */
interface Least {
  readonly least: number;
  readonly slip: string;
}

/**
 * A number above 0, or of `least` and more. An empty cell of desktop Excel arrives as 0, so 0 says so. The bounds keep every product of them
 * a finite double: nobody bills a nanosecond or a trillion seconds.
 */
export function amount(doc: Doc & Partial<Least> & { most?: number }): AmountParam<number> {
  const { most = 1e9, least = LEAST, slip } = doc;
  return {
    ...documented(doc),
    kind: 'amount',
    read: (cell) => {
      if (typeof cell === 'number' && cell >= least && cell <= most) return cell;
      if (slip && typeof cell === 'number' && cell > 0 && cell < least)
        throw expected(`a number of ${least} or more`, cell, slip);
      throw expected('a number above 0', cell, hint(cell, most));
    },
  };
}

const LEAST = 1e-6;

function hint(cell: Cell, most: number): string {
  if (cell === 0) return 'is the cell empty?';
  if (typeof cell === 'string')
    return commaHint(cell) ?? timeHint(cell) ?? 'write the number alone, without a unit or quotation marks';
  if (typeof cell === 'number' && cell > most) return `${most} is the most`;
  return typeof cell === 'number' && cell > 0 ? `${LEAST} is the least` : '';
}

/** What to write in place of a time that is text: `0:01:20` is 80 seconds. Hours or minutes come first in `1:20`. */
function timeHint(text: string): string | undefined {
  const [, hours, minutes, seconds] = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d))?$/.exec(text.trim()) ?? [];
  if (hours === undefined) return undefined;
  if (seconds === undefined) return 'this is a time; enter it as a number';
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return `this is a time of ${total} seconds; enter it as a number`;
}

/** An argument that takes all the cells of a range as one value. */
export const range = <T>(read: RangeParam<T>['read'], doc: Doc): RangeParam<T> => ({
  ...documented(doc),
  kind: 'range',
  read,
});

/** The same argument, which may be left out: it then reads as undefined. */
export function optional<T>(param: KeyParam<T>): KeyParam<T | undefined>;
export function optional<T>(param: AmountParam<T>): AmountParam<T | undefined>;
export function optional<T>(param: RangeParam<T>): RangeParam<T | undefined>;
export function optional<T>(param: KeyParam<T> | AmountParam<T> | RangeParam<T>) {
  return { ...param, optional: true };
}
