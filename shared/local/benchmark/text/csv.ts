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

/**
 * Reads CSV as RFC 4180 has it, and as monitors write it: CRLF or LF, spaces after commas, quoted cells with `""` and
 * line breaks inside. Blank lines are left out. Each character is looked at once.
 */
export function* csvRows(text: string): Generator<CsvRow> {
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const start = line;
    const cells: string[] = [];
    for (let more = true; more; ) {
      const cell = readCell(text, at);
      if (cells.length < MOST_COLUMNS) cells.push(cell.value);
      line += cell.breaks;
      at = cell.end + 1;
      more = text[cell.end] === ',';
    }
    line++;
    if (cells.length > 1 || cells[0] !== '') yield { line: start, cells };
  }
}

interface RawCell {
  readonly value: string;
  /** Where the comma, the line break or the end of the text stands. */
  readonly end: number;
  readonly breaks: number;
}

function readCell(text: string, from: number): RawCell {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at++;
  if (text[at] !== '"') {
    const end = endOfCell(text, at);
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
  return { value: value.replace(/""/g, '"').trim(), end: endOfCell(text, close + 1), breaks };
}

function endOfCell(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== ',' && text[end] !== '\n') end++;
  return end;
}
