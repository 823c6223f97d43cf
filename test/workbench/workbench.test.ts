import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { frozenBook } from '../frozenCard.ts';
import { findChromium } from './chromium.ts';
import { type OpenWorkbench, openWorkbench } from './open.ts';

declare const axe: typeof import('axe-core');

describe.skipIf(!findChromium())('The workbench in Chromium', { timeout: 30_000 }, () => {
  let bench: OpenWorkbench;
  beforeAll(async () => {
    bench = await openWorkbench({ book: frozenBook });
  }, 60_000);
  afterAll(() => bench?.close());

  test('opens without a request to another host and without a word on the console', async () => {
    const elsewhere = bench.requests.filter(
      (url) => !url.startsWith(bench.url) && !/^(data|blob):/.test(url),
    );
    expect(elsewhere).toEqual([]);
    expect(bench.complaints).toEqual([]);
    expect(bench.requests).toEqual(
      expect.arrayContaining(
        ['functions.js', 'functions.json', 'taskpane.html'].map((file) => bench.url + file),
      ),
    );
  });

  test('has the sheets Budget, Vendors, TCO and Try it', async () => {
    for (const name of ['Budget', 'Vendors', 'TCO', 'Try it']) {
      await expect(bench.page.getByText(name, { exact: true }).first().isVisible()).resolves.toBe(true);
    }
  });

  test('adds up each concept of the budget and says which is over the cap', async () => {
    // 4×5 s × 2 × .03 + 3×6 s × 1.5 × .06 + 2×8 s × 2 × .08 = 1.20 + 1.62 + 2.56
    expect(await bench.read('Budget!H12')).toBeCloseTo(5.38, 10);
    expect(await bench.read('Budget!I12')).toBe('within cap');
    // 6×4 s × 2 × .03 + 4×6 s × 2 × .06 + 3×8 s × 1.5 × .08 = 1.44 + 2.88 + 2.88
    expect(await bench.read('Budget!H18')).toBeCloseTo(7.2, 10);
    expect(await bench.read('Budget!I18')).toBe('over cap');
    // 3×4 s × 2 × .03 + 2×8 s × 1.5 × .06 + 10 s × 2 × .16 = 0.72 + 1.44 + 3.20
    expect(await bench.read('Budget!H24')).toBeCloseTo(5.36, 10);
    expect(await bench.read('Budget!H26')).toBeCloseTo(5.38 + 7.2 + 5.36, 10);
    expect(await bench.read('Budget!I26')).toBe('1 over cap');
  });

  test('shows no error anywhere in the ready-made sheets', async () => {
    const cells = await bench.page.evaluate(() =>
      ['Budget!A1:J30', 'Vendors!A1:H7', 'TCO!A1:H50', "'Try it'!A1:J90"].flatMap((range) =>
        window.workbench?.readAll(range),
      ),
    );
    expect(cells.flat().filter((cell) => typeof cell === 'object')).toEqual([]);
  });

  test('fills the vendors table from one formula, cheapest first, LTX fast before LTX pro', async () => {
    const table = await bench.page.evaluate(() => window.workbench?.result('Vendors!A7'));
    const [header, ...rows] = table ?? [];
    const cost = header?.indexOf('Cost') ?? -1;
    expect(cost).toBeGreaterThan(0);
    const costs = rows.map((row) => row[cost]).filter((cell) => typeof cell === 'number');
    expect(costs.length).toBeGreaterThan(10);
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
    // 10 s × .06 and 10 s × .08
    expect(costs).toEqual(expect.arrayContaining([0.6, 0.8]));
  });

  test('weighs the example machine against the API on the TCO sheet, and says so in a sentence', async () => {
    const cells = await bench.page.evaluate(() => window.workbench?.readAll('TCO!A1:H50'));
    const shown = (name: string) => cells?.find(([first]) => first === name);
    expect(shown('name')).toContain('Example RTX 4090');
    // 24 months of 3,000 s: × .08 on the API; × .000231 and the machine of 1,700 on it, 3,000 ÷ 480 of 125 h a month.
    expect(shown('API')?.slice(1, 7)).toEqual(['', 0, 240, 5760, 0.08, '']);
    expect(shown('Own')?.slice(1, 7)).toEqual([1, 1700, 693 / 1000, 1716.632, 1716.632 / 72_000, 0.05]);
    // 1,700 ÷ .079769 = 21,312 over the life, ÷ 24 months = 888, ÷ 480 = 44.4 h; 1,700 ÷ (240 − .693) = 7.1 months
    const said = cells?.flat().filter((cell) => String(cell).match(/^(Owning|With) /));
    expect(said).toEqual([
      'Owning this machine pays from 888 seconds of pro video a month on: 21,312 seconds over its life, or 44.4 machine hours.',
      'With 3,000 seconds a month the machine has paid for itself after 7.1 months.',
    ]);
    expect(shown('On this machine')?.[1]).toBeCloseTo(0.0016476667, 10);
    expect(shown('An hour of it')?.[1]).toBe(0.79088);
  });

  test('gives every function an example with a result', async () => {
    const { functions } = JSON.parse(readFileSync('dist/excel/functions.json', 'utf8'));
    const cells = await bench.page.evaluate(() => window.workbench?.readAll("'Try it'!A1:B100"));
    const formulas = cells?.map(([formula]) => String(formula)) ?? [];
    for (const { name } of functions) {
      const at = formulas.findIndex((formula) => formula.includes(`${name}(`) && formula.startsWith('='));
      expect(at, name).toBeGreaterThan(0);
      const result = formulas[at]?.startsWith('=TAKE(') ? cells?.[at + 1]?.[0] : cells?.[at]?.[1];
      // LTX_CHECK answers blank where there is nothing to say.
      if (name !== 'LTX_CHECK') expect(result, name).not.toBe('');
    }
  });

  test('computes a formula that is typed, and again when its input changes', async () => {
    await bench.page.evaluate(() => window.workbench?.scratch('Typed', 40, 10));
    await bench.write('Typed!A1', '20');
    await bench.write('Typed!B1', '=LTX_COST("pro","1080p",A1)');
    await bench.settled();
    expect(await bench.read('Typed!B1')).toBe(1.6);
    await bench.write('Typed!A1', '10');
    await bench.settled();
    expect(await bench.read('Typed!B1')).toBe(0.8);
  });

  test('gives no verdict on a cost that is not known, however often everything is calculated', async () => {
    await bench.page.evaluate(() => window.workbench?.scratch('Verdict', 20, 6));
    await bench.write('Verdict!A1', '2026-08-01');
    await bench.write('Verdict!A2', '=LTX_COST("pro","1080p",20,,,A1)');
    await bench.write('Verdict!A3', '=SUM(A2:A2)');
    await bench.write('Verdict!A4', '=IF(A3>5,"over","within")');
    await bench.settled();
    expect(await bench.read('Verdict!A4')).toBe('within');
    await bench.write('Verdict!A1', '2020-01-01'); // before the first price
    for (let i = 0; i < 3; i += 1) {
      await bench.page.evaluate(() => window.workbenchHost?.recalculate());
      expect(await bench.read('Verdict!A4')).toMatchObject({ error: '#N/A' });
    }
    await bench.page.evaluate(() => window.workbench?.discard('Verdict'));
  });

  test('offers the functions while one is typed, and shows the message of an error', async () => {
    const { page } = bench;
    await page.evaluate(() => window.workbench?.scratch('Keys', 40, 10));
    const selected = () => page.evaluate(() => window.workbench?.selected());
    await expect.poll(selected).toBe('Keys!A1');
    // Some way into the grid: which cell it is does not matter.
    await page.mouse.click(300, 220);
    await page.keyboard.type('=LTX_', { delay: 20 });
    await page.getByText('LTX_COMPARE', { exact: true }).waitFor();
    await page.keyboard.type('COST("pro","720p",', { delay: 20 });
    await page.getByText('[takes]').first().waitFor();
    await page.keyboard.type('5)');
    const cell = await selected();
    // For a moment after the last letter, Univer takes Enter for a choice from its list of names.
    const enter = async () => {
      await page.keyboard.press('Enter');
      await page.waitForTimeout(400);
      return selected();
    };
    await expect.poll(enter, { timeout: 10_000 }).not.toBe(cell);
    await page.keyboard.press('ArrowUp');
    await expect.poll(selected).toBe(cell);
    const line = page.getByRole('status');
    await expect.poll(() => line.textContent()).toMatch(/1080p.*1440p.*2160p/);
    const content = await page.evaluate(() => window.workbench?.read(window.workbench.selected()));
    expect(content).toMatchObject({ error: '#N/A', message: expect.stringMatching(/1080p.*1440p.*2160p/) });

    // An error of another formula in the same cell must not inherit the message.
    await page.keyboard.type('=NA()');
    await expect.poll(enter, { timeout: 10_000 }).not.toBe(cell);
    await bench.settled();
    expect(await bench.read(cell ?? '')).toEqual({ error: '#N/A', message: '' });
  });

  test('spills a range of costs, refuses to overwrite what is in the way, and recovers', async () => {
    const { page } = bench;
    await page.evaluate(() => {
      window.workbench?.scratch('Spill', 40, 10);
      window.workbench?.writeAll('Spill!A1', [
        ['pro', '1080p', '10'],
        ['fast', '2160p', '5'],
        ['pro', '1440p', '2'],
      ]);
    });
    const results = () => page.evaluate(() => window.workbench?.readAll('Spill!E1:E3').flat());
    await bench.write('Spill!E1', '=LTX_COST(A1:A3,B1:B3,C1:C3)');
    await bench.settled();
    // 10 × .08, 5 × .24, 2 × .16
    expect(await results()).toEqual([0.8, 1.2, 0.32]);
    await bench.write('Spill!E2', 'in the way');
    await bench.settled();
    expect(await results()).toEqual([{ error: '#SPILL!', message: '' }, 'in the way', '']);
    await bench.write('Spill!E2', '');
    await bench.settled();
    expect(await results()).toEqual([0.8, 1.2, 0.32]);
  });

  test('computes scalars, array constants, omitted arguments, LET and LAMBDA', async () => {
    const results = await bench.compute([
      { formula: '=LTX_COST("pro","1080p",8,,"retake")' },
      { formula: '=LTX_COST("pro",{"1080p","1440p"},{1;2})' },
      { formula: '=LET(cost,LTX_COST("pro","1080p",20),cost*2)' },
      { formula: '=MAP({10;20},LAMBDA(s,LTX_COST("pro","1080p",s)))' },
      { formula: '=LTX_COST(A1,B1,C1)', cells: { A1: 'fast', B1: '720p', C1: '5' } },
      { formula: '=LTX_COST(A1,B1,C1)', cells: { A1: 'fast', B1: '720p', C1: '=1/0' } },
      { formula: '=IFERROR(LTX_COST("nobody","1080p",1),"caught")' },
      { formula: '=LTX_NOTHING(1)' },
    ]);
    expect(results).toEqual([
      [[0.8]], // a retake is .10 a second
      [
        [0.08, 0.16],
        [0.16, 0.32],
      ],
      [[3.2]],
      [[0.8], [1.6]],
      [[0.15]],
      [[{ error: '#VALUE!', message: 'seconds: expected a number above 0, got the error #DIV/0!' }]],
      [['caught']],
      [[{ error: '#NAME?', message: '' }]],
    ]);
  });

  test('shows and hides the task pane with its button', async () => {
    const pane = bench.page.locator('#pane');
    const button = bench.page.getByRole('button', { name: 'Task pane' });
    expect(await pane.isVisible()).toBe(true);
    await button.click();
    expect(await pane.isVisible()).toBe(false);
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    await button.click();
    expect(await pane.isVisible()).toBe(true);
  });

  test('gives the grid the whole of a narrow window, and puts the task pane below it on demand', async () => {
    const pane = bench.page.locator('#pane');
    await bench.page.setViewportSize({ width: 700, height: 900 });
    await pane.waitFor({ state: 'hidden' });
    await bench.page.getByRole('button', { name: 'Task pane' }).click();
    const [below, grid] = [await pane.boundingBox(), await bench.page.locator('#grid').boundingBox()];
    expect(below?.width).toBe(700);
    expect(below?.y).toBeGreaterThanOrEqual((grid?.y ?? 0) + (grid?.height ?? 0));
    await bench.page.setViewportSize({ width: 1400, height: 900 });
  });

  test('has a page around the grid that axe finds nothing wrong with', async () => {
    // The grid itself is Univer's: its toolbar and canvas are not ours to mend.
    await bench.page.evaluate(
      readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
    );
    const { violations }: AxeResults = await bench.page.evaluate(() =>
      axe.run({ exclude: ['#grid', '.univer-popup-root', '#pane'] }, { resultTypes: ['violations'] }),
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });
});
