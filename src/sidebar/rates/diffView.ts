import type { Book } from '../../../shared/book/book.ts';
import { type CardDiff, cardDiff } from '../../../shared/book/cardDiff.ts';
import type { PriceChange } from '../../../shared/book/priceDiff.ts';
import type { RuleChange } from '../../../shared/book/ruleDiff.ts';
import { cardVersion } from '../../../shared/rates/version.ts';
import { el } from '../dom/element.ts';
import { count } from '../dom/money.ts';

/** What another card would change of what bills and checks depend on. `from`: the host that sent it. */
export function diffView(now: Book, next: Book, from: string): readonly HTMLElement[] {
  return [
    el('p', {}, `From card ${cardVersion(now.card)} to card ${cardVersion(next.card)}, which ${from} sent.`),
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

function parts({ prices, otherDays, rules, added, ended, rechecked }: CardDiff): readonly HTMLElement[] {
  const name = (id: string) => el('code', {}, id);
  const groups = [
    group('price', prices, priceLine, 'changed'),
    group('rule', rules, ruleLine, 'changed'),
    group('model', ended, name, 'ended: formulas that name them show an error'),
    group('model', added, name, 'added'),
    group('price', otherDays, priceLine, 'of other days changed'),
    group('model', rechecked, name, 'at the same price, with other dates or sources'),
  ].flatMap((part) => part ?? []);
  return groups.length > 0 ? groups : [el('p', {}, 'No price differs, and no rule: only notes or names do.')];
}

/** Groups that change what cells show today are open. */
function group<T>(
  noun: string,
  items: readonly T[],
  line: (item: T) => HTMLElement,
  what: string,
): HTMLElement | undefined {
  if (items.length === 0) return undefined;
  return el(
    'details',
    { open: what === 'changed' },
    el('summary', {}, `${count(items.length, noun)} ${what}`),
    el(
      'ul',
      { class: 'plain' },
      items.slice(0, MOST).map((item) => el('li', {}, line(item))),
    ),
    items.length > MOST ? el('p', { class: 'soft' }, `and ${items.length - MOST} more`) : undefined,
  );
}

function priceLine({ model, use, from, before, after, direction }: PriceChange): HTMLElement {
  return el(
    'span',
    {},
    el('code', {}, model),
    use ? ` ${use}` : '',
    from ? ` from ${from}` : '',
    el('br'),
    before ?? 'not priced',
    ' → ',
    el('strong', {}, after ?? 'no longer priced'),
    direction === 'up' ? el('span', { class: 'more' }, ' (dearer)') : undefined,
    direction === 'down' ? el('span', { class: 'less' }, ' (cheaper)') : undefined,
  );
}

const ruleLine = ({ subject, rule, before, after }: RuleChange): HTMLElement =>
  el(
    'span',
    {},
    el('code', {}, subject),
    ` ${rule}`,
    el('br'),
    before ?? 'not said',
    ' → ',
    el('strong', {}, after ?? 'no longer said'),
  );
