// Every figure of the table against the functions themselves, at both ends and where own meets the API.
import { describe, expect, test } from 'vitest';
import type { CellOutput } from '../../shared/cell.ts';
import { one, priced, type RigRow, run } from './run.ts';

/** The rows of a machine with the figure of one label changed. */
const changed = (rows: readonly RigRow[], label: string, value: number): readonly RigRow[] =>
  rows.map((row) => (row[0] === label ? [row[0], value] : row));

const SPEED = 'pro 1080p';
const yearly: readonly RigRow[] = [
  ['name', 'Own'],
  ['GPU price', 1700],
  ['residual', 400],
  ['life years', 3],
  ['hours per year', 1500],
  ['watts', 420],
  ['idle watts', 60],
  ['idle hours per year', 1000],
  ['$/kWh', 0.22],
  ['PUE', 1.3],
  ['overhead', 0.2],
  ['opex per year', 120],
  ['discount rate', 0.08],
  [SPEED, 8],
];
const plainMachine: readonly RigRow[] = [
  ['name', 'Plain'],
  ['GPU price', 1700],
  ['life hours', 3000],
  ['watts', 420],
  ['$/kWh', 0.22],
  ['overhead', 0.2],
  [SPEED, 8],
];

const PRICE = 0.004;
const table = (rows: readonly RigRow[], swing: number | null, usd = PRICE) =>
  run('LTX_SENSITIVITY', ['pro', '1080p', 30_000, swing, rows, null, priced(usd)]).slice(1);

/** What our functions say with that input at that value; words where they give an error. */
function figuresAt(rows: readonly RigRow[], input: string, value: number): readonly CellOutput[] {
  const isPrice = input === 'API price per second';
  const isSpeed = input === 'pro 1080p, seconds per minute';
  const rig = isPrice ? rows : changed(rows, isSpeed ? SPEED : input, value);
  const api = priced(isPrice ? value : PRICE);
  const orWords = (name: string, ...args: readonly unknown[]) => {
    try {
      return one(name, ...args);
    } catch (error) {
      return String(error).includes('never') ? 'never' : 'more than one machine';
    }
  };
  return [
    one('LTX_LOCAL_RATE', 'pro', '1080p', rig),
    orWords('LTX_BREAKEVEN', 'pro', '1080p', 'seconds', rig, null, api),
    orWords('LTX_PAYBACK', 'pro', '1080p', 30_000, rig, null, api),
  ];
}

const near = (theirs: CellOutput, ours: CellOutput) =>
  typeof theirs === 'number' ? expect(Number(ours) / theirs).toBeCloseTo(1, 12) : expect(ours).toBe(theirs);

describe.each([
  ['with years, interest and yearly costs', yearly, 14],
  ['with life hours alone', plainMachine, 7],
] as const)('A machine %s', (_, rows, count) => {
  const lines = table(rows, 0.2);

  test('has a line for each of its figures, its speed and the price', () => {
    expect(lines).toHaveLength(count);
  });

  test('agrees with the functions at both ends', () => {
    for (const [input, , low, high, ownLow, ownHigh, evenLow, evenHigh, paidLow, paidHigh] of lines) {
      const [atLow, atHigh] = [low, high].map((end) => figuresAt(rows, String(input), Number(end)));
      for (const [i, ours] of [ownLow, evenLow, paidLow].entries()) near(atLow![i]!, ours!);
      for (const [i, ours] of [ownHigh, evenHigh, paidHigh].entries()) near(atHigh![i]!, ours!);
    }
  });

  test('costs on both the same where own meets the API, and never where it says so', () => {
    const meeting = lines.filter((line) => line[10] !== 'never');
    expect(meeting.length).toBeGreaterThan(2);
    for (const line of lines) {
      const [input, meets] = [String(line[0]), line[10]!];
      const gap = (value: number) =>
        figuresAt(rows, input, value).map(Number)[0]! - (input === 'API price per second' ? value : PRICE);
      if (meets === 'never') expect(gap(Number(line[2])) > 0).toBe(gap(Number(line[3])) > 0);
      else expect(Math.abs(gap(Number(meets))) / PRICE).toBeLessThan(1e-11);
    }
  });

  test('has the largest effect on API minus own first', () => {
    const effects = lines.map(([input, , low, high, ownLow, ownHigh]) =>
      input === 'API price per second'
        ? Number(high) - Number(low)
        : Math.abs(Number(ownHigh) - Number(ownLow)),
    );
    expect(effects).toEqual([...effects].sort((a, b) => b - a));
  });
});

test('the price of power at which the machine of the article costs $0.08 a second, worked out by hand', () => {
  // (1700 ÷ 3000 + .42 x) × 1.2 ÷ 480 = .08: x = (32 - .566667) ÷ .42 = 74.841270
  const line = table(plainMachine, null, 0.08).find(([input]) => input === '$/kWh');
  expect(line?.slice(1, 4)).toEqual([0.22, 0.176, 0.264]);
  expect(Number(line?.[10])).toBeCloseTo((32 - 1700 / 3000) / 0.42, 9);
});

test('a price never falls below what the machine is sold for, nor hours of work and rest above those of a year', () => {
  const tight = changed(changed(yearly, 'residual', 1600), 'hours per year', 7000);
  const ends = new Map(table(tight, 0.2).map(([input, , low, high]) => [input, [low, high]]));
  expect(ends.get('GPU price')?.[0]).toBe(1600);
  expect(ends.get('residual')?.[1]).toBe(1700);
  expect(ends.get('hours per year')?.[1]).toBe(7760); // 8,760 - 1,000 idle
});
