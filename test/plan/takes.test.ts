// How many takes kept clips need, against the distributions of two spreadsheets that are not ours.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { takesAt, takesSpread } from '../../shared/plan/takesNeeded.ts';
import { findGnumeric, gnumericRecalculated } from '../gnumeric.ts';
import { findLibreOffice, recalculated } from '../libreOffice.ts';

interface Asked {
  readonly clips: number;
  readonly keptShare: number;
  readonly certainty: number;
}

const asked: fc.Arbitrary<Asked> = fc.record({
  clips: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 400 })),
  keptShare: fc.oneof(
    fc.integer({ min: 1, max: 999 }).map((n) => n / 1000),
    fc.integer({ min: 2, max: 30 }).map((n) => 1 / n),
  ),
  // Odd last digits: where a certainty is met exactly, Gnumeric asks for one take more.
  certainty: fc.integer({ min: 10, max: 998 }).map((n) => n / 1000 + 0.000_123_7),
});
const rows = fc.sample(asked, { numRuns: 2000, seed: 14 });
const takes = rows.map((row) => takesAt(row, row.certainty));

/** The chance that so many takes are enough, added up from ours. */
function chanceOf({ clips, keptShare }: Asked, most: number): number {
  const { least, chances } = takesSpread({ clips, keptShare });
  return chances.slice(0, Math.max(0, most - least + 1)).reduce((sum, each) => sum + each, 0);
}

const soffice = findLibreOffice();
if (soffice)
  describe('LibreOffice, by NEGBINOM.DIST', { timeout: 180_000 }, () => {
    let cells: string[][] = [];
    beforeAll(async () => {
      const lost = rows.map(({ clips }, i) => takes[i]! - clips);
      const chance = (failures: string, i: number) =>
        `=COM.MICROSOFT.NEGBINOM.DIST(${failures};B${i + 1};C${i + 1};1)*1E15`;
      cells = await recalculated(
        soffice,
        rows.map(({ clips, keptShare }, i) => [
          lost[i]!,
          clips,
          keptShare,
          chance(`A${i + 1}`, i),
          lost[i]! > 0 ? chance(`A${i + 1}-1`, i) : 0,
        ]),
      );
    }, 180_000);

    test('gives the same chances to 12 digits', () => {
      const apart = rows.flatMap((row, i) => {
        const theirs = Number(cells[i]?.[3]) / 1e15;
        return Math.abs(chanceOf(row, takes[i]!) - theirs) <= 1e-12 ? [] : [[row, theirs]];
      });
      expect(apart).toEqual([]);
    });

    test('finds the certainty reached with our takes, and not with one less', () => {
      const wrong = rows.filter(({ certainty }, i) => {
        const [enough, less] = [Number(cells[i]?.[3]) / 1e15, Number(cells[i]?.[4]) / 1e15];
        return enough < certainty - 1e-12 || less >= certainty;
      });
      expect(wrong).toEqual([]);
    });
  });

const ssconvert = findGnumeric();
if (ssconvert)
  test('Gnumeric, by R.QNBINOM, needs the same takes', { timeout: 180_000 }, async () => {
    const cells = await gnumericRecalculated(
      ssconvert,
      rows.map(({ clips, keptShare, certainty }, i) => [
        certainty,
        clips,
        keptShare,
        `=B${i + 1}+R.QNBINOM(A${i + 1},B${i + 1},C${i + 1})`,
      ]),
    );
    expect(rows.map((_, i) => Number(cells[i]?.[3]))).toEqual(takes);
  });

test('a certainty that is met to the last digit is met', () => {
  // One clip, kept one time in ten: two takes are enough with 1 - .9 × .9 = .19; of halves three with 1 - .125.
  expect(takesAt({ clips: 1, keptShare: 0.1 }, 0.19)).toBe(2);
  expect(takesAt({ clips: 1, keptShare: 0.1 }, 0.1901)).toBe(3);
  expect(takesAt({ clips: 1, keptShare: 0.5 }, 0.875)).toBe(3);
});

test('ten thousand clips of which one in a thousand is kept are told at once', () => {
  // Mean 10,000,000, deviation sqrt(10,000 × .999) ÷ .001 = 99,950; nine in ten lie below mean + 1.2816 deviations.
  const startedAt = performance.now();
  const needed = takesAt({ clips: 10_000, keptShare: 0.001 }, 0.9);
  expect(Math.abs(needed - 10_128_100)).toBeLessThan(1000);
  expect(performance.now() - startedAt).toBeLessThan(2000);
});
