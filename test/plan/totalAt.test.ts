// The total that suffices, against every outcome counted one by one.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { takesAt } from '../../shared/plan/takesNeeded.ts';
import { type TakesLine, totalAt } from '../../shared/plan/totalAt.ts';

/** Chances of takes by the formula itself, from the first on until next to nothing is left. */
function takesOneByOne({
  clips,
  keptShare,
}: TakesLine): readonly (readonly [takes: number, chance: number])[] {
  const list: [number, number][] = [];
  let [chance, reached] = [keptShare ** clips, 0];
  for (let takes = clips; reached < 1 - 1e-9; takes++) {
    list.push([takes, chance]);
    reached += chance;
    chance *= (takes / (takes + 1 - clips)) * (1 - keptShare); // C(n, c - 1) ÷ C(n - 1, c - 1) = n ÷ (n + 1 - c)
  }
  return list;
}

/** All totals with their chances, dearest last. Its own grid is a millionth of a cent, so that equal totals are one. */
function allTotals(lines: readonly TakesLine[]): readonly (readonly [total: number, chance: number])[] {
  let sums = new Map([[0, 1]]);
  for (const line of lines) {
    const next = new Map<number, number>();
    for (const [sum, chance] of sums)
      for (const [takes, each] of takesOneByOne(line)) {
        const total = sum + Math.round(line.costPerTake * takes * 1e8);
        next.set(total, (next.get(total) ?? 0) + chance * each);
      }
    sums = next;
  }
  return [...sums].sort(([a], [b]) => a - b).map(([total, chance]) => [total / 1e8, chance]);
}

function sufficient(totals: ReturnType<typeof allTotals>, certainty: number): number {
  let reached = 0;
  for (const [total, chance] of totals) {
    reached += chance;
    if (reached >= certainty) return total;
  }
  return Number.POSITIVE_INFINITY;
}

const line = (cost: fc.Arbitrary<number>): fc.Arbitrary<TakesLine> =>
  fc.record({
    costPerTake: cost,
    clips: fc.integer({ min: 1, max: 3 }),
    keptShare: fc.integer({ min: 45, max: 100 }).map((n) => n / 100),
  });
// With an odd last digit no step of ours falls on a chance that is met exactly.
const certainty = fc.integer({ min: 100, max: 990 }).map((n) => n / 1000 + 0.000_123_7);

describe('the total that suffices', () => {
  test('is the exact one where costs are cents', () => {
    // 20 deviations of three lines at most: 20 × √(3 × (1.50 ÷ .45)² × 3 × .55) = $148.32, which 16,384 cents hold.
    const cents = fc.integer({ min: 1, max: 150 }).map((n) => n / 100);
    fc.assert(
      fc.property(fc.array(line(cents), { minLength: 1, maxLength: 3 }), certainty, (lines, sure) => {
        expect(totalAt(lines)(sure)).toBeCloseTo(sufficient(allTotals(lines), sure), 7);
      }),
      { numRuns: 40 },
    );
  });

  test('is never too low, and less than a cent too high for each line, where costs are no cents', () => {
    // So cheap that 20 deviations are fewer than 16,384 cents.
    const fractions = fc.integer({ min: 100_001, max: 10_000_003 }).map((n) => n / 1e7);
    let above = 0;
    fc.assert(
      fc.property(fc.array(line(fractions), { minLength: 2, maxLength: 3 }), certainty, (lines, sure) => {
        const [ours, exact] = [totalAt(lines)(sure), sufficient(allTotals(lines), sure)];
        expect(ours).toBeGreaterThanOrEqual(exact - 1e-6);
        expect(ours).toBeLessThan(exact + 0.01 * lines.length + 1e-6);
        if (ours > exact + 1e-6) above += 1;
      }),
      { numRuns: 40 },
    );
    expect(above).toBeGreaterThan(0); // the bound is put to the test
  });

  test('of one price is that of its takes', () => {
    // 36 and 40 takes with 80 and 90 % for ten clips of which a third is kept: × .64.
    const total = totalAt([{ costPerTake: 0.64, clips: 10, keptShare: 1 / 3 }]);
    expect([total(0.8), total(0.9)]).toEqual([23.04, 25.6]);
  });

  test('of lines alike is that of all their clips', () => {
    const halves = (clips: number): TakesLine => ({ costPerTake: 0.7, clips, keptShare: 0.5 });
    expect(totalAt([halves(3), halves(4), halves(5)])(0.9)).toBe(takesAt(halves(12), 0.9) * 0.7);
  });

  test('of two hundred lines of prices of their own comes in seconds, on a coarser grid', () => {
    // By the central limit: nine in ten lie below the mean and 1.2816 deviations; variance of a line cost² × 5 × .5 ÷ .5².
    const lines = Array.from({ length: 200 }, (_, i) => ({
      costPerTake: 1 + i * 1.010_13,
      clips: 5,
      keptShare: 0.5,
    }));
    const startedAt = performance.now();
    const total = totalAt(lines)(0.9);
    expect(performance.now() - startedAt).toBeLessThan(15_000);
    const mean = lines.reduce((sum, { costPerTake }) => sum + costPerTake * 10, 0);
    const deviation = Math.sqrt(lines.reduce((sum, { costPerTake }) => sum + costPerTake ** 2 * 10, 0));
    expect(total / (mean + 1.2816 * deviation)).toBeCloseTo(1, 2);
  }, 30_000);
});
