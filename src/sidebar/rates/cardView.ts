import type { Book } from '../../../shared/book/book.ts';
import type { StoredBook } from '../../../shared/book/stored.ts';
import { summarise } from '../../../shared/rates/advice/cardSummary.ts';
import type { Confirmations } from '../../../shared/rates/audit.ts';
import type { RateCard } from '../../../shared/rates/card.ts';
import { confirmationsOf } from '../../../shared/rates/confirming/confirmations.ts';
import { isSameCard } from '../../../shared/rates/version.ts';
import { day, el, link } from '../dom/element.ts';
import { count } from '../dom/money.ts';
import { countsText } from './confirmationsView.ts';
import { type Feed, signedWords } from './feed.ts';

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

/** How many prices an audit of this card is sure of, what is counted, and where each is told. */
function auditText(confirmations: Confirmations | undefined): HTMLElement {
  if (!confirmations) return el('span', {}, 'none of this card');
  const all = Object.values(confirmations.counts).reduce((sum, each) => sum + each, 0);
  return el(
    'span',
    { id: 'audit' },
    countsText(confirmations),
    el('br'),
    el(
      'span',
      { class: 'soft' },
      `of ${count(all, 'price')}, each length of a clip counted; with texts up to `,
      day(confirmations.day),
      ': ',
    ),
    el('a', { href: trustAddress(), target: '_blank', rel: 'noopener noreferrer' }, 'price by price'),
  );
}

/** Beside the rate card of the add-in's own site. */
const trustAddress = (): string =>
  new URL('trust.html', new URL(document.documentElement.dataset['rates'] ?? 'rates.json', document.baseURI))
    .href;
