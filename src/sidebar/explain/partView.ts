import { type Cell, isError } from '../../../shared/cell.ts';
import { functions } from '../../../shared/functions/index.ts';
import type { Part, Rest } from '../../../shared/trace/part.ts';
import type { Host } from '../../host/contract.ts';
import { type Child, el } from '../dom/element.ts';
import { count, shownValue } from '../dom/money.ts';
import { cellLink } from '../workbook/cellLink.ts';
import { receiptView } from './receiptView.ts';

/** The tree of a cell: each part with its value, what it is made of folded below it but for the first step. */
export const partView = (host: Host, part: Part): HTMLElement =>
  el('div', { class: 'part' }, line(host, part, ''), body(host, part, true));

/** `before` tells its sign or its argument. */
function line(host: Host, part: Part, before: string): HTMLElement {
  const { text, at, value } = part;
  return el(
    'div',
    { class: 'part-line' },
    el('span', {}, before, at ? cellLink(host, at, text) : el('code', {}, text)),
    el('span', { class: 'number' }, valueText(value, unitOf(part))),
  );
}

/** What a call of ours gives, such as US dollars; '' for all that is no call. */
function unitOf({ how, formula, text }: Part): string {
  if (how.is !== 'call') return '';
  const call = (formula ?? text).replace(/^[{=+\s]+/, '').toUpperCase();
  return functions.find(({ name }) => call.startsWith(`${name}(`))?.returns ?? '';
}

export function valueText(value: Cell | undefined, unit = ''): string {
  if (value === undefined) return 'not known';
  if (value === null) return 'empty';
  if (isError(value)) return value.error.startsWith('#') ? value.error : 'an error';
  if (typeof value === 'boolean') return String(value).toUpperCase();
  return typeof value === 'number' ? shownValue(value, unit.startsWith('US dollars') ? unit : ',') : value;
}

function body(host: Host, part: Part, isFirst: boolean): Child {
  const { formula, note, value, how } = part;
  const made = madeOf(host, part);
  const isRefused = value !== null && typeof value === 'object' && !value.error.startsWith('#');
  return [
    formula === undefined ? undefined : el('p', {}, el('code', {}, formula)),
    note === undefined ? undefined : el('p', { class: 'wrong' }, note),
    isRefused ? el('p', { class: 'wrong' }, value.error) : undefined,
    how.is === 'unfollowed' ? el('p', { class: 'soft' }, how.why) : undefined,
    made.length === 0
      ? undefined
      : el('details', { open: isFirst }, el('summary', {}, titleOf(part)), ...made),
  ];
}

function titleOf({ how }: Part): string {
  switch (how.is) {
    case 'sum':
      return 'Adds up';
    case 'call':
      return how.receipts.length > 0 ? 'Receipt' : 'Made of';
    case 'given':
    case 'steps':
    case 'unfollowed':
      return 'Made of';
  }
}

function madeOf(host: Host, { how }: Part): readonly HTMLElement[] {
  const item = (part: Part, before = '') => el('li', {}, line(host, part, before), body(host, part, false));
  switch (how.is) {
    case 'given':
      return [];
    case 'sum':
      return list([
        ...how.addends.map(({ sign, part }) => item(part, sign === 1 ? '+ ' : '− ')),
        ...restOf(how.rest, '+ '),
      ]);
    case 'steps':
      return list([...how.parts.map((part) => item(part)), ...restOf(how.rest, '')]);
    case 'unfollowed':
      return list(how.parts.map((part) => item(part)));
    case 'call':
      return [
        ...list(how.inputs.map(({ param, part }) => item(part, `${param.replace(/_/g, ' ')} `))),
        ...how.receipts.map(receiptView),
      ];
  }
}

const list = (items: readonly HTMLElement[]): readonly HTMLElement[] =>
  items.length > 0 ? [el('ul', { class: 'parts' }, items)] : [];

const restOf = (rest: Rest | undefined, before: string): readonly HTMLElement[] =>
  rest
    ? [
        el(
          'li',
          {},
          el(
            'div',
            { class: 'part-line' },
            el('span', {}, `${before}${count(rest.count, 'smaller one')}`),
            el('span', { class: 'number' }, valueText(rest.sum)),
          ),
        ),
      ]
    : [];
