import type { Book } from '../../../shared/book/book.ts';
import { pricesOf } from '../../../shared/book/choosePrices.ts';
import type { StoredBook } from '../../../shared/book/stored.ts';
import { type SellerSummary, summarise } from '../../../shared/rates/advice/cardSummary.ts';
import type { Confirmations } from '../../../shared/rates/audit.ts';
import type { RateCard } from '../../../shared/rates/card.ts';
import { confirmationsOf } from '../../../shared/rates/confirming/confirmations.ts';
import { daysBetween } from '../../../shared/rates/dates.ts';
import { isSameCard } from '../../../shared/rates/version.ts';
import { day, el, link } from '../dom/element.ts';
import { count } from '../dom/money.ts';
import { countsText } from './confirmationsView.ts';
import { type Feed, signedWords } from './feed.ts';
import { age, today } from './today.ts';

/** The active card in a few facts, with a badge where the prices are frozen. */
export function cardFacts(
  { card, pinned, own, audits }: Book,
  stored: StoredBook,
  shipped: RateCard,
  feed: Feed,
): HTMLElement {
  const { source, card: pulled } = stored;
  const { version, date, models, sellers } = summarise(card);
  const fact = (name: string, value: HTMLElement | string) => [el('dt', {}, name), el('dd', {}, value)];
  return el(
    'div',
    {},
    pinned
      ? el('p', {}, el('strong', { class: 'badge', id: 'pinned-badge' }, 'Pinned to ', day(pinned)))
      : undefined,
    own && stored.own
      ? el(
          'p',
          {},
          el(
            'strong',
            { class: 'badge', id: 'own-badge' },
            `Own prices first: ${count(own.rows.length, 'row')} of ${stored.own.range}`,
          ),
        )
      : undefined,
    el(
      'dl',
      { class: 'facts' },
      fact('Rate card', el('code', { id: 'version' }, version)),
      fact('Prices of', day(pinned ?? date)),
      fact('Holds', `${count(models, 'model')} of ${count(sellers.length, 'seller')}`),
      fact(
        'From',
        source
          ? link(source, new URL(source).host)
          : pulled && !isSameCard(pulled, shipped)
            ? 'an update of this workbook'
            : 'the add-in itself',
      ),
      fact('Audit', auditText(confirmationsOf(card, audits))),
      fact('Signed', signedWords(card, stored, feed, shipped)),
    ),
  );
}

/** How many prices an audit of this card is sure of, and where each is told. */
function auditText(confirmations: Confirmations | undefined): HTMLElement {
  if (!confirmations) return el('span', {}, 'none of this card');
  return el(
    'span',
    { id: 'audit' },
    countsText(confirmations),
    el('br'),
    el('span', { class: 'soft' }, 'with texts up to ', day(confirmations.day), ': '),
    el('a', { href: trustAddress(), target: '_blank', rel: 'noopener noreferrer' }, 'price by price'),
  );
}

/** Beside the rate card of the add-in's own site. */
const trustAddress = (): string =>
  new URL('trust.html', new URL(document.documentElement.dataset['rates'] ?? 'rates.json', document.baseURI))
    .href;

/** What the table of sellers means by old, and by the words for evidence. */
export const sellerHint = ({ card }: Book): HTMLElement =>
  el(
    'p',
    { class: 'hint' },
    `Old: some price was neither looked at nor confirmed for more than ${count(card.staleAfterDays, 'day')}. Official: read at the seller; corroborated: in two copies; single: in one.`,
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
