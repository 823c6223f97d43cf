import type { Book } from '../../../shared/book/book.ts';
import { pricesOf } from '../../../shared/book/choosePrices.ts';
import { type SellerSummary, summarise } from '../../../shared/rates/advice/cardSummary.ts';
import { EVIDENCE_MEANS } from '../../../shared/rates/advice/provenance.ts';
import { daysBetween } from '../../../shared/rates/dates.ts';
import { day, el } from '../dom/element.ts';
import { count } from '../dom/money.ts';
import { age, today } from './today.ts';

/** What the table of sellers means by old and by the words for evidence, and what it counts. */
export const sellerHint = ({ card }: Book): HTMLElement =>
  el(
    'p',
    { class: 'hint' },
    `Old: some price was neither looked at nor confirmed for more than ${count(card.staleAfterDays, 'day')}. ${EVIDENCE_MEANS}. Counted are rates: one for each use of a model, with the prices of all its lengths.`,
  );

/** Per seller: how long ago its prices were looked at, and what they rest on. Old ones are marked in words. */
export function sellerTable(book: Book): HTMLElement {
  const { card } = book;
  const { sellers } = summarise(card, pricesOf(undefined, book).confirmationOf);
  return el(
    'table',
    {},
    el(
      'thead',
      {},
      el('tr', {}, el('th', { scope: 'col' }, 'Seller'), el('th', { scope: 'col' }, 'Prices checked')),
    ),
    el(
      'tbody',
      {},
      sellers.map((seller) =>
        el(
          'tr',
          {},
          el(
            'th',
            { scope: 'row' },
            seller.name,
            el('br'),
            el('span', { class: 'soft' }, count(seller.models, 'model')),
          ),
          el(
            'td',
            {},
            checked(seller, card.staleAfterDays),
            el('br'),
            el('span', { class: 'soft' }, evidence(seller)),
          ),
        ),
      ),
    ),
  );
}

function checked({ oldestCheck, newestCheck }: SellerSummary, staleAfterDays: number): HTMLElement {
  const on = today();
  const isStale = daysBetween(oldestCheck, on) > staleAfterDays;
  return el(
    'span',
    {},
    el(
      'time',
      { datetime: oldestCheck },
      isStale ? el('strong', {}, 'Old: ') : undefined,
      age(oldestCheck, on),
    ),
    el('br'),
    el(
      'span',
      { class: 'soft' },
      day(oldestCheck),
      oldestCheck === newestCheck ? undefined : [' to ', day(newestCheck)],
    ),
  );
}

const evidence = ({ evidence }: SellerSummary): string =>
  Object.entries(evidence)
    .filter(([, rates]) => rates > 0)
    .map(([kind, rates]) => `${rates} ${kind}`)
    .join(', ');
