// A speed with its slow and its fast figure: in cells, in a book, and written as a sheet.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBook } from '../../shared/book/readBook.ts';
import { atPace } from '../../shared/local/rig/pace.ts';
import { readRig } from '../../shared/local/rig/readRig.ts';
import type { Rig } from '../../shared/local/rig/rig.ts';
import { rigCells } from '../../src/readySheets/rigCells.ts';
import { rigSheet } from '../../src/sidebar/local/rigSheet.ts';
import { one } from './run.ts';

const MONEY = [
  ['GPU price', 1700],
  ['life hours', 3000],
  ['watts', 420],
  ['$/kWh', 0.22],
] as const;
const withSpeed = (...figures: readonly unknown[]) => [...MONEY, ['pro 1080p', ...figures]];
const rate = (rig: readonly unknown[]) => one('LTX_LOCAL_RATE', 'pro', '1080p', rig);

describe('A speed of typical, slow and fast', () => {
  test('counts as the typical one', () => {
    expect(rate(withSpeed(8, 5, 12))).toBe(rate(withSpeed(8)));
    expect(rate(withSpeed(8, 8, 8))).toBe(rate(withSpeed(8)));
  });

  test('may be left without the two, which are 0 in an empty cell of desktop Excel', () => {
    expect(rate(withSpeed(8, 0, 0))).toBe(rate(withSpeed(8)));
    expect(rate(withSpeed(8, null, null))).toBe(rate(withSpeed(8)));
  });

  test.each([
    [[8, 12, 5], 'in this order, such as 8, 5, 12, got 8, 12, 5'],
    [[5, 8, 12], 'in this order, such as 8, 5, 12, got 5, 8, 12'],
    [[12, 5, 8], 'in this order, such as 8, 5, 12, got 12, 5, 8'],
    [
      [8, 5],
      'beside the slow speed the fast one, in seconds of video per minute, a number above 0, got an empty cell',
    ],
    [
      [8, null, 12],
      'beside the typical speed the slow one, in seconds of video per minute, a number above 0, got an empty cell',
    ],
    [[8, -5, 12], 'a number above 0, got -5'],
    [[8, '5,0', 12], 'the cell holds text with a decimal comma; enter it as a number'],
    [[8, 5, 12, 'warm'], 'expected two columns, name and value, got "warm" beside them'],
  ])('is refused as %j', (figures, says) => {
    expect(() => rate(withSpeed(...figures))).toThrow(says);
  });

  test('stands beside a speed alone', () => {
    expect(() => rate([['GPU price', 1700, 1500, 1900], ...MONEY.slice(1), ['pro 1080p', 8]])).toThrow(
      'rig: expected two columns, name and value, got 1500 beside them',
    );
  });
});

const figure = fc.integer({ min: 20, max: 3_600_000 }).map((n) => n / 1000);
const speed = fc.tuple(figure, figure, figure).map((three) => {
  const [slow, secondsPerMinute, fast] = three.sort((a, b) => a - b) as [number, number, number];
  return { model: 'pro', resolution: '1080p', secondsPerMinute, spread: { slow, fast } };
});
const rigs = speed.map(
  (each): Rig => ({
    name: 'Studio',
    price: 1700,
    lifeHours: 3000,
    watts: 420,
    dollarsPerKwh: 0.22,
    speeds: [each],
  }),
);

test('A rig with a spread comes back from its rows, from its sheet and from a book', () => {
  fc.assert(
    fc.property(rigs, (rig) => {
      expect(readRig(rigCells(rig))).toEqual(rig);
      const [{ range = '' } = {}] = rigSheet(rig).names ?? [];
      const rows = rigSheet(rig).rows.slice(Number(/\d+/.exec(range)?.[0]) - 1);
      const values = rows.map(({ cells }) =>
        cells
          .slice(0, 4)
          .map((cell) =>
            cell && 'number' in cell ? cell.number : (cell && 'text' in cell && cell.text) || null,
          ),
      );
      expect(readRig(values)).toEqual(rig);
      const book = { format: 'ltx-book/1', revision: '1-00000000', earlier: [], rigs: [rig] };
      expect(readBook(JSON.stringify(book)).rigs).toEqual([rig]);
      expect(atPace(rig, 'slow').speeds[0]?.secondsPerMinute).toBe(rig.speeds[0]?.spread?.slow);
    }),
  );
});

test('A book whose spread contradicts itself is refused', () => {
  const bent = { slow: 9, fast: 12 };
  const rig = { name: 'a', price: 1, lifeHours: 1, watts: 1, dollarsPerKwh: 1 };
  const speeds = [{ model: 'pro', resolution: '1080p', secondsPerMinute: 8, spread: bent }];
  const book = { format: 'ltx-book/1', revision: '1-00000000', earlier: [], rigs: [{ ...rig, speeds }] };
  expect(() => readBook(JSON.stringify(book))).toThrow('rigs[0]: pro 1080p: expected the typical');
});
