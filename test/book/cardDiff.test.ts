import { expect, test } from 'vitest';
import { cardDiff } from '../../shared/book/cardDiff.ts';
import type { Model, Period, Rate, RateCard, Seller } from '../../shared/rates/card.ts';
import { frozenCard } from '../frozenCard.ts';

const second = (price: number, ...resolution: string[]): Rate => ({
  when: { ...(resolution.length > 0 && { resolution }) },
  bill: { per: 'second', price },
});
const period = (from: string, rates: readonly Rate[], more: Partial<Period> = {}): Period => ({
  from,
  basis: 'seen',
  source: 'https://example.com/prices',
  checked: '2026-05-01',
  evidence: 'official',
  rates,
  ...more,
});
const model = (id: string, periods: readonly Period[], more: Partial<Model> = {}): Model => ({
  id,
  name: id.toUpperCase(),
  vendor: 'Vendor',
  periods,
  ...more,
});
const card = (models: readonly Model[], more: Partial<Seller> = {}, date = '2026-06-01'): RateCard => ({
  format: 'ltx-rates/1',
  date,
  staleAfterDays: 90,
  sellers: [{ id: 'shop', name: 'Shop', models, ...more }],
});

const diff = (before: RateCard, after: RateCard) => cardDiff({ card: before }, { card: after });

test('a card differs from itself in nothing, nor from its copy', () => {
  const nothing = { prices: [], added: [], ended: [], rechecked: [] };
  expect(diff(frozenCard, JSON.parse(JSON.stringify(frozenCard)))).toEqual(nothing);
});

test('names old and new price of each resolution', () => {
  const before = card([
    model('a', [period('2026-01-01', [second(0.08, '1080p', '720p'), second(0.2, '2160p')])]),
  ]);
  const after = card([
    model('a', [period('2026-01-01', [second(0.1, '720p'), second(0.08, '1080p'), second(0.2, '2160p')])]),
  ]);
  expect(diff(before, after).prices).toEqual([
    { model: 'shop/a', use: '720p', before: '$0.08 per second', after: '$0.10 per second', direction: 'up' },
  ]);
});

test('a rate that is only split in two is no change', () => {
  const before = card([model('a', [period('2026-01-01', [second(0.08, '1080p', '720p')])])]);
  const after = card([model('a', [period('2026-01-01', [second(0.08, '720p'), second(0.08, '1080p')])])]);
  expect(diff(before, after).prices).toEqual([]);
});

test('says what was added and what ended, by date or by leaving the card', () => {
  const b = model('b', [period('2026-01-01', [second(1)])]);
  const c = model('c', [period('2026-01-01', [second(2)])]);
  const d = model('d', [period('2026-01-01', [second(3)])]);
  const found = diff(card([b, c]), card([model('b', b.periods, { ended: '2026-06-01' }), d]));
  expect(found).toEqual({ prices: [], added: ['shop/d'], ended: ['shop/b', 'shop/c'], rechecked: [] });
});

test('takes the prices of the day, so that a pinned workbook sees no later one', () => {
  const now = card([model('a', [period('2026-01-01', [second(1)])])]);
  const periods = [period('2026-01-01', [second(1)]), period('2026-07-01', [second(2)])];
  const next = card([model('a', periods)], {}, '2026-08-01');
  expect(diff(now, next).prices).toMatchObject([{ before: '$1 per second', after: '$2 per second' }]);
  const pinned = '2026-06-01';
  expect(cardDiff({ card: now, pinned }, { card: next, pinned }).prices).toEqual([]);
});

test('tells other dates and sources of the same prices apart from other prices', () => {
  const before = card([model('a', [period('2026-01-01', [second(1)])])]);
  const after = card([model('a', [period('2026-01-01', [second(1)], { checked: '2026-06-01' })])]);
  expect(diff(before, after)).toEqual({ prices: [], added: [], ended: [], rechecked: ['shop/a'] });
});

test('another price of a credit changes the price of everything billed in credits', () => {
  const models = [model('a', [period('2026-01-01', [{ bill: { per: 'second', price: 5, in: 'credits' } }])])];
  const credit = (usd: number) => ({ credit: { credits: 100, usd, source: 'https://example.com' } });
  expect(diff(card(models, credit(1)), card(models, credit(2))).prices).toMatchObject([
    {
      before: '5 credits per second ($1 for 100 credits)',
      after: '5 credits per second ($2 for 100 credits)',
    },
  ]);
});
