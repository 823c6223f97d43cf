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

const ERROR_TEXT =
  /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|ERROR!|BUSY!|GETTING_DATA|BLOCKED!|CONNECT!|EXTERNAL!|FIELD!|PYTHON!|TIMEOUT!|UNKNOWN!)$/;

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

/** The text of a known error, or the number in a format: the same whenever it comes, while hosts make each time a new object. */
export function unwrapped(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || !('basicValue' in raw)) return raw;
  const { basicValue } = raw;
  if (!('type' in raw) || raw.type !== 'Error') return basicValue;
  return typeof basicValue === 'string' && ERROR_TEXT.test(basicValue) ? basicValue : raw;
}

export const isError = (cell: Cell): cell is CellError =>
  typeof cell === 'object' && cell !== null && 'error' in cell;

/** A time of day or a duration as text: `0:00:20`, `1:30`. Google Sheets has such cells, and people type them. */
export const isTimeText = (cell: Cell): boolean =>
  typeof cell === 'string' && /^-?\d{1,7}:[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?(?:\s*[ap]m)?$/i.test(cell.trim());

/** What to do about text in the place of a number: one with a decimal comma, `20,5` or `1.700,50`, or a time, `0:20`. */
export function numberHint(cell: Cell): string | undefined {
  if (typeof cell !== 'string') return undefined;
  if (/^[-+]?\d{1,12}(?:\.\d{3})*,\d+\s*%?$/.test(cell.trim()))
    return 'the cell holds text with a decimal comma; enter it as a number';
  return isTimeText(cell) ? 'the cell holds a time; enter a plain number' : undefined;
}

/** How a cell is quoted in a message. Long text is cut, so that a pasted page cannot fill the sheet. */
export function showCell(cell: Cell): string {
  if (cell === null) return 'an empty cell';
  if (isError(cell)) return `the error ${cell.error}`;
  if (typeof cell === 'string') return quoted(cell);
  return String(cell).toUpperCase();
}
