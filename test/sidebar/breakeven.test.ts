// What the break-even picture says in words, and the sheet that is written of it.
import { describe, expect, it, test } from 'vitest';
import { exampleRig } from '../../shared/local/rig/exampleRig.ts';
import type { SpeedSpread } from '../../shared/local/rig/rig.ts';
import { inWords } from '../../src/sidebar/local/chart.ts';
import { chartSheet } from '../../src/sidebar/local/chartSheet.ts';
import { type CostCurve, costCurve } from '../../src/sidebar/local/costCurve.ts';
import { frozenCard } from '../frozenCard.ts';

/** A curve of points alone: what is said first looks at nothing else. */
const curve = (...points: CostCurve['points']): CostCurve => ({ months: 36, points, crossings: [] });
const first = (of: CostCurve) => inWords(of)[0];

/** The example machine with the price of the example seller: $0.05 a second. */
function exampleCurve(rentPerHour?: number, spread?: SpeedSpread): CostCurve {
  const speeds = [
    { model: 'example/fast', resolution: '1080p', secondsPerMinute: 8, ...(spread && { spread }) },
  ];
  const rig = { ...exampleRig, speeds, ...(rentPerHour !== undefined && { rentPerHour }) };
  return costCurve(
    { model: 'example/fast', resolution: '1080p', months: 36 },
    { card: frozenCard, rigs: [rig] },
  );
}

describe('The words of the break-even picture begin with the cheapest route', () => {
  it('up to where the next one takes its place', () => {
    // Own: $1,700 ÷ 36 = $47.2222 a month, and $0.000467 of power and overhead a second.
    // 47.2222 ÷ (0.05 - 0.000467) = 953.4 s a month.
    expect(first(exampleCurve())).toBe('Cheapest: API up to about 953 s a month, Own from there on.');
  });

  it('throughout, although the other two cross', () => {
    // Rent: $0.50 ÷ 480 s = $0.00104 a second, below $0.05 and, at 953 s, $0.99 against $47.67.
    const rented = exampleCurve(0.5);
    expect(first(rented)).toBe('Cheapest: Rent throughout.');
    expect(rented.crossings).toMatchObject([{ cheaper: 'Own', dearer: 'API' }]);
  });

  it('through three of them', () => {
    const three = curve(
      { seconds: 100, cost: { API: 10, Own: 60, Rent: 20 } },
      { seconds: 200, cost: { API: 40, Own: 60, Rent: 30 } }, // API 10 below, then 10 above: half way
      { seconds: 300, cost: { API: 90, Own: 60, Rent: 90 } }, // Own 30 above, then 30 below: half way
    );
    expect(first(three)).toBe(
      'Cheapest: API up to about 150 s a month, Rent up to about 250 s a month, Own from there on.',
    );
  });

  it('which stays the one before while two cost the same', () => {
    const touching = curve(
      { seconds: 100, cost: { API: 10, Own: 20 } },
      { seconds: 200, cost: { API: 20, Own: 20 } },
      { seconds: 300, cost: { API: 20, Own: 20 } },
    );
    expect(first(touching)).toBe('Cheapest: API throughout.');
    const leaving = curve(...touching.points, { seconds: 400, cost: { API: 30, Own: 20 } });
    expect(first(leaving)).toBe('Cheapest: API up to about 300 s a month, Own from there on.');
  });
});

test('The band of the picture lies between the machine with slow and with fast runs', () => {
  expect(exampleCurve().spread).toBeUndefined();
  const curve = exampleCurve(0.5, { slow: 5, fast: 12 });
  // Power and overhead of a second: 0.22421333 an hour ÷ 300 s and ÷ 720 s. 47.2222 ÷ (0.05 - 0.00074738) = 958.8 and
  // 47.2222 ÷ (0.05 - 0.00031141) = 950.4 s a month.
  expect(inWords(curve)).toContain(
    'Shaded: between slow and fast runs. With slow ones Own is cheaper than API from about 959 s a month on, with fast ones from about 950 s a month on.',
  );
  for (const [i, { cost }] of curve.points.entries())
    for (const route of ['Own', 'Rent'] as const) {
      expect(curve.spread!.slow.points[i]!.cost[route]).toBeGreaterThan(cost[route]!);
      expect(curve.spread!.fast.points[i]!.cost[route]).toBeLessThan(cost[route]!);
    }
});

describe('The sheet of the break-even picture', () => {
  it('has a line of slow and one of fast runs, each of a machine in two rows, where they are known', () => {
    const spread = { slow: 5, fast: 12 };
    const sheet = chartSheet({
      ...{ model: 'pro', resolution: '1080p', months: 36, most: 1200, rig: 'Studio', spread },
    });
    expect(sheet.chart).toMatchObject({ axis: 'A10:A22', series: 'B10:F22' });
    const [, , , ...rows] = sheet.rows.map(({ cells }) => cells);
    expect(rows.slice(0, 4).map((cells) => cells.slice(3))).toMatchObject([
      [{ text: 'machine' }, { formula: '=$B$7' }],
      [{ formula: '=$B$4&" "&$B$5' }, { number: 5 }],
      [{ text: 'machine' }, { formula: '=$B$7' }],
      [{ formula: '=$B$4&" "&$B$5' }, { number: 12 }],
    ]);
    expect(rows[7]?.slice(4)).toMatchObject([
      { formula: expect.stringContaining('LTX_TCO($B$4,$B$5,$A11,$B$6,$D$4:$E$5)') },
      { formula: expect.stringContaining('LTX_TCO($B$4,$B$5,$A11,$B$6,$D$6:$E$7)') },
    ]);
  });

  it('names card and source below the points, which alone are drawn', () => {
    const sheet = chartSheet({ model: 'pro', resolution: '1080p', months: 36, most: 1200, rig: 'Studio' });
    expect(sheet.chart).toMatchObject({ axis: 'A10:A22', series: 'B10:D22' });
    // Row 22 is the last point; 23 is empty.
    expect(sheet.rows[21]?.cells[0]).toMatchObject({ number: 1200 });
    expect(sheet.rows.slice(22)).toMatchObject([
      { cells: [] },
      { cells: [{ text: 'Rate card' }, { formula: '=LTX_CARD_VERSION()' }] },
      { cells: [{ text: 'API price' }, { formula: '=LTX_SOURCE(B4,B5)' }] },
    ]);
  });
});
