import { type CardDiff, cardDiff, type PriceChange } from '../../../shared/book/cardDiff.ts';
import type { Book } from '../../../shared/book.ts';
import { cardVersion } from '../../../shared/rates/version.ts';
import { el } from '../dom/element.ts';
import { change, count, money } from '../dom/money.ts';
import type { Impact } from './impact.ts';

/** What another card would change: the formulas of this workbook first, then every price. */
export function diffView(now: Book, next: Book, impact: Impact): readonly HTMLElement[] {
  return [
    el('h2', {}, 'What would change'),
    el('p', {}, `From card ${cardVersion(now.card)} to card ${cardVersion(next.card)}.`),
    ...impactLines(impact),
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
  return [
    group('price', prices.slice(0, MOST).map(priceLine), prices.length, 'changed'),
    group(
      'model',
      added.map((id) => el('code', {}, id)),
      added.length,
      'added',
    ),
    group(
      'model',
      ended.map((id) => el('code', {}, id)),
      ended.length,
      'ended: formulas that name them show an error',
    ),
    group(
      'model',
      rechecked.map((id) => el('code', {}, id)),
      rechecked.length,
      'at the same price, checked again',
    ),
  ].flatMap((part) => part ?? []);
}

function group(
  noun: string,
  lines: readonly HTMLElement[],
  all: number,
  what: string,
): HTMLElement | undefined {
  if (all === 0) return undefined;
  return el(
    'details',
    { open: noun === 'price' },
    el('summary', {}, `${count(all, noun)} ${what}`),
    el(
      'ul',
      { class: 'plain' },
      lines.map((line) => el('li', {}, line)),
    ),
    all > lines.length ? el('p', { class: 'soft' }, `and ${all - lines.length} more`) : undefined,
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

function impactLines({ formulas, touched, notPreviewed, before, after }: Impact): readonly HTMLElement[] {
  if (formulas === 0) return [el('p', {}, 'No formula of this workbook calls an LTX function.')];
  const rest =
    notPreviewed > 0
      ? [el('p', { class: 'hint' }, `${count(notPreviewed, 'formula')} could not be previewed.`)]
      : [];
  if (touched === 0)
    return [
      el('p', {}, `None of the ${count(formulas, 'formula')} of this workbook would show anything else.`),
      ...rest,
    ];
  return [
    el('p', {}, `${count(touched, 'formula')} of ${formulas} in this workbook would show something else.`),
    ...(before === after
      ? []
      : [
          el(
            'p',
            {},
            el('strong', {}, `Costs: ${money(before)} → ${money(after)} (${change(after - before)}).`),
          ),
        ]),
    ...rest,
  ];
}
