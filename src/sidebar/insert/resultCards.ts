import type { CellError, CellOutput, Grid } from '../../../shared/cell.ts';
import { el } from '../dom/element.ts';
import { type Figure, figureText, inUnit } from './figureText.ts';
import { foldedText } from './foldedText.ts';

type ResultCell = CellOutput | CellError;

/** What is more than this is a sentence, and stands under the figures. */
const LONGEST_FACT = 40;

/** The column that each kind of table is looked at for: the first of these that the row has. */
const MAIN = ['Cost', 'Total', 'Amount', 'Figure', 'Quantity'];

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
export function resultCards(headings: readonly string[], rows: Grid<ResultCell>): HTMLElement {
  const named = columnsOfName(rows);
  return el(
    'ol',
    { class: 'cards', 'aria-label': 'Preview of the table', 'aria-live': 'off' },
    rows.map((row) => card(headings, row, named)),
  );
}

/** How many of the first columns tell the rows apart: one, or two where the first repeats. */
const columnsOfName = (rows: Grid<ResultCell>): number =>
  new Set(rows.map(([first]) => first)).size < rows.length ? 2 : 1;

interface Shown {
  readonly heading: string;
  readonly text: string;
}

function card(headings: readonly string[], row: readonly ResultCell[], named: number): HTMLElement {
  const cells = shownCells(headings, row).filter(({ text }) => text !== '');
  const isName = ({ heading }: Shown) => headings.indexOf(heading) < named;
  const main = MAIN.flatMap((name) => cells.find(({ heading }) => heading === name) ?? [])[0];
  const isNote = ({ heading, text }: Shown) =>
    heading === 'Note' || text.length > LONGEST_FACT || text.startsWith('https:');
  const rest = cells.filter((cell) => !isName(cell) && cell.text !== main?.text);
  const facts = rest.filter((cell) => !isNote(cell)).map(inWords);
  return el(
    'li',
    {},
    el(
      'p',
      { class: 'head' },
      el(
        'b',
        {},
        cells
          .filter(isName)
          .map(({ text }) => text)
          .join(': '),
      ),
      main && el('strong', {}, main.text),
    ),
    facts.length > 0 ? el('p', { class: 'soft' }, facts.join(' · ')) : undefined,
    rest.filter(isNote).map(({ text }) => foldedText(text, { class: 'hint' })),
  );
}

/** The cells of a row as texts; a figure takes the unit that stands beside it. */
function shownCells(headings: readonly string[], row: readonly ResultCell[]): readonly Shown[] {
  return headings.flatMap((heading, i) => {
    const cell = row[i] ?? '';
    if (heading === 'Unit')
      return typeof row[i - 1] === 'number' ? [] : [{ heading, text: textOf(cell, heading) }];
    const unit = headings[i + 1] === 'Unit' ? row[i + 1] : undefined;
    if (typeof cell !== 'number' || typeof unit !== 'string')
      return [{ heading, text: textOf(cell, heading) }];
    return [{ heading, text: inUnit(cell, unit.replace(/^USD/, 'US dollars')) }];
  });
}

const inWords = ({ heading, text }: Shown): string =>
  WORDS[heading]?.(text) ?? `${heading.toLowerCase()} ${text}`;

function textOf(cell: ResultCell, heading: string): string {
  if (typeof cell === 'object') return cell.error;
  return typeof cell === 'number' ? figureText(cell, FIGURES[heading] ?? 'number') : cell;
}
