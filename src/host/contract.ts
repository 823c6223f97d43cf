import type { Change, Changed, Step } from './change.ts';

/** Where the page is shown. */
export type HostName = 'excel' | 'sheets' | 'workbench' | 'none';

/**
 * What the page asks of the spreadsheet it stands beside; each product has one implementation. Every method rejects with
 * an Error whose message is one plain sentence that says what to do. All text is data: none of it becomes markup.
 */
export interface Host {
  readonly product: HostName;

  /**
   * The text of the stored book (shared/book/read.ts reads it); undefined where the workbook stores none and the
   * embedded card counts. Rejects with BookDamaged where something is stored that does not read back.
   */
  readBook(): Promise<{ readonly text: string } | undefined>;

  /**
   * Stores a book, of which the page knows that it reads back, whole or not at all, and lets functions use it from then
   * on. `basedOn` is the revision of the book that this one was made from, undefined where none was stored, or the `basedOn` of the BookDamaged to be replaced.
   * `conflict`: something else is stored by now; nothing was written.
   */
  writeBook(text: string, basedOn: string | undefined): Promise<'stored' | 'conflict'>;

  /**
   * Calls the listener whenever another open copy of the workbook may have stored a book, as far as the product tells:
   * Google Sheets does not, and Excel only on the web.
   */
  onBookChange(listener: () => void): void;

  selectedCell(): Promise<SelectedCell>;

  /**
   * Every cell of the workbook whose formula is ours: it calls an LTX_ function, another product froze it
   * (shared/formula/revived.ts), or it was made portable (shared/portable/pattern.ts). With its formula as the product writes
   * it. `reading` hears how far it has come, and may give up.
   */
  formulas(reading?: LongWork): Promise<readonly FormulaCell[]>;

  /**
   * Does what a person asked for, whole or not at all: one undo step where the product can. Every change that the page makes
   * to the workbook goes through here, but for the book. `work` may give up: whatever was written is then taken
   * back. It hears how far it has come where the product writes in parts, as the workbench does not.
   */
  change<const S extends readonly Step[]>(change: Change<S>, work?: LongWork): Promise<Changed<S>>;

  /** The cells of a named range such as LTX_RATES, row by row, blank as ''; undefined where there is no such name. */
  readNamed(name: string): Promise<readonly (readonly CellValue[])[] | undefined>;

  /**
   * The cells of many places at once, row by row, blank as ''. undefined for a place that does not exist. For previews of
   * formulas that refer to cells.
   */
  readCells(places: readonly Place[]): Promise<readonly (readonly (readonly CellValue[])[] | undefined)[]>;

  /**
   * What the cells of many places hold, row by row, as CellChange tells it: formulas as the product writes them. undefined for
   * a place that does not exist.
   */
  readEntries(places: readonly Place[]): Promise<readonly (readonly (readonly string[])[] | undefined)[]>;

  /** Shows a cell to the person and selects it. */
  goTo(cell: { readonly sheet: string; readonly address: string }): Promise<void>;

  /** The product and its version in words, such as `Excel 16.0.17928 on PC`. */
  productVersion(): Promise<string>;

  /** Makes the product calculate the LTX_ formulas again. */
  recalculate(): Promise<void>;
}

/** What takes long in a large workbook. */
export interface LongWork {
  readonly signal?: AbortSignal | undefined;
  /** Hears the share that is done, from 0 to 1. */
  readonly done?: ((share: number) => void) | undefined;
}

/** A range of a sheet (undefined: the sheet looked at), or a defined name as `range`. */
export interface Place {
  readonly sheet: string | undefined;
  readonly range: string;
}

export type CellValue = string | number | boolean;

export interface SelectedCell {
  readonly sheet: string;
  /** Such as B4. */
  readonly address: string;
  readonly isEmpty: boolean;
}

export interface FormulaCell {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
  /** What parts arguments in this workbook, where that is no comma and the formula itself may not show it. */
  readonly separator?: ';';
  readonly value: CellValue;
  /**
   * The values of all the cells that its result fills, its own first; left out where that is one cell, and where the product
   * does not tell, as Google Sheets.
   */
  readonly spill?: readonly (readonly CellValue[])[];
  /** Part of an array formula of the old kind, which can only be changed by hand. */
  readonly isArray: boolean;
}

/** Something is stored that does not read back. Functions say so too, and nothing replaces it but a person's choice. */
export class BookDamaged extends Error {
  override readonly name = 'BookDamaged';

  constructor(
    message: string,
    /** What to pass to `writeBook` in order to replace the damaged book. */
    readonly basedOn: string,
    /** The last book that was stored whole, if there is one. */
    readonly lastGood: string | undefined,
  ) {
    super(message);
  }
}

/** By name, because the workbench's errors come from the window around the page, where another class has this name. */
export const isBookDamaged = (error: unknown): error is BookDamaged =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === 'BookDamaged';
