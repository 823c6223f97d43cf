// What a person does in the grid by mouse and keyboard, where Univer alone would get it wrong.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findChromium } from './chromium.ts';
import { type OpenWorkbench, openWorkbench } from './open.ts';

declare const axe: typeof import('axe-core');

/** Where things are in a fresh sheet: its columns are 88 pixels wide and its rows 24 high. */
const column = (index: number) => 45 + 88 * (index + 0.5);
const BAR = 35; // of files, above the grid
const row = (index: number) => BAR + 88 + 24 * (index + 0.5);
const HEADER = BAR + 77;
const MARGIN = 20;

describe.skipIf(!findChromium())('The grid', { timeout: 60_000 }, () => {
  let bench: OpenWorkbench;
  beforeAll(async () => {
    bench = await openWorkbench();
    await bench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  }, 60_000);
  afterAll(() => bench?.close());
  beforeEach(async () => {
    await bench.page.evaluate(() => {
      window.workbench?.discard('Fresh');
      window.workbench?.scratch("It's", 60, 26);
    });
    await expect.poll(selected).toBe("'It''s'!A1");
  });

  const selected = () => bench.page.evaluate(() => window.workbench?.selected());
  const write = async (address: string, text: string) => {
    await bench.write(`'It''s'!${address}`, text);
    await bench.settled();
  };
  const clipboard = () => bench.page.evaluate(() => navigator.clipboard.readText());
  const click = (x: number, y: number) => bench.page.mouse.click(x, y);

  test.each([
    ['column', column(2), HEADER, "'It''s'!C1"],
    ['row', MARGIN, row(3), "'It''s'!A4"],
  ])('takes a whole %s for its first cell, and Insert works there', async (_, x, y, cell) => {
    await click(x, y);
    await expect.poll(selected).toBe(cell);
    const [at, insertion] = await bench.page.evaluate(async () => [
      await window.workbenchHost?.selectedCell(),
      await window.workbenchHost?.change({
        action: 'Insert',
        steps: [{ step: 'insert', formula: '=LTX_COST("example/pro","1080p",10)' }],
      }),
    ]);
    expect(at).toEqual({ sheet: "It's", address: cell.split('!')[1], isEmpty: true });
    expect(insertion).toMatchObject({ outcomes: [{ done: true, shown: '1' }] }); // 10 s × $0.10
    expect(await bench.read(cell)).toBe(1);
  });

  test('has at least 26 columns and 1,000 rows, in planned sheets and in a new one', async () => {
    const isThere = (address: string) =>
      bench.page.evaluate(
        (at) => window.workbenchHost?.readCells([{ sheet: undefined, range: at }]),
        address,
      );
    await bench.page.getByRole('button', { name: 'Add a sheet' }).click();
    await expect.poll(selected).not.toMatch(/It''s/);
    expect(await isThere('Z1000')).toEqual([[['']]]);
    for (const name of ['Concept budget', 'Vendor comparison', 'TCO review', 'Try it']) {
      await bench.page.getByText(name, { exact: true }).first().click();
      expect(await isThere('Z1000')).toEqual([[['']]]);
    }
  });

  test('copies all of a table that spills, formatted or not, and pastes a part of it as numbers', async () => {
    await write('A1', '=LTX_COST("example/pro","1080p",{5;10;20})');
    await click(column(0), row(0));
    await bench.page.keyboard.press('Shift+ArrowDown');
    await bench.page.keyboard.press('Shift+ArrowDown');
    await bench.page.keyboard.press('Control+c');
    await expect.poll(clipboard).toBe('0.5\n1\n2');
    // Pasted with its formula, the table spills again.
    await click(column(2), row(0));
    await bench.page.keyboard.press('Control+v');
    await bench.settled();
    await expect.poll(() => bench.read("'It''s'!C3")).toBe(2);
    await click(column(0), row(1));
    await bench.page.keyboard.press('Shift+ArrowDown');
    await bench.page.keyboard.press('Control+c');
    await expect.poll(clipboard).toBe('1\n2');
    await click(column(4), row(5));
    await bench.page.keyboard.press('Control+v');
    await expect.poll(() => bench.read("'It''s'!E7")).toBe(2);
  });

  test('says at an error what the function says about it', async () => {
    await write('C1', '=LTX_COST("example/pro","480p",5)');
    await bench.page.mouse.move(column(2) - 10, row(0));
    await bench.page.mouse.move(column(2), row(0));
    await bench.page.getByText(/has no price at 480p; known are 720p and 1080p/).waitFor();
  });

  test('names the arguments of a function while it is typed', async () => {
    await click(column(4), row(4));
    await bench.page.keyboard.type('=LTX_BREAKEVEN(', { delay: 30 });
    await bench.page.getByText('[measure]').first().waitFor();
    await bench.page.keyboard.press('Escape');
    await bench.page.keyboard.press('Escape');
  });

  test('offers nothing about protection and permissions', async () => {
    await click(column(1), row(6));
    await bench.page.mouse.click(column(1), row(6), { button: 'right' });
    const menu = bench.page.getByText('Paste Special');
    await menu.waitFor();
    expect(await bench.page.getByText(/protect|permission/i).count()).toBe(0);
    await bench.page.keyboard.press('Escape');
    await bench.page.getByText("It's", { exact: true }).click({ button: 'right' });
    await bench.page.getByText('Rename').waitFor();
    expect(await bench.page.getByText(/protect|permission/i).count()).toBe(0);
    await bench.page.keyboard.press('Escape');
  });

  test('is left by F6 for the bar of files, the toolbar, the tabs, the foot and the pane, and reached by Shift+F6 and Esc', async () => {
    const focused = () =>
      bench.page.evaluate(() => {
        const active = document.activeElement;
        const inPane = active instanceof HTMLIFrameElement ? active.contentDocument?.activeElement : active;
        return inPane?.getAttribute('aria-label') ?? inPane?.textContent?.trim() ?? '';
      });
    const press = async (key: string, name: string) => {
      await bench.page.keyboard.press(key);
      await expect.poll(focused).toBe(name);
    };
    await click(column(1), row(1));
    await press('F6', 'Open…');
    await press('F6', 'Undo');
    await press('F6', "It's");
    await press('F6', 'New workbook');
    await press('F6', 'Workbook');
    await press('Shift+F6', 'New workbook');
    await bench.page.keyboard.press('Escape');
    await bench.page.keyboard.type('7');
    await bench.page.keyboard.press('Enter');
    await expect.poll(() => bench.read("'It''s'!B2")).toBe(7);
    await press('Shift+F6', 'Workbook');
  });

  test('is a page in which axe finds nothing wrong', async () => {
    await click(column(1), row(1));
    await bench.page.mouse.move(column(1), row(8));
    await bench.page.evaluate(
      readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
    );
    const { violations }: AxeResults = await bench.page.evaluate(() =>
      axe.run(document, { resultTypes: ['violations'] }),
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });

  test('opens after a reload on the sheet that was shown', async () => {
    await bench.page.getByText('TCO review', { exact: true }).first().click();
    await expect.poll(selected).toMatch(/^'TCO review'/);
    await bench.page.reload();
    await bench.page.waitForFunction(() => window.workbench !== undefined);
    expect(await selected()).toMatch(/^'TCO review'/);
    expect(bench.complaints).toEqual([]);
  });
});
