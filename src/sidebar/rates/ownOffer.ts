import type { Book } from '../../../shared/book/book.ts';
import { button, el } from '../dom/element.ts';
import { count, money } from '../dom/money.ts';
import type { Impact } from './impact.ts';
import { impactLines } from './impactView.ts';
import { ownChanges } from './ownChanges.ts';

/** Own prices that could come before the card. */
interface OwnOffer {
  readonly now: Book;
  readonly next: Book;
  /** The range that they were read from. */
  readonly name: string;
  /** What they would do to the workbook, or a sentence that says why that is not known. */
  readonly impact: Impact | string;
  readonly use: () => void;
  readonly keep: () => void;
}

const LISTED = 200;

/** What own prices would change, and the choice. */
export function ownOfferView({ now, next, name, impact, use, keep }: OwnOffer): readonly HTMLElement[] {
  const { prices, factors, asCard } = ownChanges(now, next);
  return [
    el('h2', {}, 'What would change'),
    ...(typeof impact === 'string'
      ? [el('p', {}, `What it does to the formulas of this workbook is not known: ${impact}`)]
      : impactLines(impact)),
    ...listed(
      `${count(prices.length, 'price')} of ${name} would count anew`,
      prices,
      ({ use, before, after }) => [
        el('code', {}, use),
        el('br'),
        before === undefined ? 'not priced' : money(before),
        ' → ',
        el('strong', {}, after === undefined ? 'not priced' : money(after)),
      ],
    ),
    ...listed(`${count(factors.length, 'factor')} would count anew`, factors, (factor) => [factor]),
    ...(asCard > 0
      ? [
          el(
            'p',
            { class: 'hint' },
            `${count(asCard, 'row')} ${asCard === 1 ? 'says' : 'say'} what the card says, and would stay so when the card changes. Delete from the sheet what you have not negotiated.`,
          ),
        ]
      : []),
    el(
      'p',
      { class: 'buttons' },
      button('Use these prices', use, { class: 'main' }),
      button('Leave it as it is', keep),
    ),
  ];
}

function listed<T>(
  title: string,
  items: readonly T[],
  line: (item: T) => readonly (HTMLElement | string)[],
): readonly HTMLElement[] {
  if (items.length === 0) return [];
  return [
    el(
      'details',
      { open: true },
      el('summary', {}, title),
      el(
        'ul',
        { class: 'plain' },
        items.slice(0, LISTED).map((item) => el('li', {}, line(item))),
      ),
      items.length > LISTED ? el('p', { class: 'soft' }, `and ${items.length - LISTED} more`) : undefined,
    ),
  ];
}
