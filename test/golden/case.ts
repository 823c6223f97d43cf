/** An error as a person sees it: what stands in the cell, and the message behind it. */
export interface ErrorCell {
  readonly error: '#N/A' | '#VALUE!';
  readonly says: string;
}

export type Shown = number | string | ErrorCell;

/** One formula and what it must show, in every product. */
export interface GoldenCase {
  readonly says: string;
  readonly formula: string;
  /** What was typed into other cells of the sheet, by address. */
  readonly cells?: Readonly<Record<string, string>>;
  readonly gives: Shown | readonly (readonly Shown[])[];
  /** A range with a bad row fails whole in Google Sheets: its message there. */
  readonly sheetsSays?: string;
}

export const notAvailable = (says: string): ErrorCell => ({ error: '#N/A', says });
export const badValue = (says: string): ErrorCell => ({ error: '#VALUE!', says });

export const rowsOf = ({ gives }: GoldenCase): readonly (readonly Shown[])[] =>
  Array.isArray(gives) ? (gives as readonly (readonly Shown[])[]) : [[gives as Shown]];
