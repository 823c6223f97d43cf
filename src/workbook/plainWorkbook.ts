/** A workbook between a grid and a file: plain data that belongs to neither. Rows and columns count from 0. */
export interface PlainWorkbook {
  readonly sheets: readonly PlainSheet[];
  readonly names: readonly PlainName[];
}

/** A defined name, for the whole workbook or for one sheet of it. */
export interface PlainName {
  readonly name: string;
  /** Such as `Budget!$B$4`, without `=`. */
  readonly refersTo: string;
  readonly sheet?: string;
}

export interface PlainSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly hasGridlines: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Pixels, by column; columns that are left out have the usual width. */
  readonly widths: Readonly<Record<number, number>>;
  /** Pixels, by row. */
  readonly heights: Readonly<Record<number, number>>;
  readonly cells: readonly PlainCell[];
  /** Ranges such as A1:C1. */
  readonly merges: readonly string[];
  readonly validations: readonly Validation[];
  readonly highlights: readonly Highlight[];
}

/** A sheet of these cells that is as plain as can be, but for what is said over it. */
export const plainSheet = (
  name: string,
  cells: readonly PlainCell[],
  over: Partial<PlainSheet> = {},
): PlainSheet => ({
  name,
  isHidden: false,
  hasGridlines: true,
  frozenRows: 0,
  frozenColumns: 0,
  widths: {},
  heights: {},
  cells,
  merges: [],
  validations: [],
  highlights: [],
  ...over,
});

/** What a cell shows. A date is its serial number in the calendar that begins in 1900. */
export type PlainValue = string | number | boolean | null | { readonly error: string };

export interface PlainCell {
  readonly row: number;
  readonly column: number;
  /** Beside a formula, what it gave last; null where that is not known. */
  readonly value: PlainValue;
  /** As typed: `=SUM(A1:A3)`, English names, commas. */
  readonly formula?: string;
  /** The cells that the formula fills, such as A7:H81. The others of them hold what it gave there, without a formula. */
  readonly spill?: string;
  readonly style?: PlainStyle;
  /** An https, http or mailto address. */
  readonly link?: string;
}

/** Colours as #rrggbb, sizes in points. */
export interface PlainStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underlined?: boolean;
  readonly struck?: boolean;
  readonly size?: number;
  readonly font?: string;
  readonly color?: string;
  readonly fill?: string;
  /** A number format such as `$#,##0.00`. */
  readonly format?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wraps?: boolean;
  readonly borders?: Readonly<Partial<Record<Side, string>>>;
}

export type Side = 'top' | 'right' | 'bottom' | 'left';

type Comparison =
  | 'between'
  | 'notBetween'
  | 'equal'
  | 'notEqual'
  | 'greaterThan'
  | 'lessThan'
  | 'greaterThanOrEqual'
  | 'lessThanOrEqual';

/** What may be typed into a range. The formulas are as typed; those of a list are `="low,high"` or `=$A$1:$A$9`. */
export interface Validation {
  readonly range: string;
  readonly kind: 'list' | 'whole' | 'decimal' | 'date' | 'time' | 'textLength' | 'custom';
  readonly comparison?: Comparison;
  readonly formulas: readonly string[];
  readonly message?: string;
  /** Anything else may be typed too: the entries are only offered. */
  readonly isOffer?: boolean;
}

/** How cells of a range look where a formula is true, or where they compare so with one or two. */
export interface Highlight {
  readonly range: string;
  readonly comparison?: Comparison;
  readonly formulas: readonly string[];
  readonly style: PlainStyle;
}

/** The texts by which spreadsheets know an error. */
export const ERROR_WORDS: ReadonlySet<string> = new Set([
  '#N/A',
  '#VALUE!',
  '#REF!',
  '#DIV/0!',
  '#NUM!',
  '#NAME?',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
]);
