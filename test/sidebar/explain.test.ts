// The selected cell explained in the page beside the workbench: tree, receipts, links, and the sheet that is written of it.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { frozenBook } from '../frozenCard.ts';
import { findChromium } from '../workbench/chromium.ts';
import { type OpenWorkbench, openWorkbench } from '../workbench/open.ts';
import { paneOf } from './pane.ts';

const require = createRequire(import.meta.url);

describe.skipIf(!findChromium())('Explain this cell', { timeout: 120_000 }, () => {
  let bench: OpenWorkbench;
  let pane: FrameLocator;
  beforeAll(async () => {
    bench = await openWorkbench({ book: frozenBook });
    pane = bench.page.frameLocator('#pane');
    await pane.getByRole('button', { name: 'Explain this cell' }).waitFor();
  }, 60_000);
  afterAll(() => bench.close());

  const status = () => pane.locator('#status').textContent();
  const select = (address: string) => bench.page.evaluate((at) => window.workbench?.select(at), address);
  const selected = () => bench.page.evaluate(() => window.workbench?.selected());
  /** What the page shows, with all of it unfolded. */
  const explained = async (address: string): Promise<string> => {
    await bench.settled();
    await select(address);
    await pane.getByRole('button', { name: 'Explain this cell' }).click();
    await expect.poll(status).toContain(`${address} is explained`);
    return paneOf(bench.page).evaluate(() => {
      for (const fold of document.querySelectorAll<HTMLDetailsElement>('#explained details'))
        fold.open = true;
      return document.getElementById('explained')?.innerText.replace(/\s+/g, ' ') ?? '';
    });
  };

  test('follows arithmetic over other sheets down to receipts with links to the sources', async () => {
    await bench.write('Try it!A31', '=LTX_COST("pro","1080p",25)');
    await bench.write('Try it!A32', '3');
    await bench.settled();
    await bench.write('Try it!A30', "=SUM(A31:A32)*2-'Concept budget'!H12");
    // (25 s × $0.08 + 3) × 2 − 32 s × $0.08 = 7.44
    const text = await explained('Try it!A30');
    expect(text).toMatch(
      /^A30 7\.44 =SUM\(A31:A32\)\*2-'Concept budget'!H12 Adds up \+ SUM\(A31:A32\)\*2 10/,
    );
    expect(text).toMatch(/A31 \$2\.00 .* 25 seconds × \$0\.08 .* Total \$2\.00/);
    expect(text).toMatch(/− 'Concept budget'!H12 \$2\.56/);
    expect(text).not.toMatch(/Worked out anew|cannot|not followed/);
    const links = pane.locator('#explained a[href^="https://"]');
    expect(await links.count()).toBeGreaterThan(0);
  });

  test('has no axe finding and fits 300 and 420 pixels in both themes', async () => {
    const frame = paneOf(bench.page);
    await frame.evaluate(await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'));
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [300, 420]) {
        await bench.page.emulateMedia({ colorScheme });
        await bench.page.evaluate((px) => {
          const element = document.getElementById('pane');
          if (element) element.style.cssText = `position:fixed;inset:0 auto auto 0;z-index:99;width:${px}px`;
        }, width);
        const { violations }: AxeResults = await frame.evaluate('axe.run("#explained")');
        expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
        const [content, room] = await frame.evaluate(() => [
          document.documentElement.scrollWidth,
          innerWidth,
        ]);
        expect(content).toBe(room);
      }
    await bench.page.evaluate(() => document.getElementById('pane')?.removeAttribute('style'));
  });

  test('shows a cell that is clicked', async () => {
    await pane.locator('#explained').getByRole('button', { name: "'Concept budget'!H12" }).click();
    await expect.poll(selected).toMatch(/Concept budget'?!\$?H\$?12/);
  });

  test('explains a cell that a result spilled into, and one that calculates with it', async () => {
    await bench.write('Try it!A40', '=LTX_COST("pro","1080p",C40:C42)');
    for (const [i, seconds] of ['10', '20', '30'].entries()) await bench.write(`Try it!C${40 + i}`, seconds);
    await bench.write('Try it!B40', '=A42*10');
    // 30 s × $0.08 = $2.40
    expect(await explained('Try it!A42')).toMatch(
      /^A42 .*2\.4.*A part of what A40 gives.*seconds C42 30.*Total \$2\.40/,
    );
    expect(await explained('Try it!B40')).toMatch(/^B40 24 .*A42 .*A part of what A40 gives.*Total \$2\.40/);
  });

  test('says what it cannot follow, what is empty, and why there is an error', async () => {
    await bench.write('Try it!A45', '=VLOOKUP(1,C40:C42,1,TRUE)');
    await bench.write('Try it!A46', '=LTX_COST("prp","1080p",1)');
    await bench.settled();
    await select('Try it!Z99');
    await pane.getByRole('button', { name: 'Explain this cell' }).click();
    await expect.poll(status).toMatch(/^Z99 is empty: select a cell/);
    expect(await explained('Try it!A46')).toMatch(/model: .*"prp"/);
    expect(await explained('Try it!A45')).toMatch(/VLOOKUP is worked out by the spreadsheet/);
  });

  test('is written as a sheet whose formulas give the same, and taken back in one step', async () => {
    await explained('Try it!A30');
    await pane.getByRole('button', { name: 'Write as a sheet' }).click();
    await expect.poll(status).toMatch(/^The sheet LTX Receipt holds how A30 comes about/);
    await bench.settled();
    const cells = await bench.page.evaluate(() => window.workbench?.readAll('LTX Receipt!A1:F40') ?? []);
    expect(cells[4]?.slice(0, 2)).toEqual(['A30', expect.closeTo(7.44, 10)]);
    const totals = cells.filter(([what]) => what === 'Total').map((row) => row[4]);
    expect(totals).toEqual([expect.closeTo(2, 10), expect.closeTo(2.56, 10)]);
    await pane.locator('#explained').getByRole('button', { name: 'Undo' }).click();
    await expect
      .poll(() => bench.page.evaluate(() => window.workbench?.sheetNames()))
      .not.toContain('LTX Receipt');
  });

  test('leaves no complaint of the browser', () => expect(bench.complaints).toEqual([]));
});
