// Charts over the cells: drawn of what the cells hold, now and after each change, kept, undone and printed with their sheet.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seal, unseal } from '../../shared/book/seal.ts';
import { frozenBook } from '../frozenCard.ts';
import { findChromium } from './chromium.ts';
import { type OpenWorkbench, openWorkbench } from './open.ts';

describe.skipIf(!findChromium())('A chart over the cells', { timeout: 60_000 }, () => {
  let bench: OpenWorkbench;
  beforeAll(async () => {
    bench = await openWorkbench({ width: 1800, book: frozenBook });
  }, 60_000);
  afterAll(() => bench?.close());

  const look = async (sheet: string, right: number, down: number) => {
    await bench.page.getByText(sheet, { exact: true }).first().click();
    await bench.page.mouse.move(500, 500);
    await bench.page.mouse.wheel(right, down);
  };
  const charts = () => bench.page.locator('.floating-chart svg');
  const words = () => charts().first().textContent();

  test('shows the cheapest vendors, and others when the clip is another', async () => {
    await look('Vendor comparison', 1600, 0);
    await expect.poll(words).toContain('Cost of the clip');
    const first = await bench.read('Vendor comparison!A11');
    const cost = await bench.read('Vendor comparison!C11');
    expect(await words()).toContain(`${first}$${Number(cost).toFixed(2)}`);
    await bench.write('Vendor comparison!B5', '20');
    await bench.settled();
    const dearer = await bench.read('Vendor comparison!C11');
    expect(dearer).not.toBe(cost);
    await expect.poll(words).toContain(`$${Number(dearer).toFixed(2)}`);
  });

  test('is printed below the table of its sheet', async () => {
    await bench.page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await bench.page.locator('#paper > svg.chart').count()).toBe(1);
    await bench.page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  });

  test('comes with a sheet that is added, and goes with it in one undo', async () => {
    const pane = bench.page.frameLocator('#pane');
    await pane.getByRole('tab', { name: 'Sheets' }).click();
    await pane.getByRole('button', { name: 'Add this sheet: TCO review' }).click();
    await expect.poll(() => pane.locator('#status').textContent()).toContain('TCO review 2 is ready');
    await look('TCO review 2', 300, 700);
    await expect.poll(words).toContain('Paid so far');
    await bench.page.mouse.click(300, 600);
    await bench.page.keyboard.press('Control+z');
    await expect
      .poll(() => bench.page.evaluate(() => window.workbench?.sheetNames().includes('TCO review 2')))
      .toBe(false);
    // Back on the sheet that was shown before, with the chart of that.
    await expect.poll(words).toContain('Cost of the clip');
    expect(await charts().count()).toBe(1);
    await bench.page.keyboard.press('Control+y');
    await look('TCO review 2', 300, 700);
    await expect.poll(words).toContain('Paid so far');
  });

  test('is there on the next visit', async () => {
    await bench.page.waitForTimeout(1000); // it is stored soon after the last change
    await bench.page.reload();
    await bench.page.waitForFunction(() => window.workbench !== undefined);
    await look('TCO review', 300, 700);
    await expect.poll(words).toContain('Paid so far');
    expect(await charts().first().getAttribute('aria-label')).toMatch(
      /^Paid so far: a chart of the table in A\d+:A\d+ and B/,
    );
    expect(bench.complaints).toEqual([]);
  });

  test('shows nothing where its cells are gone, and the workbook opens all the same', async () => {
    const stored = await bench.page.evaluate(() => localStorage.getItem('ltx-workbook'));
    const text = unseal(stored ?? '') ?? '';
    // The chart of the review, as if of cells that the sheet has not got, and of no cells at all.
    const elsewhere = text.replace(/B42:D55/, 'B42000:D55000').replace(/A10:A34/, 'nothing');
    expect(elsewhere).not.toBe(text);
    await bench.page.evaluate((changed) => localStorage.setItem('ltx-workbook', changed), seal(elsewhere));
    await bench.page.reload();
    await bench.page.waitForFunction(() => window.workbench !== undefined);
    await look('TCO review', 300, 700);
    await expect.poll(() => bench.page.locator('.floating-chart').count()).toBe(1);
    expect(await charts().count()).toBe(0);
    expect(bench.complaints).toEqual([]);
  });
});
