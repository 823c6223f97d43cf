/** A ready-made sheet as plain data, which each product writes by its own means. */
export interface SheetPlan {
  readonly name: string;
  readonly columns: readonly PlannedColumn[];
  readonly rows: readonly PlannedRow[];
  /** Rows that stay in sight when the sheet is scrolled. */
  readonly frozenRows?: number;
  /** Cells whose text is exactly this turn red, as the word for what is over its cap. */
  readonly redText?: string;
  /** Names for ranges of this sheet, such as LTX_RATES. A name that is taken elsewhere in the workbook moves here. */
  readonly names?: readonly { readonly name: string; readonly range: string }[];
  readonly lists?: readonly PlannedList[];
  readonly chart?: PlannedChart;
}

/** Cells that offer entries to choose from. Anything else may be typed too: the formulas beside them say what is wrong with it. */
export interface PlannedList {
  /** Cells of this sheet, such as C9:C20. */
  readonly range: string;
  /** The name of the cells that hold the entries, one below the other: the workbook's, or one of this sheet's own `names`. */
  readonly entries: string;
}

/** The width of a column in pixels, and the looks of its cells below the planned rows, where a table spills. */
export interface PlannedColumn {
  readonly width: number;
  readonly looks?: readonly Look[];
}

/** One row from column A on; null leaves a cell empty. */
export interface PlannedRow {
  readonly cells: readonly (PlannedCell | null)[];
  readonly height?: number;
}

/** What a cell holds. A text stays text whatever it looks like; only `formula` is calculated: English names, commas. */
export type PlannedCell = (
  | { readonly text: string }
  | { readonly number: number }
  | { readonly formula: string }
) & { readonly looks?: readonly Look[] };

/**
 * `input` is for what a person may change; `apart` keeps a text away from the figures at its left; those from `money` on
 * are number formats.
 */
export type Look =
  | 'title'
  | 'heading'
  | 'header'
  | 'note'
  | 'strong'
  | 'total'
  | 'input'
  | 'right'
  | 'apart'
  | 'wrap'
  | 'money'
  | 'rate'
  | 'fineRate'
  | 'count'
  | 'decimal'
  | 'multiple'
  | 'share'
  | 'date';

/** A chart of a table. The first row of both ranges holds headings. */
export interface PlannedChart {
  /** Bars go from left to right, in the order of the rows; those of a tornado to both sides of 0. */
  readonly kind: 'line' | 'bar' | 'tornado';
  readonly title: string;
  /** One column: what is measured across, or the names of the bars. Such as A10:A30. */
  readonly axis: string;
  /** The columns that are drawn, such as B10:D30: a line each; one of bars; of a tornado the changes at its two ends. */
  readonly series: string;
  /** The cell at the top left of the chart. */
  readonly at: string;
}
