// Native formulas in two other spreadsheets against the core, on random calls: to 12 digits, and never a number where the
// core has an error. The files hold no values, so that nothing old can be shown.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Comparison, compared, type Row, workbookOf } from './compared.ts';
import { engines } from './engines.ts';
import { ARGUMENTS, totalCost } from './generated.ts';

/** Of which up to 34 are frozen: more than 2,000 are native formulas. */
const CALLS = 2050;
const NAMES = [...Object.keys(ARGUMENTS), 'LTX_TCO'];

const rows = NAMES.flatMap((name) =>
  Array.from({ length: CALLS }, (): Row => ({ name, args: (ARGUMENTS[name] ?? totalCost)() })),
);
const workbook = workbookOf(rows);

test('hardly a call is frozen, and only for signs that MATCH reads as a pattern', () => {
  const frozen = [...workbook.frozen.values()].reduce((sum, count) => sum + count, 0);
  expect(frozen).toBeLessThan(rows.length / 100);
  expect([...workbook.frozen.keys()].filter((why) => !/has a sign/.test(why))).toEqual([]);
});

describe.each(engines)('$name computes what the core computes', ({ compute }) => {
  let results: readonly Comparison[] = [];
  beforeAll(async () => {
    results = compared(workbook, await compute(workbook.file));
  }, 240_000);

  test.each(NAMES)('of %s', (name) => {
    const { calls, values, errors, wrong } = results.find((each) => each.name === name)!;
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(calls).toBe(CALLS);
    expect(values).toBeGreaterThan(CALLS / 8);
    expect(errors).toBeGreaterThan(0);
  });
});
