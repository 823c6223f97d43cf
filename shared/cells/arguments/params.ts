import { type Cell, isTimeText, numberHint } from '../../cell.ts';
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

/** The least that can be meant, and what a smaller number probably was: words, or a cell of time, of whose unit a day has so many. */
interface Least {
  readonly least: number;
  readonly slip: string | { readonly perDay: number };
}

/**
 * A number above 0, or of `least` and more, which may be 0. An empty cell of desktop Excel arrives as 0, so 0 says so. The bounds keep every product of them
 * a finite double: nobody bills a nanosecond or a trillion seconds.
 */
export function amount(doc: Doc & Partial<Least> & { most?: number }): AmountParam<number> {
  const { most = 1e9, least = LEAST, slip } = doc;
  return {
    ...documented(doc),
    ...{ kind: 'amount', least, most },
    read: (cell) => {
      if (typeof cell === 'number' && cell >= least && cell <= most) return cell;
      const perDay = typeof slip === 'object' ? timeCell(slip.perDay) : undefined;
      if (slip && typeof cell === 'number' && cell > 0 && cell < least)
        throw expected(`a number of ${least} or more`, cell, typeof slip === 'string' ? slip : perDay);
      const wanted = least === 0 ? 'a number of 0 or more' : 'a number above 0';
      throw expected(wanted, cell, isTimeText(cell) && perDay ? perDay : hint(cell, most));
    },
  };
}

const LEAST = 1e-6;

/** Excel and Sheets keep a time of day as a part of a day. */
const timeCell = (perDay: number): string =>
  `a cell of time holds a part of a day (0:00:20 is 0.000231); multiply it by ${perDay}`;

function hint(cell: Cell, most: number): string {
  if (cell === 0) return 'is the cell empty?';
  if (typeof cell === 'string')
    return numberHint(cell) ?? 'write the number alone, without a unit or quotation marks';
  if (typeof cell === 'number' && cell > most) return `${most} is the most`;
  return typeof cell === 'number' && cell > 0 ? `${LEAST} is the least` : '';
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
