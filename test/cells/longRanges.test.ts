// A whole column is 1,048,576 cells. Both bundles answer it in seconds, and without holding a gigabyte.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { builtFunction, type Matrix } from '../bench/builtFunction.ts';
import { sheetsRuntime } from '../sheets/vm.ts';

const ROWS = 1_048_576;
const MOST_MS = 10_000;
const MOST_BYTES = 150e6;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const held = (): number => {
  collect();
  return process.memoryUsage().heapUsed;
};

const column = (cell: (row: number) => unknown): Matrix =>
  Array.from({ length: ROWS }, (_, row) => [cell(row) as string]);
const first = <T>(value: T, other: T) => column((row) => (row === 0 ? value : other));

/** What the column costs on top of itself. */
function measured<T>(call: () => T) {
  const before = held();
  const start = performance.now();
  const result = call();
  const ms = performance.now() - start;
  return { result, ms, bytes: held() - before };
}

const excelCost = builtFunction('LTX_COST');
const sheets = sheetsRuntime();

test('A:A with one number and a million empty cells', () => {
  const desktop = first(20, 0); // Excel for the desktop hands empty cells over as 0
  const inExcel = measured(() => excelCost([['pro']], [['1080p']], desktop, null, null, null, []));
  expect(inExcel.result).toHaveLength(ROWS);
  expect(inExcel.result[0]).toEqual([1.6]); // 20 s × $0.08
  expect(inExcel.bytes).toBeLessThan(MOST_BYTES);
  expect(inExcel.ms).toBeLessThan(MOST_MS);

  const blanks = first<string | number>(20, '');
  const inSheets = measured(() => sheets.call('LTX_COST', 'pro', '1080p', blanks));
  expect(inSheets.result.ok && inSheets.result.cells[0]).toEqual([1.6]);
  expect(inSheets.bytes).toBeLessThan(2 * MOST_BYTES); // the stand-in copies the result
  expect(inSheets.ms).toBeLessThan(MOST_MS);
});

test('a million error cells are one mistake', () => {
  const errors = column(() => ({ type: 'Error', basicValue: '#N/A' }));
  const { result, ms, bytes } = measured(() => excelCost(errors, [['1080p']], [[20]], null, null, null, []));
  expect(new Set(result.map(([cell]) => cell)).size).toBe(1);
  expect(bytes).toBeLessThan(MOST_BYTES);
  expect(ms).toBeLessThan(MOST_MS);
});

test.each([
  ['model', 0],
  ['resolution', 1],
  ['seconds', 2],
] as const)('a million different prompts as %s are one sentence for the whole range', (argument, at) => {
  const prompts = column((row) => `${row} a fox runs through tall grass at dawn, slow motion, wide lens`);
  const sentence = new RegExp(
    `^${argument}: .*; and 10000 other mistakes: is this the range that you meant\\?$`,
  );
  const others = ['pro', '1080p', 20];

  const given = others.map((other, i) => (i === at ? prompts : [[other]]));
  const inExcel = measured(() => excelCost(...given, null, null, null, []));
  const [[error]] = inExcel.result as unknown as [[Error]];
  expect(error.message).toMatch(sentence);
  expect(inExcel.bytes).toBeLessThan(MOST_BYTES);
  expect(inExcel.ms).toBeLessThan(MOST_MS);

  const inSheets = sheets.call('LTX_COST', ...others.map((other, i) => (i === at ? prompts : other)));
  expect(!inSheets.ok && inSheets.message).toMatch(sentence);
});
