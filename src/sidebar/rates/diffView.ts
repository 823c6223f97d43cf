import type { Book } from '../../../shared/book/book.ts';
import { type CardDiff, cardDiff, type PriceChange } from '../../../shared/book/cardDiff.ts';
import { cardVersion } from '../../../shared/rates/version.ts';
import { el } from '../dom/element.ts';
import { count } from '../dom/money.ts';
import type { Impact } from './impact.ts';
import { impactLines } from './impactView.ts';

/** Why it could not be worked out what would happen to the formulas, in one sentence. */
export interface NoPreview {
  readonly unknown: string;
}

/** What another card would change: the formulas of this workbook first, then every price. */
export function diffView(now: Book, next: Book, impact: Impact | NoPreview): readonly HTMLElement[] {
  return [
    el('h2', {}, 'What would change'),
    el('p', {}, `From card ${cardVersion(now.card)} to card ${cardVersion(next.card)}.`),
    ...('unknown' in impact
      ? [el('p', {}, `What it would do to the formulas of this workbook is not known: ${impact.unknown}`)]
      : impactLines(impact)),
    ...(now.pinned
      ? [
          el(
            'p',
            {},
            `Prices are pinned to ${now.pinned} and stay pinned: compared are the prices of that day.`,
          ),
        ]
      : []),
    ...parts(cardDiff(now, next)),
  ];
}

const MOST = 200;

function parts({ prices, added, ended, rechecked }: CardDiff): readonly HTMLElement[] {
  if (prices.length + added.length + ended.length + rechecked.length === 0)
    return [el('p', {}, 'No price differs: only notes, names or older prices do.')];
  const name = (id: string) => el('code', {}, id);
  return [
    group('price', prices, priceLine, 'changed'),
    group('model', added, name, 'added'),
    group('model', ended, name, 'ended: formulas that name them show an error'),
    group('model', rechecked, name, 'at the same price, checked again'),
  ].flatMap((part) => part ?? []);
}

function group<T>(
  noun: string,
  items: readonly T[],
  line: (item: T) => HTMLElement,
  what: string,
): HTMLElement | undefined {
  if (items.length === 0) return undefined;
  return el(
    'details',
    { open: noun === 'price' },
    el('summary', {}, `${count(items.length, noun)} ${what}`),
    el(
      'ul',
      { class: 'plain' },
      items.slice(0, MOST).map((item) => el('li', {}, line(item))),
    ),
    items.length > MOST ? el('p', { class: 'soft' }, `and ${items.length - MOST} more`) : undefined,
  );
}

function priceLine({ model, use, before, after, direction }: PriceChange): HTMLElement {
  const word = { up: ' (dearer)', down: ' (cheaper)' };
  return el(
    'span',
    {},
    el('code', {}, model),
    use ? ` ${use}` : '',
    el('br'),
    before ?? 'not priced',
    ' → ',
    el('strong', {}, after ?? 'no longer priced'),
    direction ? el('span', { class: direction === 'up' ? 'more' : 'less' }, word[direction]) : undefined,
  );
}
