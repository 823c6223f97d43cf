// Native formulas in two other spreadsheets against the core, on random rows: to 12 digits, and never a number where the core has an error.
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../shared/cell.ts';
import { engines } from './engines.ts';
import { compared, type Row, workbookOf } from './compared.ts';
import { random } from './random.ts';
import { requests } from './requests.ts';

const ROWS = 2000;
const { next, pick } = random(7);

const known = requests(250);
/** Texts that are none, and texts that MATCH takes for a pattern. */
const ODD = [['pr*', '1080p', ''], ['pr?', '1080p', ''], ['pro~', '1080p', ''], ['*', '*', '*'], [null, '1080p', ''], ['pro', null, ''], [0, 1080, 0], ['p|ro', '1080p', '']] as const;
const seconds = (): Cell =>
  pick<Cell>([5, 8, 10, 20, Math.ceil(next() * 60), Math.round(next() * 60_000) / 1000 + 1, 4.2, 78.125, 3600, 31_536_000, ...(next() < 0.2 ? [0, -3, null, 'ten', '20', 0.5, 2e9] : [])]);
const takes = (): Cell => pick<Cell>([null, null, 1, 2, 3, 7, 100, 1.6, 1.25, ...(next() < 0.2 ? [0, -1, 'two', 2e6, 0.9] : [])]);
const request = () => (next() < 0.03 ? pick(ODD) : pick(known));

const GENERATED: Record<string, () => Row['args']> = {
  LTX_COST: () => { const [m, r, o] = request(); return [m, r, seconds(), takes(), o]; },
  LTX_RATE: () => request(),
  LTX_SOURCE: () => request(),
  LTX_CHECK: () => { const [m, r, o] = request(); return [m, r, seconds(), o]; },
};

const rows = Object.entries(GENERATED).flatMap(([name, args]) =>
  Array.from({ length: ROWS }, (): Row => ({ name, args: args() })),
);
const workbook = workbookOf(rows);

describe.each(engines)('$name', { timeout: 240_000 }, ({ name, compute }) => {
  test('agrees', async () => {
    const start = Date.now();
    const results = compared(workbook, await compute(workbook.file));
    for (const { name: fn, values, errors, wrong } of results) console.log(name, Date.now() - start, fn, values, errors, wrong.length, wrong.slice(0, 3).map((each) => each.slice(0, 700)));
    expect(results.flatMap(({ wrong }) => wrong).slice(0, 1)).toEqual([]);
  });
});
