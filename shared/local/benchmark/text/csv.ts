/** One row of a CSV text: the line it begins on, counted from 1, and its cells without quotes and outer spaces. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** More columns than any log has; cells beyond them are passed over. */
const MOST_COLUMNS = 500;
const QUOTE = 34;
const LINE_FEED = 10;

/** A longer cell holds no figure; the rest of it is passed over. */
const LONGEST_CELL = 10_000;

/** What stands between cells. Spreadsheets of countries with a decimal comma write `;`, and copy cells with tabs. */
export type Delimiter = ',' | ';' | '\t' | '|';

/** The delimiter of a table, by its first line: whichever stands there most, a comma only where no other does. */
export function delimiterOf(line: string): Delimiter {
  const bare = line.replace(/"[^"]*"/g, '');
  const counts = ([';', '\t', '|'] as const).map((each) => [bare.split(each).length, each] as const);
  const [count, most] = counts.reduce((best, each) => (each[0] > best[0] ? each : best));
  return count > 1 ? most : ',';
}

/**
 * Reads CSV as RFC 4180 has it, and as monitors write it: CRLF or LF, spaces after commas, quoted cells with `""` and
 * line breaks inside. Blank lines are left out. Each character is looked at once. Beside another delimiter a comma is a
 * decimal one, and is read as a point.
 */
export function* csvRows(text: string, delimiter: Delimiter = ','): Generator<CsvRow> {
  const figures = delimiter === ',' ? (cell: string) => cell : (cell: string) => pointed(cell, delimiter);
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const start = line;
    const cells: string[] = [];
    for (let more = true; more; ) {
      const cell = readCell(text, at, delimiter);
      if (cells.length < MOST_COLUMNS) cells.push(figures(cell.value));
      line += cell.breaks;
      at = cell.end + 1;
      more = text[cell.end] === delimiter;
    }
    line++;
    if (cells.length > 1 || cells[0] !== '') yield { line: start, cells };
  }
}

const DECIMAL = /^([-+]?\d+),(\d+(?:e[-+]?\d+)?)((?: ?[a-z%/]+)?)$/i;
const MOMENT = /^(.*\d:\d\d:\d\d),(\d+)$/;

/** `430,00 W` as `430.00 W`, `8,2e-05` as `8.2e-05`, `1.430,5` as `1430.5`. From between tabs `1,430` may be either, and stays as it is. */
function pointed(cell: string, delimiter: Delimiter): string {
  const grouped = /^[-+]?\d{1,3}(?:\.\d{3})+,\d+/.test(cell) ? cell.replace(/\./g, '') : cell;
  if (delimiter !== ';' && /^[-+]?[1-9]\d{0,2}(?:,\d{3})+(?!\d)/.test(cell)) return cell;
  return grouped.replace(DECIMAL, '$1.$2$3').replace(MOMENT, '$1.$2');
}

interface RawCell {
  readonly value: string;
  /** Where the comma, the line break or the end of the text stands. */
  readonly end: number;
  readonly breaks: number;
}

function readCell(text: string, from: number, delimiter: Delimiter): RawCell {
  let at = from;
  while (text[at] === ' ' || (text[at] === '\t' && delimiter !== '\t')) at++;
  if (text[at] !== '"') {
    const end = endOfCell(text, at, delimiter);
    return { value: text.slice(at, end).trim(), end, breaks: 0 };
  }
  const start = at + 1;
  let breaks = 0;
  let close = start;
  for (; close < text.length; close++) {
    const code = text.charCodeAt(close);
    if (code === LINE_FEED) breaks++;
    if (code !== QUOTE) continue;
    if (text.charCodeAt(close + 1) !== QUOTE) break;
    close++; // `""` is a quote within the cell
  }
  const value = text.slice(start, Math.min(close, start + LONGEST_CELL));
  return { value: value.replace(/""/g, '"').trim(), end: endOfCell(text, close + 1, delimiter), breaks };
}

function endOfCell(text: string, from: number, delimiter: Delimiter): number {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end++;
  return end;
}
