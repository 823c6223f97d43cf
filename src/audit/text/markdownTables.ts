import { FormChanged } from '../printedPrice.ts';

/** A table of a Markdown page, with what stands above it. */
export interface MarkdownTable {
  /** By level, `#` first; '' where there is none. */
  readonly headings: readonly string[];
  /** The last line of text before it. */
  readonly before: string;
  readonly head: readonly string[];
  /** A blank cell repeats the one above it, but for the last of its row. */
  readonly rows: readonly (readonly string[])[];
}

/** No price list has more; a page that does is something else. */
const MOST_COLUMNS = 40;
const LONGEST_LINE = 4000;

/** The tables of a page, also of one whose lines are quoted with `>`. A web page is no Markdown and is refused. */
export function markdownTables(markdown: string): MarkdownTable[] {
  if (/^\s*<(?:!doctype|html|head|body)/i.test(markdown))
    throw new FormChanged('it is a web page, not Markdown');
  const tables: MarkdownTable[] = [];
  const headings: string[] = [];
  let before = '';
  let open: { head: readonly string[]; rows: (readonly string[])[] } | undefined;
  for (const quoted of [...markdown.split('\n'), '']) {
    const line = quoted.replace(/^>\s?/, '').trim();
    if (line.startsWith('|')) {
      const cells = cellsOf(line);
      if (!open) open = { head: cells, rows: [] };
      else if (!cells.every((cell) => /^:?-+:?$/.test(cell)))
        open.rows.push(filled(cells, open.rows[open.rows.length - 1]));
      continue;
    }
    if (open) {
      tables.push({ headings: Array.from(headings, (heading) => heading ?? ''), before, ...open });
      open = undefined;
    }
    const heading = /^(#{1,6})\s+([^{]*)/.exec(line.slice(0, LONGEST_LINE));
    if (heading) {
      headings.length = heading[1]!.length;
      headings[headings.length - 1] = heading[2]!.trim();
      before = '';
    } else if (line !== '') before = line;
  }
  return tables;
}

function cellsOf(line: string): string[] {
  const cells = line.replace(/^\||\|$/g, '').split('|');
  if (cells.length > MOST_COLUMNS) throw new FormChanged(`a table has ${cells.length} columns`);
  if (line.length > LONGEST_LINE) throw new FormChanged('a row of a table is longer than any price list has');
  return cells.map((cell) => cell.trim().replace(/\\\$/g, '$'));
}

const filled = (cells: readonly string[], above: readonly string[] | undefined): readonly string[] =>
  cells.map((cell, i) => (cell === '' && i < cells.length - 1 ? (above?.[i] ?? '') : cell));
