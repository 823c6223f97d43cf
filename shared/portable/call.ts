import type { Cell, Grid } from '../cell.ts';
import type { CallArgument } from '../formula/callArgument.ts';
import { all, isWithin, refused } from './expression.ts';
import { type KeyText, keyText } from './key.ts';
import { NotPortable } from './notPortable.ts';
import type { Argument } from './rewrite.ts';

/** What the cells of a reference or a name hold now; undefined where it is none, or too large to be read. */
export type ReadCells = (said: CallArgument) => Grid<Cell> | undefined;

const LEFT_OUT: Argument = { said: { is: 'blank' }, native: '' };

/** A function of ours, as far as its arguments go. */
export interface Parameters {
  readonly name: string;
  readonly shape: 'cell' | 'table';
  readonly params: Readonly<
    Record<
      string,
      | { readonly kind: 'key' | 'range' }
      | { readonly kind: 'amount'; readonly least: number; readonly most: number }
    >
  >;
}

/** A call of ours with its arguments by name. */
export class PortableCall {
  readonly #names: readonly string[];

  constructor(
    readonly name: string,
    readonly params: Parameters['params'],
    readonly args: readonly Argument[],
    readonly read: ReadCells,
  ) {
    this.#names = Object.keys(params);
    if (args.length > this.#names.length)
      throw new NotPortable('it has more arguments than the function takes');
  }

  argument(param: string): Argument {
    return this.args[this.#names.indexOf(param)] ?? LEFT_OUT;
  }

  isLeftOut(param: string): boolean {
    return this.argument(param).said.is === 'blank';
  }

  /** What an argument's cells hold, or what it says outright; undefined where neither is known. */
  cells(param: string): Grid<Cell> | undefined {
    const { said } = this.argument(param);
    if (said.is === 'blank') return [[null]];
    if (said.is === 'values') return said.rows;
    return said.is === 'cells' || said.is === 'name' ? this.read(said) : undefined;
  }

  /** An argument of a whole range of several cells. */
  range(param: string): Grid<Cell> | undefined {
    const grid = this.cells(param);
    return grid && (grid.length > 1 || (grid[0]?.length ?? 0) > 1) ? grid : undefined;
  }

  /** What one cell says; undefined where that is not known. */
  now(param: string): Cell | undefined {
    if (this.range(param)) throw new NotPortable(`its ${param} is a range`);
    return this.cells(param)?.[0]?.[0];
  }

  text(param: string): KeyText {
    return keyText(param, this.argument(param), this.now(param));
  }

  amount(param: string): Amount {
    const declared = this.params[param];
    if (declared?.kind !== 'amount') throw new Error(`${this.name} takes no amount ${param}`);
    const { least, most } = declared;
    if (this.range(param)) throw new NotPortable(`its ${param} is a range`);
    const { said, native } = this.argument(param);
    const now = said.is === 'values' ? this.now(param) : undefined;
    const isFit = typeof now === 'number' && now >= least && now <= most;
    return {
      native,
      test: isFit ? undefined : native === '' ? 'FALSE' : isWithin(native, least, most),
      what: param,
    };
  }

  /** A factor that counts as 1 where its cell is blank. */
  takes(): Amount | undefined {
    if (this.isLeftOut('takes')) return undefined;
    const { native, test } = this.amount('takes');
    if (test === undefined) return { native, test, what: 'takes' };
    return {
      native: `IF(TRIM(${native})="",1,IF(${test},${native},${refused('takes: a number from 1 on')}))`,
      test: undefined,
      what: 'takes',
    };
  }
}

/** A quantity, and the test that a cell must pass to be one. */
export interface Amount {
  readonly native: string;
  readonly test: string | undefined;
  readonly what: string;
}

/** A formula of quantities, and #VALUE! where one of them is none. */
export function checked(amounts: readonly Amount[], native: string): string {
  const tests = amounts.flatMap(({ test }) => test ?? []);
  if (tests.length === 0) return native;
  const what = amounts.filter(({ test }) => test).map((amount) => amount.what);
  return `IF(${all(tests)},${native},${refused(`${what.join(', ')}: no such number`)})`;
}
