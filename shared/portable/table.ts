import type { CellOutput } from '../cell.ts';
import { hasSign, type Key } from './key.ts';
import { NotPortable } from './notPortable.ts';

/** What a written cell holds. */
export type WrittenCell = CellOutput | { readonly formula: string };

/** A figure that follows from others of its row; `x` gives the cell of a column. */
export interface WorkedOut<C extends string> {
  readonly from: (x: (column: C) => string) => string;
}

/** A row of a written sheet, by column. A column that it leaves out is #N/A. */
export type TableRow<C extends string> = Readonly<Partial<Record<C, CellOutput | WorkedOut<C>>>>;

/**
 * A written sheet of rows that are found by their key. Each column has a name in the workbook: LTX_TERMS_KEY, LTX_TERMS_PRICE.
 * A key without a row is #N/A.
 */
export class Table<C extends string> {
  readonly #rows = new Map<string, TableRow<C>>();

  constructor(
    readonly sheet: string,
    readonly prefix: string,
    readonly columns: readonly C[],
  ) {}

  /** `make` gives the row of a key, or undefined where there is none. */
  row(key: Key, make: () => TableRow<C> | undefined): TableRow<C> | undefined {
    if (key.now === undefined) return undefined;
    const before = this.#rows.get(key.now);
    if (before) return before;
    const row = make();
    if (!row) return undefined;
    this.#rows.set(key.now, row);
    return row;
  }

  get rows(): ReadonlyMap<string, TableRow<C>> {
    return this.#rows;
  }

  /** The native formula of a row's figure. */
  at(column: C, key: Key): string {
    return `INDEX(${this.#name(column)},MATCH(${key.native},${this.#name('KEY')},0))`;
  }

  /** A * ? or ~ in a cell is a pattern to MATCH: what it found must be what was asked for. */
  sure(key: Key, native: string): string {
    if (key.isFixed) return this.#rows.has(key.now ?? '') ? native : 'NA()';
    const found = `INDEX(${this.#name('KEY')},MATCH(${key.native},${this.#name('KEY')},0))`;
    return `IF(${found}=${key.native},${native},NA())`;
  }

  nameOf(column: C | 'KEY'): string {
    return this.#name(column);
  }

  /** The names of all its columns. */
  get names(): readonly string[] {
    return (['KEY', ...this.columns] as const).map((column) => this.#name(column));
  }

  #name(column: C | 'KEY'): string {
    return `${this.prefix}_${column}`;
  }
}

/** Refuses texts that could find another row than their own. */
export function refuseSigns(texts: readonly (string | undefined)[]): void {
  const text = texts.find((each) => each !== undefined && hasSign(each));
  if (text !== undefined)
    throw new NotPortable(`"${text}" has a sign (| * ? ~) by which the written prices could not find it`);
}
