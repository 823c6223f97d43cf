import type { CellError, CellOutput, Grid } from '../../../shared/cell.ts';
import type { SpreadsheetFunction } from '../../../shared/cells/declare.ts';
import { list } from '../../../shared/wording.ts';
import { el } from '../dom/element.ts';
import { count, shownValue } from '../dom/money.ts';
import { withLinks } from '../dom/withLinks.ts';
import type { CallResult } from '../formula/resultsUnder.ts';
import type { Preview } from './preview.ts';

const MOST_ROWS = 8;

/** Shows what the cell would show, what to mind, and where the price comes from. */
export function showPreview(
  place: HTMLElement,
  fn: SpreadsheetFunction,
  content: Preview | { readonly missing: readonly string[] } | { readonly fault: string },
): void {
  if ('fault' in content) {
    place.replaceChildren(el('p', { class: 'wrong' }, content.fault));
    return;
  }
  if ('missing' in content) {
    place.replaceChildren(
      el('p', { class: 'soft' }, `Fill in ${content.missing.join(', ')} to see the result.`),
    );
    return;
  }
  const { result, check, source, isExample } = content;
  const parts = resultParts(fn, result);
  if (isExample) parts.push(el('p', {}, 'Uses the example machine, an RTX 4090; add yours under Local.'));
  if (check) parts.push(el('p', {}, el('b', {}, 'Check: '), check));
  if (source) parts.push(el('p', { class: 'soft' }, 'Source: ', ...withLinks(source)));
  place.replaceChildren(...parts);
}

type ResultCell = CellOutput | CellError;

function resultParts({ shape, returns }: SpreadsheetFunction, result: CallResult): HTMLElement[] {
  if (result.is === 'unfollowed') {
    const names = result.params.map((name) => name.replace(/_/g, ' '));
    const why = `the spreadsheet works out ${names.length > 0 ? list(names) : 'the rest'}`;
    return [el('p', { class: 'soft' }, `No preview: ${why}. The cell will show the result.`)];
  }
  const { rows } = result;
  const [[first] = []] = rows;
  if (rows.length === 1 && rows[0]?.length === 1 && typeof first === 'object')
    return [el('p', { class: 'wrong' }, first.error)];
  if (shape === 'table') return table(rows.slice(0, 1), rows.slice(1), returns);
  return rows.length > 1 ? table([], rows, returns) : [value(rows[0], returns)];
}

const cellText = (cell: ResultCell | undefined, returns: string): string =>
  typeof cell === 'object' ? cell.error : shownValue(cell, returns);

const value = (row: readonly ResultCell[] = [], returns: string): HTMLElement => {
  const text = row.map((cell) => cellText(cell, returns)).join(', ');
  return el(
    'p',
    {},
    text === ''
      ? el('span', { class: 'soft' }, 'Blank: all is well.')
      : el('strong', { class: 'result' }, text),
  );
};

/** The headers of a table and its first rows; of a table that changes with every key only its size is announced. */
function table(headers: Grid<ResultCell>, rows: Grid<ResultCell>, returns: string): HTMLElement[] {
  const body = rows.slice(0, MOST_ROWS);
  const cellOf = (tag: 'th' | 'td') => (cell: ResultCell, i: number) =>
    el(
      tag,
      {
        scope: tag === 'th' ? 'col' : undefined,
        class: typeof (tag === 'th' ? body[0]?.[i] : cell) === 'number' ? 'number' : undefined,
      },
      cellText(cell, returns),
    );
  const width = (headers[0] ?? rows[0] ?? []).length;
  return [
    el(
      'div',
      {
        class: 'scroll',
        role: 'region',
        'aria-label': 'Preview of the table',
        'aria-live': 'off',
        tabindex: 0,
      },
      el(
        'table',
        {},
        ...headers.map((row) => el('thead', {}, el('tr', {}, row.map(cellOf('th'))))),
        el(
          'tbody',
          {},
          body.map((row) => el('tr', {}, row.map(cellOf('td')))),
        ),
      ),
    ),
    el(
      'p',
      { class: 'hint' },
      `${body.length < rows.length ? `The first ${body.length} of ` : ''}${count(rows.length, 'row')}, ${count(width, 'column')}.`,
    ),
  ];
}
