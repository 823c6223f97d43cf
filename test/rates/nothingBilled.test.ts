// A card that bills nothing, as one that was stored before such cards were refused.
import { expect, it } from 'vitest';
import type { RateCard } from '../../shared/rates/card.ts';
import { frozenCard } from '../frozenCard.ts';
import { run } from '../local/run.ts';

const card: RateCard = {
  ...frozenCard,
  sellers: frozenCard.sellers.map((seller) => ({
    ...seller,
    models: seller.models.map((model) =>
      model.id === 'ltx-2-3-pro'
        ? {
            ...model,
            periods: model.periods.map((period) => ({
              ...period,
              rates: period.rates.map((rate) =>
                rate.bill.per === 'second' ? { ...rate, bill: { ...rate.bill, included: 60 } } : rate,
              ),
            })),
          }
        : model,
    ),
  })),
};
const nothing = /model: the rate card bills nothing for this/;

it('is an error wherever its prices are asked for, and never $0', () => {
  expect(() => run('LTX_COST', ['pro', '1080p', 20], { card })).toThrow(nothing);
  expect(run('LTX_COST', ['pro', '1080p', 80], { card })).toEqual([[1.6]]); // 20 s beyond the 60, at $0.08
  const table = run('LTX_COMPARE', ['1080p', 20], { card });
  expect(table.find(([name]) => name === 'ltx/ltx-2-3-pro')?.join(' ')).toMatch(nothing);
  expect(table.flat()).not.toContain(0);
  for (const [name, ...args] of [
    ['LTX_BREAKEVEN', 'pro', '1080p'],
    ['LTX_PAYBACK', 'pro', '1080p', 30],
    ['LTX_TCO', 'pro', '1080p', 30],
  ] as const) {
    try {
      expect([name, run(name, args, { card }).flat()]).not.toContain(0);
    } catch (error) {
      expect([name, String(error)]).toEqual([name, expect.stringMatching(/PricingError/)]);
    }
  }
});
