import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PricingError } from '../../shared/errors.ts';
import { one, priced, type RigRow, run, tcoOf } from './run.ts';

/** A number of few digits, as people type them. */
const typed = (least: number, most: number, digits: number) =>
  fc
    .integer({ min: Math.ceil(least * 10 ** digits), max: Math.floor(most * 10 ** digits) })
    .map((n) => n / 10 ** digits);

const figures = {
  'GPU price': typed(100, 50_000, 0),
  watts: typed(50, 2000, 1),
  '$/kWh': typed(0.05, 0.9, 4),
  overhead: typed(0, 1, 2),
  'pro 1080p': typed(0.1, 40, 2),
};
const yearlyFigures = {
  ...figures,
  'life years': typed(1, 8, 1),
  'hours per year': typed(100, 5000, 0),
  'idle watts': typed(1, 200, 0),
  'idle hours per year': typed(25, 3000, 0),
  'opex per year': fc.oneof(fc.constant(0), typed(1, 5000, 2)),
  'discount rate': fc.oneof(fc.constant(0), typed(0.01, 0.4, 3)),
};

const rowsOf = (record: Record<string, number>): RigRow[] => Object.entries(record);
const byHours = fc.record({ ...figures, 'life hours': typed(500, 20_000, 0) });
/** Up to all of the price; a few dollars are taken for a percentage. */
const residualShare = fc.oneof(fc.constant(0), typed(0.06, 1, 2));
const byYears = fc
  .tuple(fc.record(yearlyFigures), residualShare)
  .map(([record, share]) => ({ ...record, residual: Math.round(record['GPU price'] * share * 100) / 100 }));
const anyRig = fc.oneof(byHours, byYears).map(rowsOf);
const apiPrice = typed(0.0005, 1, 4);
const volume = typed(1, 500_000, 0);

const near = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(a, b));

/** What an error says instead of a number, or undefined where there is one. */
function refusal(ask: () => unknown): string | undefined {
  try {
    ask();
    return undefined;
  } catch (error) {
    if (error instanceof PricingError) return error.code;
    throw error;
  }
}

/** At the break-even both sides cost the same; a tenth below it the API is cheaper, a tenth above it the machine. */
function meetsAt(
  perMonth: number,
  fullUse: number,
  months: number,
  rig: readonly RigRow[],
  price: number,
): void {
  fc.pre(perMonth * 0.9 >= 1); // LTX_TCO refuses less than a second a month: that is a cell of time
  const at = (factor: number) => tcoOf(perMonth * factor, months, rig, null, priced(price));
  const { API, Own } = at(1);
  near(API.total, Own.total);
  expect(Own.machines).toBe(1);
  expect(at(0.9).API.total).toBeLessThan(at(0.9).Own.total);
  if (perMonth * 1.1 > fullUse) return; // a tenth more takes another machine, at once or after the first is used up
  const above = at(1.1);
  expect(above.Own.total).toBeLessThan(above.API.total);
}

/** "Never" means that a machine at full use costs more per second than the API. */
function neverMeets(fullUse: number, months: number, rig: readonly RigRow[], price: number): void {
  const { API, Own } = tcoOf(fullUse, months, rig, null, priced(price));
  expect(API.total).toBeLessThan(Own.total * (1 + 1e-9));
}

describe('The break-even', () => {
  test('over the life is where both cost the same, or the machine costs more even at full use', () => {
    fc.assert(
      fc.property(byHours, apiPrice, (figures, price) => {
        const rig = rowsOf(figures);
        const months = Math.ceil(figures['life hours'] / 730);
        const ask = () => one('LTX_BREAKEVEN', 'pro', '1080p', 'seconds', rig, null, priced(price));
        const fullUse = (figures['life hours'] * figures['pro 1080p'] * 60) / months;
        if (refusal(ask) === 'never') neverMeets(fullUse * 0.999, months, rig, price);
        else meetsAt(ask() / months, fullUse, months, rig, price);
      }),
    );
  });

  test('per month is where both cost the same, or the machine costs more even at full use', () => {
    fc.assert(
      fc.property(byYears, apiPrice, (figures, price) => {
        const rig = rowsOf(figures);
        const months = figures['life years'] * 12;
        const ask = () => one('LTX_BREAKEVEN', 'pro', '1080p', 'seconds per month', rig, null, priced(price));
        const fullUse = (figures['hours per year'] * figures['pro 1080p'] * 60) / 12;
        if (refusal(ask) === 'never') neverMeets(fullUse * 0.999, months, rig, price);
        else meetsAt(ask(), fullUse, months, rig, price);
      }),
    );
  });
});

test('Payback × what is saved a month is the price', () => {
  fc.assert(
    fc.property(anyRig, apiPrice, volume, (rig, price, seconds) => {
      const { API, Own } = tcoOf(seconds, 1, rig, null, priced(price));
      const ask = () => one('LTX_PAYBACK', 'pro', '1080p', seconds, rig, null, priced(price));
      switch (refusal(ask)) {
        case undefined:
          near(ask() * (API.perMonth - Own.perMonth), Number(Object.fromEntries(rig)['GPU price']));
          break;
        case 'over-capacity':
          expect(Own.machines).toBeGreaterThan(1);
          break;
        default: // nothing is saved, or the machine is used up before: see the golden cases
          expect(refusal(ask)).toBe('never');
      }
    }),
  );
});

describe('The total cost of owning', () => {
  const rateOf = (rig: readonly RigRow[]) => one('LTX_LOCAL_RATE', 'pro', '1080p', rig);
  const hundredths = (value: number) => Math.round(value * 100) / 100;

  test('per second is the local rate, for a machine that is used for all its hours in five years', () => {
    fc.assert(
      fc.property(fc.record(figures), fc.integer({ min: 10, max: 300 }), (figures, hoursPerMonth) => {
        const rig = rowsOf({ ...figures, 'life hours': hoursPerMonth * 60 });
        const fullUse = hundredths(hoursPerMonth * figures['pro 1080p'] * 60);
        const { Own } = tcoOf(fullUse, 60, rig);
        near(Own.perSecond, rateOf(rig));
        near(Own.share, hoursPerMonth / 730);
      }),
    );
  });

  test('per second is the local rate, for a machine with yearly costs that is used fully, with interest or without', () => {
    fc.assert(
      fc.property(byYears, (figures) => {
        const rig = rowsOf(figures);
        const fullUse = hundredths(figures['hours per year'] * figures['pro 1080p'] * 5);
        const { Own } = tcoOf(fullUse, hundredths(figures['life years'] * 12), rig);
        near(Own.perSecond, rateOf(rig));
        near(Own.share, 1);
      }),
    );
  });

  test('never falls when more is made', () => {
    fc.assert(
      fc.property(anyRig, volume, volume, typed(1, 120, 0), (rig, a, b, months) => {
        const [less, more] = [a, b].sort((x, y) => x - y) as [number, number];
        const costs = [less, more].map((seconds) => tcoOf(seconds, months, rig).Own);
        expect(costs[0]!.total).toBeLessThanOrEqual(costs[1]!.total);
        expect(costs[0]!.machines).toBeLessThanOrEqual(costs[1]!.machines);
      }),
    );
  });

  test('is never below the power it takes, and no machine has more than all its hours', () => {
    fc.assert(
      fc.property(anyRig, volume, typed(1, 120, 0), (rig, seconds, months) => {
        const { Own } = tcoOf(seconds, months, rig);
        const power = one('LTX_LOCAL_MARGINAL', 'pro', '1080p', rig) * seconds * months;
        expect(Own.total).toBeGreaterThanOrEqual(power * (1 - 1e-12));
        expect(Own.share).toBeGreaterThan(0);
        expect(Own.share).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test('The order of a rig’s rows changes nothing', () => {
  const shuffled = anyRig.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
  );
  fc.assert(
    fc.property(shuffled, volume, ([rows, others], seconds) => {
      const table = (rig: readonly RigRow[]) => run('LTX_TCO', ['pro', '1080p', seconds, 36, rig]);
      expect(table(others)).toEqual(table(rows));
    }),
  );
});
