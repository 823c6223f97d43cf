/** Where cells are: the sheet, '' where none is named, and a cell or range without $ such as B4, B4:D9, B:D or 4:9. */
export interface Address {
  readonly sheet: string;
  readonly address: string;
}

const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d*`;
const CELLS = `${COLUMN}${ROW}(?::${COLUMN}${ROW})?|${COLUMN}:${COLUMN}|${ROW}:${ROW}`;
const ADDRESS = new RegExp(`^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(${CELLS})$`);
const CELLS_ALONE = new RegExp(`^(?:${CELLS})$`);
/** A sheet that formulas name without quotes: a word, but none that reads as a cell (`A1`, `R1C1`). */
const PLAIN = /^(?![A-Za-z]{1,3}\d+$|[Rr]\d*(?:[Cc]\d*)?$|[Cc]\d*$)[\p{L}_][\p{L}\d_]*$/u;

/** `Sheet1!B4`, `'It''s mine'!$B$4:$C$9` or `B4`, taken apart. Throws where there are no cells in it. */
export function parseAddress(text: string): Address {
  const [, quoted, plain = '', cells] = ADDRESS.exec(text) ?? [];
  if (cells === undefined) throw new Error(`address: expected a cell such as Budget!B2, got ${text}`);
  return {
    sheet: quoted?.replace(/''/g, "'") ?? plain,
    address: cells.replace(/\$/g, '').toUpperCase(),
  };
}

/** The sheet of what a name stands for, such as `=Budget!$B$2`; undefined where those are no cells, as of `=#REF!`. */
export const sheetNamedIn = (reference: string): string | undefined => {
  const [, quoted, plain] = ADDRESS.exec(reference.replace(/^=/, '')) ?? [];
  return quoted?.replace(/''/g, "'") ?? plain;
};

/** `Budget!A1` or `'It''s mine'!A1`, as formulas write it; parseAddress takes it apart again. */
export const addressIn = (sheet: string, address: string): string =>
  `${PLAIN.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`}!${address}`;

/** True for B4, $B$4, B4:D9, B:D and 4:9; everything else is a name. */
export const isCells = (text: string): boolean => CELLS_ALONE.test(text);

/** 0, 27 → A, AB */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** The address of a cell some rows and columns from another. A whole column or row starts at its first cell. */
export function offset(from: string, rows: number, columns: number): string {
  const [, letters, row] = /^([A-Z]*)(\d*)/.exec(from) ?? [];
  const column = [...(letters || 'A')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return `${columnName(column + columns)}${Number(row || '1') + rows}`;
}

/** B4, $B$4 → row and column from 0 */
export function placeOf(cell: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = ''] = /^\$?([A-Z]+)\$?(\d+)/i.exec(cell) ?? [];
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
}

/** Row and column from 0 → B4 */
export const cellAddress = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** `$A$1:$B$2` from A1:B2, as names need it in order to stay where they are. */
export const fixed = (address: string): string => address.replace(/[A-Z]+|\d+/g, '$$$&');
