import { expect, it } from 'vitest';
import { summarise } from '../../shared/rates/advice/cardSummary.ts';
import type { Model, Period, RateCard } from '../../shared/rates/card.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';

const bill = { per: 'second', price: 1 } as const;

const period = (from: string, more: Partial<Period> = {}): Period => ({
  from,
  basis: 'seen',
  source: 'https://example.com/prices',
  checked: '2026-05-01',
  evidence: 'official',
  rates: [{ bill }],
  ...more,
});

const model = (id: string, periods: readonly Period[], ended?: string): Model => ({
  id,
  name: id,
  vendor: 'Vendor',
  periods,
  ...(ended && { ended }),
});

const card = (...models: readonly Model[]): RateCard => ({
  format: 'ltx-rates/1',
  date: '2026-06-01',
  staleAfterDays: 90,
  sellers: [{ id: 'shop', name: 'Shop', models }],
});

it('counts the rates in force on the day of the card, by evidence, with their own checks and sources', () => {
  const now = period('2026-03-01', {
    rates: [
      { bill },
      { bill, evidence: 'single', checked: '2026-04-02', source: 'https://example.com/other' },
    ],
  });
  const later = period('2026-07-01', { evidence: 'corroborated', checked: '2027-01-01' });
  const before = period('2026-01-01', { evidence: 'corroborated', checked: '2026-01-01' });
  expect(summarise(card(model('a', [before, now, later])))).toMatchObject({
    date: '2026-06-01',
    models: 1,
    sellers: [
      {
        name: 'Shop',
        models: 1,
        oldestCheck: '2026-04-02',
        newestCheck: '2026-05-01',
        evidence: { official: 1, corroborated: 0, single: 1 },
        sources: ['https://example.com/other', 'https://example.com/prices'],
      },
    ],
  });
});

it('leaves out what has ended, what has not begun, and sellers with nothing else', () => {
  const ended = model('ended', [period('2026-01-01')], '2026-06-01');
  const coming = model('coming', [period('2026-06-02')]);
  expect(summarise(card(ended, coming))).toMatchObject({ models: 0, sellers: [] });
  expect(summarise(card(ended, model('sold', [period('2026-06-01')], '2026-06-02'))).models).toBe(1);
});

it('never counts the placeholder prices of the example seller', () => {
  const { sellers } = summarise(embeddedCard);
  expect(embeddedCard.sellers.some(({ isExample }) => isExample)).toBe(true);
  expect(sellers.map(({ name }) => name)).not.toContain('Example (not for sale)');
});
