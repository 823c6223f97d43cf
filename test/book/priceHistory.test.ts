import { expect, it } from 'vitest';
import { priceHistory } from '../../shared/book/priceHistory.ts';
import type { Model, Period, RateCard } from '../../shared/rates/card.ts';
import { frozenCard } from '../frozenCard.ts';

const period = (from: string, price: number, until?: string): Period => ({
  from,
  ...(until && { until }),
  basis: 'effective',
  source: 'https://acme.example/prices',
  checked: '2026-05-01',
  evidence: 'official',
  rates: [{ when: { resolution: ['1080p'] }, bill: { per: 'second', price } }],
});
const model = (id: string, periods: readonly Period[], ended?: string): Model => ({
  id,
  name: id,
  vendor: 'Acme',
  periods,
  ...(ended && { ended }),
});
const cardOf = (...models: readonly Model[]): RateCard => ({
  format: 'ltx-rates/1',
  date: '2026-06-01',
  staleAfterDays: 90,
  sellers: [{ id: 'acme', name: 'Acme', models }],
});

it('tells of each day what began, changed and ended, the latest first', () => {
  const one = model('one', [period('2026-01-01', 0.1), period('2026-03-01', 0.2), period('2026-04-01', 0.2)]);
  const two = model('two', [period('2026-02-01', 0.1, '2026-02-10')]);
  const three = model('three', [period('2026-02-01', 0.1)], '2026-05-01');
  const history = priceHistory(cardOf(one, two, three));
  expect(history.map(({ day }) => day)).toEqual([
    '2026-05-01',
    '2026-03-01', // what only looks again on 2026-04-01 changes nothing
    '2026-02-10',
    '2026-02-01',
    '2026-01-01',
  ]);
  expect(history.map(({ changes: { added, ended } }) => [added, ended])).toEqual([
    [[], ['acme/three']],
    [[], []],
    [[], ['acme/two']],
    [['acme/two', 'acme/three'], []],
    [['acme/one'], []],
  ]);
  expect(history[1]?.changes.prices).toMatchObject([
    {
      model: 'acme/one',
      use: '1080p',
      before: '$0.10 per second',
      after: '$0.20 per second',
      direction: 'up',
    },
  ]);
});

it('has the rise of LTX-2.3 on 2026-04-01', () => {
  const rise = priceHistory(frozenCard).find(({ day }) => day === '2026-04-01');
  expect(rise?.changes.prices).toHaveLength(6);
  expect(rise?.changes.prices).toContainEqual(
    expect.objectContaining({
      model: 'ltx/ltx-2-3-pro',
      use: expect.stringMatching(/^1080p/),
      direction: 'up',
    }),
  );
});
