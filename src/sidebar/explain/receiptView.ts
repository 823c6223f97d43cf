import type { CellOutput } from '../../../shared/cell.ts';
import { RECEIPT_HEADINGS } from '../../../shared/receipt.ts';
import type { Receipt } from '../../../shared/trace/part.ts';
import { el } from '../dom/element.ts';
import { count, money, shownValue } from '../dom/money.ts';
import { withLinks } from '../dom/withLinks.ts';

export const isReceipt = ({ rows: [headings = []] }: Receipt): boolean =>
  RECEIPT_HEADINGS.every((heading, i) => headings[i] === heading);

/** A receipt that fits a narrow page: what and how many times which price under it, the amount beside it, its note folded. */
export const receiptView = (receipt: Receipt): HTMLElement =>
  el(
    'div',
    { class: 'receipt' },
    el('p', { class: 'soft' }, receipt.name),
    isReceipt(receipt) ? receiptTable(receipt) : plainTable(receipt),
  );

const receiptTable = ({ rows }: Receipt): HTMLElement =>
  el(
    'table',
    {},
    el(
      'thead',
      {},
      el('tr', {}, el('th', { scope: 'col' }, 'What'), el('th', { scope: 'col', class: 'number' }, 'Amount')),
    ),
    el(
      'tbody',
      {},
      rows
        .slice(1)
        .map(([what = '', quantity = '', unit = '', price = '', amount = '', note = '']) =>
          el(
            'tr',
            {},
            el('td', {}, String(what), ...counted(quantity, unit, price), ...folded(String(note))),
            el('td', { class: 'number' }, typeof amount === 'number' ? money(amount) : ''),
          ),
        ),
    ),
  );

/** `20 seconds × $0.08` */
function counted(quantity: CellOutput, unit: CellOutput, price: CellOutput): readonly HTMLElement[] {
  const words = [
    ...(quantity === '' ? [] : [measured(quantity, String(unit))]),
    ...(price === '' ? [] : [money(Number(price))]),
  ];
  return words.length > 0 ? [el('div', { class: 'soft' }, words.join(' × '))] : [];
}

/** Units of a bill are single, such as second; others are phrases, such as seconds of video per minute. */
const measured = (quantity: CellOutput, unit: string): string =>
  typeof quantity === 'number' && /^(\w+ )?\w*[^s]$/.test(unit)
    ? count(quantity, unit)
    : `${shownValue(quantity, ',')} ${unit}`.trim();

/** A short note is no longer than its fold. */
const SHORT = 40;

function folded(note: string): readonly HTMLElement[] {
  if (note === '') return [];
  if (note.length <= SHORT) return [el('div', { class: 'soft' }, ...withLinks(note))];
  return [el('details', {}, el('summary', {}, 'Note'), el('p', {}, ...withLinks(note)))];
}

const plainTable = ({ name, rows: [headings = [], ...rows] }: Receipt): HTMLElement =>
  el(
    'div',
    { class: 'scroll', role: 'region', 'aria-label': `The table of ${name}`, tabindex: 0 },
    el(
      'table',
      {},
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          headings.map((heading) => el('th', { scope: 'col' }, String(heading))),
        ),
      ),
      el(
        'tbody',
        {},
        rows.map((row) =>
          el(
            'tr',
            {},
            row.map((cell) =>
              el(
                'td',
                { class: typeof cell === 'number' ? 'number' : undefined },
                ...withLinks(shownValue(cell, ',')),
              ),
            ),
          ),
        ),
      ),
    ),
  );
