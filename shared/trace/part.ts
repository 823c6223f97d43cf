import type { Cell, CellOutput, Grid } from '../cell.ts';
import type { Address } from '../formula/address.ts';

/** What a number of a workbook is made of: a cell or a part of its formula, and what that is made of in turn. */
export interface Part {
  /** As the formula has it: `B2*1.2`, `LTX_COST(A2,B2,20)`, or a cell: `B2`, `Budget!B2`. */
  readonly text: string;
  /** Where this is one cell. */
  readonly at?: Address;
  /** Of a cell that holds one, as the product writes it. */
  readonly formula?: string;
  /** What the sheet shows where this is a cell, else what the parts come to; undefined where that cannot be told. */
  readonly value: Cell | undefined;
  /** One sentence on what a reader would miss otherwise. */
  readonly note?: string;
  readonly how: How;
}

export type How =
  /** It stands there: typed, or empty. */
  | { readonly is: 'given' }
  /** The parts, each with its sign, and the rest add up to the value. */
  | { readonly is: 'sum'; readonly addends: readonly Addend[]; readonly rest?: Rest }
  /** The value follows from the parts in another way, which `text` or `formula` tells. */
  | { readonly is: 'steps'; readonly parts: readonly Part[]; readonly rest?: Rest }
  /** A call of ours: what went into it, and its receipts. */
  | { readonly is: 'call'; readonly inputs: readonly Input[]; readonly receipts: readonly Receipt[] }
  /** One sentence on why it cannot be followed, and the parts of it that can. */
  | { readonly is: 'unfollowed'; readonly why: string; readonly parts: readonly Part[] };

export interface Addend {
  readonly sign: 1 | -1;
  readonly part: Part;
}

/** What a long range holds beside the largest that are shown one by one. */
export interface Rest {
  /** How many numbers. */
  readonly count: number;
  readonly sum: number;
}

export interface Input {
  /** Such as `seconds`. */
  readonly param: string;
  readonly part: Part;
}

/** A table of a function of ours, its headings first. */
export interface Receipt {
  /** Such as LTX_EXPLAIN. */
  readonly name: string;
  readonly rows: Grid<CellOutput>;
}
