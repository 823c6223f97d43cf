import type { LookName } from './looks.ts';

/** A cell as a person would type it, and how it looks. */
export type PlannedCell = { readonly text: string; readonly looks?: readonly LookName[] };

/** One row from column A on; null leaves a cell untouched. */
export type PlannedRow = { readonly cells: readonly (PlannedCell | null)[]; readonly height?: number };

/** The width of a column in pixels, and the looks of its cells below the planned rows, where a table spills. */
export type PlannedColumn = { readonly width: number; readonly looks?: readonly LookName[] };

/** One ready-made sheet, as data. */
export type SheetPlan = {
  readonly name: string;
  readonly columns: readonly PlannedColumn[];
  readonly rows: readonly PlannedRow[];
  /** Rows that stay in sight when the sheet is scrolled. */
  readonly frozenRows: number;
  readonly gridlines: boolean;
  /** Cells whose text is exactly this turn red. */
  readonly redText?: string;
};

/** A cell with text and looks. */
export const cell = (text: string, ...looks: LookName[]): PlannedCell => ({ text, looks });

/** A row whose cells share their looks. */
export const row = (texts: readonly string[], ...looks: LookName[]): PlannedRow => ({
  cells: texts.map((text) => cell(text, ...looks)),
});

/** An empty row. */
export const gap: PlannedRow = { cells: [] };
