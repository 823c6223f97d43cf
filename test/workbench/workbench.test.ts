import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { frozenBook } from '../frozenCard.ts';
import { findChromium } from './chromium.ts';
import { type OpenWorkbench, openWorkbench } from './open.ts';

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

  test('opens with the sheets that the sidebar writes, and with every function once', async () => {
    for (const name of ['Concept budget', 'Vendor comparison', 'TCO review', 'Try it']) {
      await expect(bench.page.getByText(name, { exact: true }).first().isVisible()).resolves.toBe(true);
    }
  });

  test('opens with nothing to undo, so that its sheets cannot be taken apart', async () => {
    const everything = () =>
      bench.page.evaluate(() =>
        ["'Concept budget'!A1:L31", "'TCO review'!A1:H60", "'Try it'!A1:B40"].map((range) =>
          window.workbench?.readAll(range),
        ),
      );
    const before = await everything();
    await bench.page.mouse.click(300, 220);
    for (let i = 0; i < 5; i += 1) await bench.page.keyboard.press('Control+z');
    await bench.settled();
    expect(await everything()).toEqual(before);
  });

  test('adds up each concept of the budget and says which is over the cap', async () => {
    const budget = (cell: string) => bench.read(`'Concept budget'!${cell}`);
    // 4×6 s × 2 × .03 + 3×6 s × 1.5 × .06 + 2×8 s × 2 × .08 + a retake of 8 s × .10 = 1.44 + 1.62 + 2.56 + 0.80
    expect(await budget('H14')).toBeCloseTo(6.42, 10);
    expect(await budget('I14')).toBe('within cap');
    // 6×6 s × 2 × .03 + 4×6 s × 2 × .06 + 3×8 s × 1.6 × .08 + (5 + 8 of context) s × .10 = 2.16 + 2.88 + 3.072 + 1.30
    expect(await budget('H21')).toBeCloseTo(9.412, 10);
    expect(await budget('I21')).toBe('over cap');
    // 3×6 s × 2 × .03 + 2×8 s × 1.5 × .06 + 10 s × 2 × .16 + 8 s × 2 × .10 = 1.08 + 1.44 + 3.20 + 1.60
    expect(await budget('H28')).toBeCloseTo(7.32, 10);
    expect(await budget('B5')).toBeCloseTo(6.42 + 9.412 + 7.32, 10);
    expect(await budget('C5')).toBe('1 over cap');
  });

  test('shows no error anywhere in the ready-made sheets', async () => {
    const cells = await bench.page.evaluate(() =>
      [
        "'Concept budget'!A1:L40",
        "'Vendor comparison'!A1:H10",
        "'TCO review'!A1:K90",
        "'Try it'!A1:J90",
      ].flatMap((range) => window.workbench?.readAll(range)),
    );
    expect(cells.flat().filter((cell) => typeof cell === 'object')).toEqual([]);
  });

  test('fills the vendors table from one formula, cheapest first, LTX fast before LTX pro', async () => {
    const table = await bench.page.evaluate(() => window.workbench?.result("'Vendor comparison'!A10"));
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
    const cells = await bench.page.evaluate(() => window.workbench?.readAll("'TCO review'!A1:H60"));
    const shown = (name: string) => cells?.find(([first]) => first === name);
    expect(shown('name')).toContain('Example RTX 4090');
    // 36 months of 3,000 s: × .08 on the API; × .000467111 and the machine of 1,700 on it, for 6.25 of 730
    // hours a month; 3,000 ÷ 480 an hour × .50 of rent.
    expect(shown('API')?.slice(1, 7)).toEqual(['', 0, 240, 8640, 0.08, '']);
    expect(shown('Own')?.slice(1, 7)).toEqual([
      1,
      1700,
      1051 / 750,
      1750.448,
      1750.448 / 108_000,
      625 / 73_000,
    ]);
    expect(shown('Rent')?.slice(1, 5)).toEqual([1, 0, 3.125, 112.5]);
    // 1,700 ÷ .079532889 = 21,375 s; 1,700 ÷ (240 − 1.4013) = 7.1 months
    expect(cells?.slice(2, 4).map(([said]) => said)).toEqual([
      'Cheapest over 36 months: Rent, $113. The API: $8,640.',
      'Owning pays off after 21,375 seconds of video: at 3,000 a month, in 7.1 months.',
    ]);
    expect(shown('API is cheaper under ($/s)')?.[1]).toBeCloseTo(0.0016476667, 10);
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
      // These answer blank where there is nothing to say.
      if (!['LTX_CHECK', 'LTX_CHECK_BILL'].includes(name)) expect(result, name).not.toBe('');
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
    await page.keyboard.press('Enter');
    await expect.poll(selected).not.toBe(cell);
    await page.keyboard.press('ArrowUp');
    await expect.poll(selected).toBe(cell);
    const line = page.getByRole('status');
    await expect.poll(() => line.textContent()).toMatch(/1080p.*1440p.*2160p/);
    const content = await page.evaluate(() => window.workbench?.read(window.workbench.selected()));
    expect(content).toMatchObject({ error: '#N/A', message: expect.stringMatching(/1080p.*1440p.*2160p/) });

    // An error of another formula in the same cell must not inherit the message.
    await page.keyboard.type('=NA()');
    await page.keyboard.press('Enter');
    await expect.poll(selected).not.toBe(cell);
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
});
