// What a confirmation by a seller's own page does to what users are told of a price.
import { expect, test } from 'vitest';
import type { Book } from '../../shared/book/book.ts';
import { pricesOf } from '../../shared/book/choosePrices.ts';
import { summarise } from '../../shared/rates/advice/cardSummary.ts';
import { concernsOf } from '../../shared/rates/advice/concerns.ts';
import { sourceText, standing } from '../../shared/rates/advice/provenance.ts';
import type { Audit, AuditedPrice } from '../../shared/rates/audit.ts';
import { quote } from '../../shared/rates/billing/quote.ts';
import type { RateCard } from '../../shared/rates/card.ts';
import { confirmationsIn, confirmationsOf } from '../../shared/rates/confirming/confirmations.ts';
import { parseOptions } from '../../shared/rates/finding/options.ts';
import { parseResolution } from '../../shared/rates/resolution.ts';
import { cardVersion } from '../../shared/rates/version.ts';

const card: RateCard = {
  format: 'ltx-rates/1',
  date: '2026-09-01',
  staleAfterDays: 90,
  sellers: [
    {
      id: 'shop',
      name: 'Shop',
      models: [
        {
          ...{ id: 'film', name: 'Film', vendor: 'V' },
          periods: [
            {
              ...{
                from: '2026-01-01',
                basis: 'seen',
                source: 'https://example.com/prices',
                checked: '2026-01-01',
                evidence: 'official',
              },
              rates: [
                {
                  when: { resolution: ['1080p'] },
                  bill: {
                    per: 'clip',
                    clips: [
                      { seconds: 5, price: 1 },
                      { seconds: 10, price: 2 },
                    ],
                  },
                },
              ],
            },
          ],
        },
      ],
    },
  ],
};

const figure = (clip: number, more: Partial<AuditedPrice> = {}): AuditedPrice => ({
  ...{
    price: `shop/film 1080p, ${clip} s`,
    model: 'shop/film',
    use: '1080p',
    amount: 1,
    unit: 'usd',
    verdict: 'confirmed',
  },
  ...{
    source: 'https://example.com/prices',
    checked: '2026-01-01',
    evidence: 'official',
    by: 'page',
    day: '2026-08-20',
    ...more,
  },
});
const audit = (prices: readonly AuditedPrice[], voice: 'seller' | 'catalogue' = 'seller'): Audit => ({
  ...{
    format: 'ltx-audit/1',
    card: cardVersion(card),
    day: '2026-08-20',
    prices,
    missing: [],
    dissents: [],
    renamed: [],
  },
  sources: [
    {
      id: 'page',
      name: 'the page',
      address: 'https://example.com/',
      voice,
      state: 'read',
      day: '2026-08-20',
      prices: 2,
      unread: 0,
    },
  ],
});

function told(book: Book) {
  const prices = pricesOf(undefined, book);
  const [resolution, options] = [parseResolution('1080p')!, parseOptions('')];
  const found = quote(prices, 'shop/film', resolution, options);
  return {
    checked: standing(found)[0],
    source: sourceText(found),
    concern: concernsOf(found, prices, resolution, options)(5),
    seller: summarise(card, prices.confirmationOf).sellers[0]?.oldestCheck,
  };
}
const withAudit = (given: Audit): Book => ({ card, audits: [confirmationsIn(given)] });

test('without an audit a price is as old as the last look of the card', () => {
  expect(told({ card })).toMatchObject({ checked: '2026-01-01', seller: '2026-01-01' });
  expect(told({ card }).concern).toContain('last checked on 2026-01-01, 243 days before 2026-09-01');
});

test('a confirmation of all clips by the seller makes it young, by the older of them', () => {
  const book = withAudit(audit([figure(5), figure(10, { day: '2026-08-10' })]));
  expect(told(book)).toEqual({
    checked: '2026-08-10',
    source:
      'https://example.com/prices (first seen 2026-01-01, checked 2026-08-10, official); last confirmed on 2026-08-10 by the page',
    concern: '',
    seller: '2026-08-10',
  });
});

test('a list of others is told, and makes nothing young', () => {
  const others = told(withAudit(audit([figure(5), figure(10)], 'catalogue')));
  expect(others).toMatchObject({ checked: '2026-01-01', seller: '2026-01-01' });
  expect(others.source).toContain('; printed so too by the page, 2026-08-20');
  expect(others.concern).not.toBe('');
});

test('one clip that is not confirmed leaves the price as it was', () => {
  const book = withAudit(audit([figure(5), figure(10, { verdict: 'contradicted' })]));
  expect(told(book)).toEqual(told({ card }));
  expect(book.audits?.[0]?.counts).toEqual({ confirmed: 1, contradicted: 1, gone: 0, unwatched: 0 });
});

test('an audit of another card says nothing, and the version of the card stays', () => {
  const other = { ...audit([figure(5), figure(10)]), card: '2026-09-01-00000000000000000000' };
  expect(told(withAudit(other))).toEqual(told({ card }));
});

test('of several audits that of this card with the newest texts counts, and of two such the first', () => {
  const old = confirmationsIn(audit([figure(5), figure(10)]));
  const newer = { ...old, day: '2026-08-30' };
  const other = { ...newer, day: '2026-08-31', card: '2026-09-01-00000000000000000000' };
  expect(confirmationsOf(card, [other, old, newer])).toBe(newer);
  expect(confirmationsOf(card, [newer, { ...newer }])).toBe(newer);
  expect(confirmationsOf(card, [other])).toBeUndefined();
});
