// What another card would do to the formulas of a workbook, worked out without a browser.
import { expect, it } from 'vitest';
import type { RateCard } from '../../shared/rates/card.ts';
import { hostNone } from '../../src/host/hostNone.ts';
import { impactOf } from '../../src/sidebar/rates/impact.ts';
import { frozenCard } from '../frozenCard.ts';
import { dearerPro } from './cards.ts';

const hostWith = (formulas: readonly string[]) => ({
  ...hostNone(),
  formulas: async () =>
    formulas.map((formula, i) => ({
      sheet: 'Budget',
      address: `A${i + 1}`,
      formula,
      value: 0,
      isArray: false,
    })),
});

/** Pro costs $0.10 a second instead of $0.08, and fast has ended. */
function dearerWithoutFast(): RateCard {
  const card: RateCard = JSON.parse(dearerPro());
  return {
    ...card,
    sellers: card.sellers.map((seller) => ({
      ...seller,
      models: seller.models.map((model) =>
        model.id === 'ltx-2-3-fast' ? { ...model, ended: '2026-01-01' } : model,
      ),
    })),
  };
}

it('counts a price that is lost as an error, not as a saving', async () => {
  const host = hostWith([
    '=LTX_COST("pro","1080p",20)', // $1.60, then $2.00
    '=LTX_COST("fast","1080p",20)', // $1.20, then an error
    '=LTX_COST("pro","1080p",20)/LTX_COST("fast","1080p",20)', // a share, then an error
    '=LTX_COST("pro","1080p",20)/LTX_COST("pro","1080p",10)', // 2 either way
    '=LTX_COST("pro","1080p",20)/4', // $0.40, then $0.50
    '=AVERAGE(LTX_COST("pro","1080p",20))',
  ]);
  const impact = await impactOf(host, { card: frozenCard }, { card: dearerWithoutFast() });
  expect(impact).toEqual({
    formulas: 6,
    touched: 4,
    failing: ['Budget!A2', 'Budget!A3'],
    notPreviewed: ['Budget!A6'],
    before: expect.closeTo(2, 12),
    after: expect.closeTo(2.5, 12),
  });
});

it('names the formulas that a machine without their speed would leave without a result', async () => {
  const host = hostWith(['=LTX_LOCAL_RATE("pro","1080p")', '=LTX_LOCAL_RATE("fast","1080p")']);
  const rig = { name: 'Mine', price: 1000, lifeHours: 1000, watts: 400, dollarsPerKwh: 0.2 };
  const speeds = [{ model: 'fast', resolution: '1080p', secondsPerMinute: 8 }];
  const impact = await impactOf(host, { card: frozenCard }, { card: frozenCard, rigs: [{ ...rig, speeds }] });
  expect(impact.failing).toEqual(['Budget!A1']);
});
