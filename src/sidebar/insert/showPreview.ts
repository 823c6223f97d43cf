import type { CellError, CellOutput, Grid } from '../../../shared/cell.ts';
import type { SpreadsheetFunction } from '../../../shared/cells/declare.ts';
import { list } from '../../../shared/wording.ts';
import { el } from '../dom/element.ts';
import { count } from '../dom/money.ts';
import { withLinks } from '../dom/withLinks.ts';
import type { CallResult } from '../formula/resultsUnder.ts';
import { inUnit } from './figureText.ts';
import { foldedText } from './foldedText.ts';
import type { Preview } from './preview.ts';
import { resultCards } from './resultCards.ts';

const MOST_ROWS = 8;

/** Shows what the cell would show, what to mind, and where the price comes from. */
export function showPreview(
  place: HTMLElement,
  { shape }: SpreadsheetFunction,
  content: Preview | { readonly missing: readonly string[] } | { readonly fault: string },
): void {
  if ('fault' in content) {
    place.replaceChildren(el('p', { class: 'wrong' }, content.fault));
    return;
  }
  if ('missing' in content) {
    place.replaceChildren(el('p', { class: 'soft' }, missingText(content.missing)));
    return;
  }
  const { result, unit, check, source, isExample } = content;
  const parts = resultParts(shape, result, unit);
  if (isExample) parts.push(el('p', {}, 'Uses the example machine, an RTX 4090; add yours under Local.'));
  if (check) parts.push(el('p', {}, el('b', {}, 'Check: '), ...withLinks(check)));
  if (source) parts.push(foldedText(source, { class: 'soft' }));
  place.replaceChildren(...parts);
}

/** `seconds is missing.` */
export const missingText = (names: readonly string[]): string =>
  `${list(names)} ${names.length === 1 ? 'is' : 'are'} missing.`;

type ResultCell = CellOutput | CellError;

function resultParts(shape: SpreadsheetFunction['shape'], result: CallResult, unit: string): HTMLElement[] {
  if (result.is === 'unfollowed') {
    const names = result.params.map((name) => name.replace(/_/g, ' '));
    const why = `the spreadsheet works out ${names.length > 0 ? list(names) : 'the rest'}`;
    return [el('p', { class: 'soft' }, `No preview: ${why}. The cell will show the result.`)];
  }
  const { rows } = result;
  const [[first] = []] = rows;
  if (rows.length === 1 && rows[0]?.length === 1 && typeof first === 'object')
    return [el('p', { class: 'wrong' }, first.error)];
  if (shape === 'table') {
    const [headings = [], ...more] = rows;
    return [
      resultCards(
        headings.map((heading) => String(heading)),
        more.slice(0, MOST_ROWS),
      ),
      sizeText(more, headings.length),
    ];
  }
  return rows.length > 1 ? valueRows(rows, unit) : (rows[0] ?? []).map((cell) => value(cell, unit));
}

/** A number is what the person looks for; a sentence is to be read. */
function value(cell: ResultCell, unit: string): HTMLElement {
  if (typeof cell === 'number') return el('p', {}, el('strong', { class: 'result' }, inUnit(cell, unit)));
  const text = cellText(cell, unit);
  if (text === '') return el('p', { class: 'soft' }, 'Blank: all is well.');
  return text.includes(' ') ? foldedText(text) : el('p', {}, el('b', {}, text));
}

const cellText = (cell: ResultCell, unit: string): string => {
  if (typeof cell === 'object') return cell.error;
  return typeof cell === 'number' ? inUnit(cell, unit) : cell;
};

/** One result for each cell of a range. */
const valueRows = (rows: Grid<ResultCell>, unit: string): HTMLElement[] => [
  el(
    'ol',
    { class: 'cards', 'aria-label': 'Preview of the results', 'aria-live': 'off' },
    rows.slice(0, MOST_ROWS).map((row) => el('li', {}, row.map((cell) => cellText(cell, unit)).join(', '))),
  ),
  sizeText(rows, rows[0]?.length ?? 0),
];

/** Of a table that changes with every key only its size is announced. */
const sizeText = ({ length }: Grid<ResultCell>, width: number): HTMLElement =>
  el(
    'p',
    { class: 'hint' },
    `${length > MOST_ROWS ? `The first ${MOST_ROWS} of ` : ''}${count(length, 'row')}, ${count(width, 'column')}.`,
  );
