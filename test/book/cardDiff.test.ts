import { expect, test } from 'vitest';
import { cardDiff } from '../../shared/book/cardDiff.ts';
import type { Model, Period, Rate, RateCard, Seller } from '../../shared/rates/card.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';

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

test('a card differs from itself in nothing, nor from its copy', () => {
  const nothing = { changed: [], added: [], ended: [], redated: [] };
  expect(cardDiff(embeddedCard, JSON.parse(JSON.stringify(embeddedCard)))).toEqual(nothing);
});

test('names old and new price of each resolution, those of one change together', () => {
  const before = card([
    model('a', [period('2026-01-01', [second(0.08, '1080p', '720p'), second(0.2, '2160p')])]),
  ]);
  const after = card([
    model('a', [period('2026-01-01', [second(0.1, '720p'), second(0.1, '1080p'), second(0.2, '2160p')])]),
  ]);
  expect(cardDiff(before, after).changed).toEqual([
    {
      model: 'shop/a',
      name: 'A',
      prices: [{ what: '720p, 1080p', before: '$0.08 a second', after: '$0.1 a second' }],
    },
  ]);
});

test('a rate that is only split in two is no change', () => {
  const before = card([model('a', [period('2026-01-01', [second(0.08, '1080p', '720p')])])]);
  const after = card([model('a', [period('2026-01-01', [second(0.08, '720p'), second(0.08, '1080p')])])]);
  expect(cardDiff(before, after).changed).toEqual([]);
});

test('says what was added and what ended, by date or by leaving the card', () => {
  const b = model('b', [period('2026-01-01', [second(1)])]);
  const c = model('c', [period('2026-01-01', [second(2)])]);
  const d = model('d', [period('2026-01-01', [second(3)])]);
  const diff = cardDiff(card([b, c]), card([model('b', b.periods, { ended: '2026-06-01' }), d]));
  expect(diff.ended.map(({ model }) => model)).toEqual(['shop/b', 'shop/c']);
  expect(diff.added).toEqual([
    { model: 'shop/d', name: 'D', prices: [{ what: '', before: undefined, after: '$3 a second' }] },
  ]);
});

test('takes the prices of the day, so that a pinned workbook sees no later one', () => {
  const before = card([model('a', [period('2026-01-01', [second(1)])])]);
  const after = card(
    [model('a', [period('2026-01-01', [second(1)]), period('2026-07-01', [second(2)])])],
    {},
    '2026-08-01',
  );
  expect(cardDiff(before, after).changed).toMatchObject([
    { prices: [{ before: '$1 a second', after: '$2 a second' }] },
  ]);
  expect(cardDiff(before, after, { before: '2026-06-01', after: '2026-06-01' }).changed).toEqual([]);
});

test('tells other dates and sources of the same prices apart from other prices', () => {
  const before = card([model('a', [period('2026-01-01', [second(1)])])]);
  const after = card([
    model('a', [period('2026-01-01', [second(1)], { checked: '2026-06-01' })], { deprecated: '2026-09-01' }),
  ]);
  expect(cardDiff(before, after)).toEqual({
    changed: [],
    added: [],
    ended: [],
    redated: [
      {
        model: 'shop/a',
        name: 'A',
        facts: [
          { fact: 'checked', before: '2026-05-01', after: '2026-06-01' },
          { fact: 'deprecated', before: '', after: '2026-09-01' },
        ],
      },
    ],
  });
});

test('another price of a credit changes the price of everything billed in credits', () => {
  const models = [model('a', [period('2026-01-01', [{ bill: { per: 'second', price: 5, in: 'credits' } }])])];
  const credit = (usd: number) => ({ credit: { credits: 100, usd, source: 'https://example.com' } });
  expect(cardDiff(card(models, credit(1)), card(models, credit(2))).changed).toMatchObject([
    { prices: [{ before: '5 credits ($1 for 100) a second', after: '5 credits ($2 for 100) a second' }] },
  ]);
});

test('says every kind of bill of the shipped card in words, each price with its unit', () => {
  const empty: RateCard = { ...embeddedCard, sellers: [] };
  const all = cardDiff(empty, embeddedCard).added.flatMap(({ prices }) => prices);
  expect(all.length).toBeGreaterThan(100);
  for (const { after } of all)
    expect(after).toMatch(
      /on quotation|(\$[\d.e-]+|credits \(\$[\d.]+ for \d+\)) a |\d s (\$|\d+ credits)|\d s [\d.]+ credits/,
    );
});
