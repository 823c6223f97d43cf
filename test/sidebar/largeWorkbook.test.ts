import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../workbench/chromium.ts';
import { type OpenWorkbench, openWorkbench } from '../workbench/open.ts';

const ROWS = 10_000;

describe.skipIf(!findChromium())('a workbook of 10,000 formulas', () => {
  let bench: OpenWorkbench;
  let pane: FrameLocator;
  /** How long it takes to write and to calculate the formulas once, in ms: what is measured is measured against it. */
  let once: number;
  /** A sheet of so many formulas; gives how many ms that takes. */
  const writeFormulas = (many: number) =>
    bench.page.evaluate(async (rows) => {
      const start = Date.now();
      const { workbench } = window;
      workbench?.scratch('Large', rows + 10, 5);
      workbench?.writeAll(
        'Large!A1',
        Array.from({ length: rows }, (_, i) => [
          'pro',
          String(i + 1),
          `=LTX_COST(A${i + 1},"1080p",B${i + 1})`,
        ]),
      );
      await workbench?.settled();
      return Date.now() - start;
    }, many);
  beforeAll(async () => {
    bench = await openWorkbench();
    pane = bench.page.frameLocator('#pane');
    once = await writeFormulas(ROWS);
  }, 120_000);
  afterAll(() => bench.close());

  it('is linked in about the time that it takes to calculate it', { timeout: 180_000 }, async () => {
    await pane.getByRole('tab', { name: 'Rates' }).click();
    await pane.getByText('Link formulas').click();
    await pane.getByRole('button', { name: 'See what would change' }).click();
    await pane.getByRole('button', { name: 'Link them' }).waitFor({ timeout: 60_000 });
    const start = Date.now();
    await pane.getByRole('button', { name: 'Link them' }).click();
    await expect
      .poll(() => pane.locator('#status').textContent(), { timeout: 120_000 })
      .toMatch(/^10,0\d\d formulas linked/);
    const linking = Date.now() - start;
    // 8 s × $0.08, and the last row's 10,000 s.
    expect(await bench.read('Large!C8')).toBe(0.64);
    expect(await bench.read(`Large!C${ROWS}`)).toBe(800);
    // The version cells and the formulas are each calculated once. Formula by formula it took thirty times as long.
    expect(linking / once).toBeLessThan(4);
  });

  it('a fifth of it is portable, each cell as it was before, and live again in one step of undo', {
    timeout: 400_000,
  }, async () => {
    // Univer takes 10,000 native formulas in a minute, and as long to take them back.
    const rows = ROWS / 5;
    await writeFormulas(rows);
    const status = () => pane.locator('#status').textContent();
    const formulas = () =>
      bench.page.evaluate(
        (many) => Array.from({ length: many }, (_, i) => window.workbench?.formula(`Large!C${i + 1}`) ?? ''),
        rows,
      );
    const sheets = () => bench.page.evaluate(() => window.workbench?.sheetNames());
    const live = await formulas();
    const before = await sheets();
    // The page answers only after Univer has taken all formulas in.
    const press = (name: string) => pane.getByRole('button', { name }).click({ timeout: 180_000 });
    const look = async (name: string) => {
      const opener = pane.getByRole('button', { name: `${name}…` });
      if (!(await opener.isVisible()))
        await pane.locator('#workbook summary', { hasText: new RegExp(`^${name}$`) }).click();
      await opener.click();
      await pane.getByRole('button', { name: `Apply: ${name}` }).waitFor({ timeout: 120_000 });
    };
    await pane.getByRole('tab', { name: 'Workbook' }).click();
    await look('Make portable');
    await press('Apply: Make portable');
    await expect.poll(status, { timeout: 180_000 }).toMatch(/^2,\d\d\d formulas are portable\. Each shows/);
    expect(await bench.read(`Large!C${rows}`)).toBe(160);
    const portable = await formulas();
    expect(portable.filter((formula) => !formula.includes('COUNTA("LTX_COST('))).toEqual([]);
    await press('Undo');
    await expect.poll(status, { timeout: 180_000 }).toBe('The workbook is as it was.');
    expect(await formulas()).toEqual(live);
    expect(await sheets()).toEqual(before);
  });
});
