import type { Book } from '../../../shared/book/book.ts';
import { figure } from '../../../shared/local/figure.ts';
import type { PublishedRuns } from '../../../shared/local/rig/origin.ts';
import type { Rig } from '../../../shared/local/rig/rig.ts';
import { el, link } from '../dom/element.ts';
import { type SecondPrice, secondPrices } from './secondPrices.ts';

/** A machine's speeds, and what a second costs on it beside the API's price. Nothing where it has no speeds. */
export function priceTable(rig: Rig, book: Book): readonly HTMLElement[] {
  if (rig.speeds.length === 0) return [];
  const prices = secondPrices(rig, book);
  const says = [...new Set(prices.flatMap(({ own }) => (typeof own === 'string' ? [own] : [])))];
  return [
    el(
      'table',
      { class: 'prices', 'aria-label': `$ per second on ${rig.name} beside the API` },
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          el('th', { scope: 'col' }, 'A second of'),
          el('th', { scope: 'col', class: 'number' }, 'here'),
          el('th', { scope: 'col', class: 'number' }, 'API'),
        ),
      ),
      el('tbody', {}, prices.map(priceRow)),
    ),
    ...says.map((each) => el('p', { class: 'hint' }, each)),
  ];
}

function priceRow({ speed, own, api }: SecondPrice): HTMLElement {
  const { model, resolution, secondsPerMinute, spread, published } = speed;
  const range = spread ? ` (${figure(spread.slow)} to ${figure(spread.fast)})` : '';
  return el(
    'tr',
    {},
    el(
      'th',
      { scope: 'row' },
      `${model} ${resolution}`,
      el('br'),
      el('span', { class: 'soft' }, `${figure(secondsPerMinute)}${range} s per min`, ...publisher(published)),
    ),
    el('td', { class: 'number' }, shownPrice(own)),
    el('td', { class: 'number' }, typeof api === 'number' ? shownPrice(api) : 'not sold'),
  );
}

const publisher = (published: PublishedRuns | undefined): readonly (HTMLElement | string)[] =>
  published
    ? ['; ', published.ran, ', ', link(published.sources[0] ?? '', `published ${published.since}`)]
    : [];

/** Four digits, as on a sheet of rates. */
const shownPrice = (value: number | string): string =>
  typeof value === 'number' ? `$${Number(value.toPrecision(4))}` : '?';
