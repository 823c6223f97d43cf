import type { Grid } from '../../../shared/cell.ts';
import type { SpreadsheetFunction } from '../../../shared/cells/declare.ts';
import { el, link } from '../dom/element.ts';
import { count, shown } from '../dom/money.ts';
import type { Preview } from './preview.ts';
import { wordsOf } from './words.ts';

const MOST_ROWS = 8;

/** Shows what the cell would show, what to mind, and where the price comes from. */
export function showPreview(
  place: HTMLElement,
  fn: SpreadsheetFunction,
  made: Preview | { readonly missing: readonly string[] },
): void {
  if ('missing' in made) {
    place.replaceChildren(
      el('p', { class: 'soft' }, `Fill in ${made.missing.join(', ')} to see the result.`),
    );
    return;
  }
  const { result, check, source, isExample } = made;
  const { returns } = wordsOf(fn);
  const parts: HTMLElement[] = [];
  switch (result.is) {
    case 'unknown':
      parts.push(
        el('p', { class: 'soft' }, 'No preview: the result depends on the sheet. The cell will show it.'),
      );
      break;
    case 'error':
      parts.push(el('p', { class: 'wrong' }, result.message));
      break;
    case 'values':
      parts.push(
        ...(fn.shape === 'table' || result.rows.length > 1
          ? table(result.rows, returns)
          : [value(result.rows[0], returns)]),
      );
  }
  if (isExample) parts.push(el('p', {}, 'Uses the example machine, an RTX 4090; add yours under Local.'));
  if (check) parts.push(el('p', {}, el('b', {}, 'Check: '), check));
  if (source) parts.push(el('p', { class: 'soft' }, 'Source: ', ...sourceText(source)));
  place.replaceChildren(...parts);
}

const value = (row: readonly unknown[] = [], returns: string): HTMLElement => {
  const text = row.map((cell) => shown(cell, returns)).join(', ');
  return el(
    'p',
    {},
    text === ''
      ? el('span', { class: 'soft' }, 'Blank: all is well.')
      : el('strong', { class: 'result' }, text),
  );
};

/** The first rows; of a table that changes with every key only its size is announced. */
function table(rows: Grid<unknown>, returns: string): readonly HTMLElement[] {
  const [head = [], ...body] = rows.slice(0, MOST_ROWS + 1);
  const cellOf = (tag: 'th' | 'td') => (cell: unknown, i: number) =>
    el(
      tag,
      {
        scope: tag === 'th' ? 'col' : undefined,
        class: typeof (tag === 'th' ? body[0]?.[i] : cell) === 'number' ? 'number' : undefined,
      },
      shown(cell, returns),
    );
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
        el('thead', {}, el('tr', {}, head.map(cellOf('th')))),
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
      `${body.length < rows.length - 1 ? `The first ${body.length} of ` : ''}${count(rows.length - 1, 'row')}, ${count(head.length, 'column')}.`,
    ),
  ];
}

/** The address of a source as a link, the rest as text. */
function sourceText(text: string): (HTMLElement | string)[] {
  const [, before = '', address = '', after = ''] = /^(.*?)(https:\/\/[^\s;,)]+)(.*)$/s.exec(text) ?? [];
  return address ? [before, link(address), after] : [text];
}
