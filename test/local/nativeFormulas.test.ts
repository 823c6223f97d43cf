import { beforeAll, describe, expect, test } from 'vitest';
import { findLibreOffice, recalculated, type Typed } from '../libreOffice.ts';
import { block, full } from './nativeBlock.ts';
import { one, priced, tcoOf } from './run.ts';
import { HEIGHT, rigRows, type Scenario, scenarios } from './scenarios.ts';

/** The same figures by our functions, in the same order. */
function ours(scenario: Scenario): number[] {
  const { seconds, months, price } = scenario;
  const rig = rigRows(scenario);
  const table = priced(price);
  const { API, Own, Rent } = tcoOf(seconds, months, rig, null, table);
  return [
    Own.machines,
    Own.upFront,
    Own.perMonth,
    Own.total,
    Own.perSecond,
    Own.share,
    API.perMonth,
    API.total,
    Rent?.perMonth ?? 0,
    Rent?.total ?? 0,
    one('LTX_BREAKEVEN', 'pro', '1080p', 'seconds per month', rig, null, table),
    one('LTX_BREAKEVEN', 'pro', '1080p', 'seconds', rig, null, table),
    one('LTX_LOCAL_HOURLY', rig),
    one('LTX_LOCAL_RATE', 'pro', '1080p', rig),
  ];
}

const FIGURES = [
  'machines',
  'up front',
  'per month',
  'total',
  'per second',
  'share of capacity',
  'API per month',
  'API total',
  'rent per month',
  'rent total',
  'break-even per month',
  'break-even over the life',
  'hourly',
  'local rate',
];

const soffice = findLibreOffice();

describe.skipIf(!soffice)('LibreOffice with plain formulas on the same cells', { timeout: 180_000 }, () => {
  let cells: string[][] = [];
  // The table of the fixture and what finance does with it: yearly cash flow, NPV and IRR.
  const { API, Own } = tcoOf(3000, 36, rigRows(scenarios[0]!), null, priced(0.05));
  const start = scenarios.length * HEIGHT + 1;
  const cash: Typed[][] = [
    ['Up front', Own.upFront, null, `=-B${start}`, full(`NPV(10%;D${start + 1}:D${start + 3})+D${start}`)],
    [
      'API per month',
      API.perMonth,
      null,
      `=12*(B${start + 1}-B${start + 2})`,
      full(`IRR(D${start}:D${start + 3})`),
    ],
    ['Own per month', Own.perMonth, null, `=D${start + 1}`, full(`B${start}/(B${start + 1}-B${start + 2})`)],
    ['Residual', 400, null, `=D${start + 1}+B${start + 3}`, full(`D${start + 1}`)],
  ];
  beforeAll(async () => {
    cells = await recalculated(soffice!, [...scenarios.flatMap(block), ...cash]);
  }, 180_000);

  describe.each(
    scenarios.map((scenario, i) => [scenario.says, scenario, i] as const),
  )('agrees %s', (_, scenario, index) => {
    test.each(FIGURES.map((name, i) => [name, i] as const))('on %s', (_name, i) => {
      const native = Number(cells[index * HEIGHT + i]?.[4]);
      // Doubles in ten operations, and 15 digits shown of them.
      expect(Math.abs(native - ours(scenario)[i]!)).toBeLessThanOrEqual(1e-12 * Math.abs(native));
    });
  });

  test('takes NPV, IRR and payback of the checked example from the columns of the table', () => {
    const [npv, irr, payback, flow] = [0, 1, 2, 3].map((i) => Number(cells[start - 1 + i]?.[4]));
    expect(npv).toBeCloseTo(2746.98, 3);
    expect(irr).toBeCloseTo(0.859768, 6);
    expect(payback).toBeCloseTo(12.23498, 5);
    expect(flow).toBeCloseTo(5002.052 / 3, 9);
  });
});
