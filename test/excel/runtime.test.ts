import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { EMPTY_BOOK } from '../../shared/book/stored.ts';
import { functionsPart } from '../../shared/book/toBook.ts';
import { changed } from '../../shared/book/writeBook.ts';
import { functions } from '../../shared/functions/index.ts';
import { frozenBook, frozenCard } from '../frozenCard.ts';
import { type ExcelError, excelRuntime } from './runtime.ts';

const DIST = path.resolve(import.meta.dirname, '../../dist/excel');
const excel = await excelRuntime();
excel.useBook({ state: 'book', text: frozenBook });

const cost = (...args: Parameters<typeof excel.call>[1]) =>
  excel.call('LTX_COST', [...args, ...Array.from({ length: 6 - args.length }, () => null)]);

/** The message of the single error that a call gives. */
async function messageOf(result: ReturnType<typeof excel.call>): Promise<string> {
  const [[cell]] = (await result) as [[ExcelError]];
  return `${cell.error} ${cell.message}`;
}

it('associates every declared function, and nothing else', () => {
  expect([...excel.associated]).toEqual(functions.map(({ name }) => name));
});

it('prices one clip with the optional arguments left out', async () => {
  // 20 s × $0.08
  expect(await cost([['pro']], [['1080p']], [[20]])).toEqual([[1.6]]);
});

it('answers a range with a range, errors beside prices', async () => {
  const [first, second, third] = await cost([['pro'], ['nobody'], ['fast']], [['1080p']], [[20], [20], [12]]);
  expect(first).toEqual([1.6]);
  expect(second).toEqual([{ error: '#N/A', message: expect.stringMatching(/^model: .*nobody/) }]);
  expect(third).toEqual([0.72]); // 12 × 0.06
});

it('names an error value that stands in a range, and prices the other rows', async () => {
  const [bad, good] = await cost([['pro'], ['pro']], [['1080p']], [[{ error: '#DIV/0!' }], [20]]);
  expect(bad).toEqual([{ error: '#VALUE!', message: expect.stringMatching(/^seconds: .*#DIV\/0!/) }]);
  expect(good).toEqual([1.6]);
});

it('takes the 0 that desktop Excel sends for an empty cell as a mistake, never as a price of 0', async () => {
  expect(await messageOf(cost([['pro']], [['1080p']], [[0]]))).toMatch(/^#VALUE! seconds: .*empty/);
  expect(await messageOf(cost([[0]], [['1080p']], [[5]]))).toMatch(/^#VALUE! model: .*empty/);
});

it('leaves rows blank that are blank in every range, as either Excel sends them', async () => {
  const rows = await cost([['pro'], [0], [null]], [['1080p'], [0], [null]], [[20], [0], [null]]);
  expect(rows).toEqual([[1.6], [''], ['']]);
});

it('answers a table function with a table whose first row is its header', async () => {
  const models = functions.find(({ name }) => name === 'LTX_MODELS')!;
  const [header, ...rows] = await excel.call(
    'LTX_MODELS',
    Object.keys(models.params).map(() => null),
  );
  expect(header).toContain('Model');
  expect(rows.length).toBeGreaterThan(10);
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header!.length]));
});

it('answers hundreds of calls made at once, each its own', async () => {
  const seconds = Array.from({ length: 300 }, (_, i) => i + 1);
  const results = await Promise.all(seconds.map((s) => cost([['pro']], [['1440p']], [[s]])));
  expect(results).toEqual(seconds.map((s) => [[Number((s * 0.16).toFixed(2))]]));
});

it('hides the message of an exception that is not meant for the cell, as Excel does', async () => {
  const file = path.join(tmpdir(), `ltx-cost-throws-${process.pid}.js`);
  await writeFile(file, "CustomFunctions.associate('BUG', () => { throw new Error('secret'); });");
  const { call } = await excelRuntime(file);
  expect(await call('BUG', [])).toEqual([[{ error: '#VALUE!' }]]);
});

it('lets calls that come before the book wait for it, and then uses it', async () => {
  const early = await excelRuntime(undefined, { awaitsBook: true });
  const args = [[['pro']], [['1080p']], [[20]], null, null, null];
  let answered = false;
  const first = early.call('LTX_COST', args).finally(() => {
    answered = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(answered).toBe(false);
  const text = JSON.stringify(functionsPart(changed(EMPTY_BOOK, { card: frozenCard, pinned: '2026-03-31' })));
  early.useBook({ state: 'book', text });
  expect(await first).toEqual([[1.2]]); // 20 s × the $0.06 of before 2026-04-01
  early.useBook({ state: 'damaged' });
  expect(await early.call('LTX_COST', args)).toEqual([
    [{ error: '#N/A', message: expect.stringMatching(/damaged; open the LTX Cost sidebar/) }],
  ]);
  expect(await early.call('LTX_CREDIT_RATE', [[[10]], [[200]]])).toEqual([[0.05]]);
});

it('ships functions.js that reaches for no network and no Excel object model', async () => {
  const text = await readFile(path.join(DIST, 'functions.js'), 'utf8');
  expect(text).not.toMatch(/\bfetch\(|XMLHttpRequest|\bimport\(|Excel\.run|\bOffice\.|localStorage/);
});
