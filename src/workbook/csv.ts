import { beginsFormula } from '../../shared/rates/format/honestText.ts';
import { ERROR_WORDS, type PlainValue } from './plainWorkbook.ts';

/**
 * Cells as CSV (RFC 4180), with the mark by which Excel knows UTF-8. A text that a spreadsheet would take for a formula gets
 * an apostrophe in front, by which spreadsheets know a text.
 */
export const csvOf = (rows: readonly (readonly PlainValue[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;

function csvCell(value: PlainValue): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(value);
  const text = beginsFormula(value) || /^[\t\r\n']/.test(value) ? `'${value}` : value;
  const isPlain = /^[^",\r\n;\t]*$/.test(text) && text.trim() === text && bareValue(text) === text;
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}

const SEPARATORS = [',', ';', '\t'] as const;
type Separator = (typeof SEPARATORS)[number];

const MOST_CELLS = 200_000;

/**
 * The cells of a CSV text, of whichever separator stands most in its first line. Numbers and truth values are such; all
 * else is text, formulas too. Throws one sentence where there are too many.
 */
export function cellsOfCsv(text: string): readonly (readonly PlainValue[])[] {
  const body = text.replace(/^\uFEFF/, '');
  const first = (/^[^\r\n]*/.exec(body)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const countOf = (separator: Separator) => first.split(separator).length;
  const separator = SEPARATORS.reduce((best, each) => (countOf(each) > countOf(best) ? each : best));
  const rows: PlainValue[][] = [];
  let row: PlainValue[] = [];
  let count = 0;
  for (let [at, isOpen] = [0, body !== '']; isOpen; ) {
    const { value, end } = cellAt(body, at, separator);
    row.push(value);
    count += 1;
    if (count > MOST_CELLS)
      throw new Error(`The file has more than ${MOST_CELLS.toLocaleString('en')} cells; open a part of it.`);
    at = end + (body.startsWith('\r\n', end) ? 2 : 1);
    const isInRow = body[end] === separator;
    isOpen = isInRow || at < body.length;
    if (isInRow) continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** The cell that begins at a place, and where the separator or line break after it is. What stands in quotes is text. */
function cellAt(
  text: string,
  at: number,
  separator: Separator,
): { readonly value: PlainValue; readonly end: number } {
  const isQuoted = text[at] === '"';
  const close = isQuoted ? closingQuote(text, at) : at;
  const ends = new RegExp(`[${separator}\\r\\n]`, 'g');
  ends.lastIndex = close;
  const end = ends.exec(text)?.index ?? text.length;
  const value = isQuoted ? text.slice(at + 1, close).replaceAll('""', '"') : bareValue(text.slice(at, end));
  return { value: typeof value === 'string' ? value.replace(/^'/, '') : value, end };
}

/** Where the quotes that begin at a place end; two of them are one sign, and those that do not end go to the end. */
function closingQuote(text: string, at: number): number {
  let close = text.indexOf('"', at + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  return close < 0 ? text.length : close;
}

function bareValue(cell: string): PlainValue {
  if (cell === '') return null;
  if (/^(true|false)$/i.test(cell)) return /^true$/i.test(cell);
  if (ERROR_WORDS.has(cell)) return { error: cell };
  // A leading zero is part of a name: 007, 0041.
  const isNumber = /^-?(0|[1-9]\d*)(\.\d+)?(e[-+]?\d+)?$/i.test(cell) && Number.isFinite(Number(cell));
  return isNumber ? Number(cell) : cell;
}
