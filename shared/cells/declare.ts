import type { Book } from '../book/book.ts';
import type { Cell, CellOutput, Grid } from '../cell.ts';

interface Documented {
  readonly description: string;
  /** A value that makes the function's example, or undefined where the example leaves the argument out. */
  readonly example: string | number | undefined;
  readonly optional: boolean;
  /** The only values there are. */
  readonly choices?: readonly string[];
  /** Values worth offering in a list; others are accepted too. */
  readonly suggestions?: readonly string[];
}

/** An argument of few distinct values, such as a model: what follows from it is worked out once per value. */
export interface KeyParam<T> extends Documented {
  readonly kind: 'key';
  readonly read: (cell: Cell) => T;
}

/** A quantity, such as seconds: it differs from row to row. */
export interface AmountParam<T> extends Documented {
  readonly kind: 'amount';
  /** The bounds of a number, both of them allowed. */
  readonly least: number;
  readonly most: number;
  readonly read: (cell: Cell) => T;
}

/** An argument that takes a range as one value, such as a table of rates. It does not broadcast. */
export interface RangeParam<T> extends Documented {
  readonly kind: 'range';
  readonly read: (cells: Grid<Cell>) => T;
}

export type Param<T> = KeyParam<T> | AmountParam<T> | RangeParam<T>;
export type Params = Readonly<Record<string, Param<unknown>>>;

type ValueOf<P> = P extends { read: (...cells: never[]) => infer T } ? T : never;
type OfKind<P extends Params, K> = { [N in keyof P as P[N]['kind'] extends K ? N : never]: ValueOf<P[N]> };
export type Keys<P extends Params> = Readonly<OfKind<P, 'key' | 'range'>>;
export type Amounts<P extends Params> = Readonly<OfKind<P, 'amount'>>;
export type Args<P extends Params> = Readonly<OfKind<P, 'key' | 'range' | 'amount'>>;

interface Declaration<P extends Params> {
  readonly name: string;
  readonly summary: string;
  readonly returns: string;
  /** Where an argument decides the unit of the result: the units by its values, `usual` where it is left out. */
  readonly unitBy?: {
    readonly argument: keyof P & string;
    readonly usual: string;
    readonly units: Readonly<Record<string, string>>;
  };
  readonly params: P;
}

/** Gives one value per cell; ranges broadcast. `prepare` runs once per distinct combination of keys. */
export interface CellFunction<P extends Params = Params> extends Declaration<P> {
  readonly shape: 'cell';
  readonly prepare: (keys: Keys<P>, book: Book) => (amounts: Amounts<P>) => CellOutput;
}

/** Gives a table; every argument but a range is one cell. */
export interface TableFunction<P extends Params = Params> extends Declaration<P> {
  readonly shape: 'table';
  readonly tabulate: (args: Args<P>, book: Book) => Grid<CellOutput>;
}

export type SpreadsheetFunction = CellFunction | TableFunction;

/** The only place where a spreadsheet function is declared: hosts, metadata, help and reference are made from it. */
export function cellFunction<const P extends Params>(declared: Omit<CellFunction<P>, 'shape'>): CellFunction {
  // Erases P, so that functions of different arguments fit in one list while `prepare` stays typed where it is written.
  return { shape: 'cell', ...declared } as unknown as CellFunction;
}

export function tableFunction<const P extends Params>(
  declared: Omit<TableFunction<P>, 'shape'>,
): TableFunction {
  return { shape: 'table', ...declared } as unknown as TableFunction;
}
