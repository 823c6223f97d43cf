// Find, sort, filter, format and print: what the bar above the grid does, as a person uses it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { unseal } from '../../shared/book/seal.ts';
import { findChromium } from './chromium.ts';
import { type OpenWorkbench, openWorkbench } from './open.ts';

describe.skipIf(!findChromium())('The bar above the grid', { timeout: 60_000 }, () => {
  let bench: OpenWorkbench;
  beforeAll(async () => {
    bench = await openWorkbench();
    bench.page.setDefaultTimeout(8000);
  }, 60_000);
  afterAll(() => bench?.close());
  beforeEach(async () => {
    await bench.page.evaluate(() => {
      window.workbench?.discard('Fresh');
      window.workbench?.scratch('Fresh', 100, 26);
      window.workbench?.writeAll('Fresh!A1', [
        ['clip', 'seconds', 'twice'],
        ['b', '20', '=B2*2'],
        ['c', '30', '=B3*2'],
        ['a', '10', '=B4*2'],
      ]);
      window.workbench?.select('Fresh!A1');
    });
    await bench.settled();
  });

  const press = (name: string | RegExp) => bench.page.locator('#bar').getByRole('button', { name }).click();
  const texts = () =>
    bench.page.evaluate(() => window.workbench?.readAll('Fresh!A1:C4').map((row) => row.join(' ')));
  const printed = async () => {
    await bench.page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    return bench.page.evaluate(() => {
      const rows = document.querySelectorAll<HTMLTableRowElement>('#paper tr');
      const cells = Array.from(rows, (row) => Array.from(row.cells, ({ textContent }) => textContent));
      return { head: document.querySelectorAll('#paper thead tr').length, cells };
    });
  };

  test('sorts the table around the selected cell with its formulas, and one undo brings it back', async () => {
    const before = await texts();
    await press('Sort');
    await bench.page.getByText('Extend range sorting', { exact: true }).click();
    await bench.page.getByRole('button', { name: 'Confirm' }).click();
    await bench.page.getByText('First row does not participate').click();
    await bench.page.getByRole('button', { name: 'Confirm' }).click();
    await expect.poll(texts).toEqual(['clip seconds twice', 'a 10 20', 'b 20 40', 'c 30 60']);
    await bench.page.keyboard.press('Control+z');
    await expect.poll(texts).toEqual(before);
  });

  test('filters the table around the selected cell, and no longer when pressed again', async () => {
    const filters = async () => {
      const saved = await bench.page.evaluate(() => localStorage.getItem('ltx-workbook'));
      return /SHEET_FILTER_PLUGIN[^}]*endRow/.test(unseal(saved ?? '') ?? '');
    };
    await press('Filter');
    await expect.poll(filters).toBe(true); // saved with the workbook
    await press('Filter');
    await expect.poll(filters).toBe(false);
  });

  test('finds a text in the sheet', async () => {
    await press('Find');
    await bench.page.getByPlaceholder('Find in this Sheet').fill('30');
    await bench.page.getByText('1/1').waitFor();
    await bench.page.keyboard.press('Escape');
  });

  test('formats the numbers of the selected cells, and one undo takes that back', async () => {
    await bench.page.evaluate(() => window.workbench?.select('Fresh!B2:B4'));
    await press(/Format/);
    await bench.page.getByRole('menuitem', { name: /^Dollars/ }).click();
    const column = async () => (await printed()).cells.map((cells) => cells[1]);
    await expect.poll(column).toEqual(['seconds', '$20.00', '$30.00', '$10.00']);
    expect(await bench.read('Fresh!B2')).toBe(20);
    await bench.page.locator('#grid').click({ position: { x: 400, y: 400 } });
    await bench.page.keyboard.press('Control+z');
    await expect.poll(column).toEqual(['seconds', '20', '30', '10']);
  });

  test('prints the sheet as it is shown, spilled cells too, on as many pages as it needs', async () => {
    await bench.page.getByText('Vendor comparison', { exact: true }).first().click();
    const { head, cells } = await printed();
    expect(cells[head - 1]).toContain('Against LTX pro'); // the frozen rows are the head of each page
    expect(cells.length).toBeGreaterThan(100); // models, which spill from one formula
    expect(cells[head]?.[2]).toMatch(/^\$\d+\.\d\d$/);
    const pdf = (await bench.page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1);
    await printed(); // the paper is empty again after printing
    await bench.page.emulateMedia({ media: 'print' });
    const table = await bench.page.locator('#paper table').boundingBox();
    expect(await bench.page.locator('#grid').isVisible()).toBe(false);
    await bench.page.emulateMedia({ media: 'screen' });
    expect(table?.width).toBeGreaterThan(500);
    expect(table?.width).toBeLessThan(1032); // A4 across, less its margins
  });

  test('gives the pane another width by arrow keys and by mouse, for the next visit too', async () => {
    const width = async () => (await bench.page.locator('#pane').boundingBox())?.width;
    await bench.page.getByRole('separator', { name: 'Width of the task pane' }).press('ArrowLeft');
    expect(await width()).toBe(340);
    const divider = await bench.page.locator('#divider').boundingBox();
    await bench.page.mouse.move((divider?.x ?? 0) + 2, 400);
    await bench.page.mouse.down();
    await bench.page.mouse.move(900, 400);
    await bench.page.mouse.up();
    expect(await width()).toBe(500); // of 1,400
    await bench.page.reload();
    await bench.page.waitForFunction(() => window.workbench !== undefined);
    expect(await width()).toBe(500);
  });

  test('costs less than 2.2 MB before the first cell, the page of the pane included', () => {
    const root = path.resolve(import.meta.dirname, '../../dist/workbench');
    const late = /^(?:files-|taskpane-reader)/;
    const files = readdirSync(root).filter((name) => /\.(?:js|css)$/.test(name) && !late.test(name));
    const sizes = files.map((name) => gzipSync(readFileSync(path.join(root, name))).length);
    expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThan(2_200_000);
  });
});
