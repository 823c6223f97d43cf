import type { CellError, CellOutput, Grid } from '../../../shared/cell.ts';
import { el } from '../dom/element.ts';
import { linkedText } from '../dom/linkedText.ts';
import { type Figure, figureText } from './figures.ts';

type ResultCell = CellOutput | CellError;

/** What is more than this is a sentence, and stands under the figures. */
const LONGEST_FACT = 40;

/** The column that each kind of table is looked at for: the first of these that the row has. */
const MAIN = ['Cost', 'Total', 'Amount', 'Figure'];

const FIGURES: Readonly<Record<string, Figure>> = {
  Cost: 'money',
  Total: 'money',
  Amount: 'money',
  'Up front': 'money',
  'Per month': 'money',
  'Per kept clip': 'money',
  'Per second': 'rate',
  Price: 'rate',
  'Against LTX pro': 'share',
  'Share of capacity': 'share',
};

/** How a fact is said where its heading alone does not say it. */
const WORDS: Readonly<Record<string, (text: string) => string>> = {
  Seller: (text) => text,
  Unit: (text) => text,
  Quantity: (text) => text,
  Status: (text) => text,
  Evidence: (text) => `${text} evidence`,
  Date: (text) => text,
  Detail: (text) => text,
  'Per second': (text) => `${text} per second`,
  'Per month': (text) => `${text} a month`,
  'Up front': (text) => `${text} up front`,
  Price: (text) => `${text} each`,
  'Against LTX pro': (text) => `${text} of LTX pro`,
  'Share of capacity': (text) => `${text} of capacity`,
};

/** Rows of a table as cards: what it is and its main figure, the other figures in a line, and sentences beneath. */
export const resultCards = (headings: readonly string[], rows: Grid<ResultCell>): HTMLElement =>
  el(
    'ol',
    { class: 'cards', 'aria-label': 'Preview of the table', 'aria-live': 'off' },
    rows.map((row) => card(headings, row, titleColumn(rows))),
  );

/** The first column that tells the rows apart. */
function titleColumn(rows: Grid<ResultCell>): number {
  const count = rows[0]?.length ?? 0;
  const columns = Array.from({ length: count }, (_, i) => new Set(rows.map((row) => row[i])).size);
  return Math.max(
    0,
    columns.findIndex((size) => size > 1),
  );
}

function card(headings: readonly string[], row: readonly ResultCell[], title: number): HTMLElement {
  const cells = headings.map((heading, i) => ({ heading, text: textOf(row[i], heading), at: i }));
  const main = MAIN.map((name) => cells.find(({ heading, text }) => heading === name && text !== '')).find(
    (cell) => cell !== undefined,
  );
  const rest = cells.filter(({ at, text }) => text !== '' && at !== title && at !== main?.at);
  const isNote = ({ text }: { readonly text: string }) =>
    text.length > LONGEST_FACT || text.startsWith('https:');
  return el(
    'li',
    {},
    el('p', { class: 'head' }, el('b', {}, cells[title]?.text), main && el('strong', {}, main.text)),
    facts(rest.filter((cell) => !isNote(cell)).map(({ heading, text }) => inWords(heading, text))),
    rest.filter(isNote).map(({ text }) => el('p', { class: 'hint' }, ...linkedText(text))),
  );
}

const facts = (words: readonly string[]): HTMLElement | undefined =>
  words.length > 0 ? el('p', { class: 'soft' }, words.join(' · ')) : undefined;

const inWords = (heading: string, text: string): string =>
  WORDS[heading]?.(text) ?? `${heading.toLowerCase()} ${text}`;

function textOf(cell: ResultCell | undefined, heading: string): string {
  if (typeof cell === 'object') return cell.error;
  return typeof cell === 'number' ? figureText(cell, FIGURES[heading] ?? 'number') : (cell ?? '');
}
