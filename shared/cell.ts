import { quoted } from './wording.ts';

/** An error value that stood in a cell of the sheet, such as #N/A. */
export interface CellError {
  readonly error: string;
}

/**
 * What one cell holds once the host's wrapping is off. Blank is null: Excel's null, Sheets' "" and an omitted argument.
 * A date is Excel's serial number, or text such as 2026-11-20, which the Sheets host makes of its dates.
 */
export type Cell = string | number | boolean | CellError | null;

export type CellOutput = string | number;

/** Rows of cells, all rows of one length. */
export type Grid<T> = readonly (readonly T[])[];

const ERROR_TEXT = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|ERROR!|BUSY!|GETTING_DATA)$/;

/** Takes one raw value of either host. Sheets gives an error cell as its text; Excel wraps errors and formatted numbers. */
export function toCell(raw: unknown): Cell {
  if (typeof raw === 'number' || typeof raw === 'boolean') return raw;
  if (typeof raw === 'string') {
    if (raw.trim() === '') return null;
    return ERROR_TEXT.test(raw) ? { error: raw } : raw;
  }
  if (raw === null || raw === undefined) return null;
  if (typeof raw !== 'object') return null;
  if ('type' in raw && raw.type === 'Error')
    return { error: 'basicValue' in raw ? String(raw.basicValue) : '#VALUE!' };
  if ('basicValue' in raw) return toCell(raw.basicValue);
  return { error: '#VALUE!' };
}

export const isError = (cell: Cell): cell is CellError =>
  typeof cell === 'object' && cell !== null && 'error' in cell;

/** What to do about a number that is text of a country with a decimal comma: `20,5`, `1.700,50`. */
export const commaHint = (cell: Cell): string | undefined =>
  typeof cell === 'string' && /^[-+]?\d{1,12}(?:\.\d{3})*,\d+\s*%?$/.test(cell.trim())
    ? 'the cell holds text with a decimal comma; enter it as a number'
    : undefined;

/** How a cell is quoted in a message. Long text is cut, so that a pasted page cannot fill the sheet. */
export function showCell(cell: Cell): string {
  if (cell === null) return 'an empty cell';
  if (isError(cell)) return `the error ${cell.error}`;
  if (typeof cell === 'string') return quoted(cell);
  return String(cell).toUpperCase();
}
