/** One row of a CSV text: the line it begins on, counted from 1, and its cells without quotes and outer spaces. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** More columns than any log has; cells beyond them are passed over. */
const MOST_COLUMNS = 500;

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
  let close = text.indexOf('"', start);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) close = text.length;
  const value = text.slice(start, close);
  return {
    value: value.replace(/""/g, '"').trim(),
    end: endOfCell(text, close + 1),
    breaks: value.split('\n').length - 1,
  };
}

function endOfCell(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== ',' && text[end] !== '\n') end++;
  return end;
}
