import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { seal, unseal } from '../../shared/book/seal.ts';
import type { SheetPlan } from '../../src/host/sheetPlan.ts';
import type { CellContent } from '../../src/workbench/cellValue.ts';
import { findChromium } from './chromium.ts';
import { type OpenWorkbench, openWorkbench } from './open.ts';

declare const axe: typeof import('axe-core');

const KEY = 'ltx-workbook';
const EARLIER = path.resolve(import.meta.dirname, '../fixtures/workbooks/ltx-workbench-1.txt');
const plan: SheetPlan = {
  name: 'Mine',
  columns: [{ width: 150 }, { width: 90, looks: ['money'] }],
  rows: [
    { cells: [{ text: 'over cap' }, { text: '=1+1' }], height: 40 },
    { cells: [{ text: '1080p' }, { number: 0.05, looks: ['money'] }] },
    { cells: [null, { formula: '=B2*20' }] },
  ],
  redText: 'over cap',
  names: [{ name: 'LTX_RATES', range: 'A1:B2' }],
};

describe.skipIf(!findChromium())('The cells of the workbench', { timeout: 60_000 }, () => {
  let bench: OpenWorkbench;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    bench = await openWorkbench();
  }, 60_000);
  afterAll(() => bench?.close());
  beforeEach(async () => {
    const browser = bench.page.context().browser();
    if (!browser) throw new Error('The workbench stands in no browser.');
    context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    page = await visit();
  });
  afterEach(() => context.close());

  const opened = (at: Page) => at.waitForFunction(() => window.workbench !== undefined);
  const visit = async () => {
    const tab = await context.newPage();
    await tab.goto(bench.url);
    await opened(tab);
    return tab;
  };
  const reload = async (at = page) => {
    await at.reload();
    await opened(at);
  };
  const write = (address: string, text: string, at = page) =>
    at.evaluate(
      async ([to, typed]) => {
        window.workbench?.write(to, typed);
        await window.workbench?.settled();
      },
      [address, text] as const,
    );
  const read = (address: string, at = page): Promise<CellContent> =>
    at.evaluate((from) => window.workbench?.read(from) ?? '', address);
  const stored = (key = KEY) => page.evaluate((of) => localStorage.getItem(of), key);
  const store = (text: string) =>
    page.evaluate(([to, what]) => localStorage.setItem(to, what), [KEY, text] as const);
  /** All that is stored but for the sheet that was shown. */
  const keys = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key !== 'ltx-shown-sheet'));
  const notice = (at = page) => at.getByRole('alert');
  const said = (at = page) => notice(at).locator('p').allTextContents();
  /** What is stored, as JSON of our own. */
  const storedJson = async () => JSON.parse(unseal((await stored()) ?? '') ?? 'null');

  test('are there on the next visit: what was typed, written and named, calculated anew', async () => {
    await page.evaluate(async (planned) => {
      const host = window.workbenchHost;
      const bench = window.workbench;
      bench?.write('Concept budget!N1', '=LTX_CARD_VERSION()');
      bench?.write('Concept budget!N2', '=LTX_RATE("pro","1080p")');
      await bench?.settled();
      const card = String(bench?.read('Concept budget!N1'));
      await host?.change({
        action: 'Try',
        steps: [
          { step: 'versions', versions: { LTX_CARD: card, LTX_RIG_VERSION: '-' } },
          { step: 'sheet', plan: planned },
        ],
      });
      bench?.writeAll('Mine!D1', [
        ['=LTX_COST("example/pro","1080p",20,,,LTX_CARD)', "'0012", '16:9', 'true', '2026-03-01'],
        ['=LTX_COST("example/fast","1080p",{5;10})'],
        [''],
        ['=LTX_COST("example/pro","480p",5)'],
      ]);
      bench?.write('Concept budget!F12', '10');
      bench?.write('Vendor comparison!B5', '20');
      await bench?.settled();
    }, plan);
    const everything = () =>
      page.evaluate(() => ({
        mine: window.workbench?.readAll('Mine!A1:H4'),
        budget: window.workbench?.readAll("'Concept budget'!A1:N31"),
        vendors: window.workbench?.result('Vendor comparison!A10'),
      }));
    const before = await everything();
    const redBefore = await redWidth(page);
    await reload();
    expect(await everything()).toEqual(before);
    expect(await read('Mine!D1')).toBe(2); // 20 s × $0.10
    expect(await page.evaluate(() => window.workbench?.readAll('Mine!D2:D3'))).toEqual([[0.25], [0.5]]); // × $0.05
    expect(await read('Mine!D4')).toMatchObject({ error: '#N/A', message: expect.stringContaining('480p') });
    expect(await page.evaluate(() => window.workbench?.readAll('Mine!A1:B3'))).toEqual([
      ['over cap', '=1+1'],
      ['1080p', 0.05],
      ['', 1],
    ]);
    expect(await read('Mine!E1')).toBe('0012');
    expect(await read('Concept budget!H12')).toBeCloseTo(
      2 * 10 * 2 * Number(await read('Concept budget!N2')),
      12,
    );
    const named = await page.evaluate(() =>
      Promise.all(
        ['LTX_CARD', 'LTX_RIG_VERSION', 'LTX_RATES'].map((name) => window.workbenchHost?.readNamed(name)),
      ),
    );
    expect(named).toEqual([
      [[await read('Concept budget!N1')]],
      [['-']],
      [
        ['over cap', '=1+1'],
        ['1080p', 0.05],
      ],
    ]);
    // The red cell is one column of 150 pixels, less what its frame covers.
    await page.getByText('Mine', { exact: true }).click();
    await expect.poll(() => redWidth(page)).toBe(redBefore);
    expect(Math.abs(redBefore - 150)).toBeLessThanOrEqual(4);

    // No result is stored, so what is shown after a change elsewhere is new.
    await write('LTX Versions!B4', 'another');
    await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
    const { workbook } = await storedJson();
    const mine = Object.values<{ name: string; cellData: unknown }>(workbook.sheets).find(
      ({ name }) => name === 'Mine',
    );
    expect(mine?.cellData).toMatchObject({
      0: { 3: { f: '=LTX_COST("example/pro","1080p",20,,,LTX_CARD)' } },
      1: { 3: { f: '=LTX_COST("example/fast","1080p",{5;10})' } },
    });
    expect(mine?.cellData).not.toHaveProperty('0.3.v');
    expect(mine?.cellData).not.toHaveProperty('2.3');
    await reload();
    expect(await read('Mine!D1')).toMatchObject({ error: '#VALUE!' }); // "another" is no version
  });

  test('are stored soon after a change, and not before one', async () => {
    for (const sheet of ['Vendor comparison', 'TCO review', 'Concept budget'])
      await page.getByText(sheet, { exact: true }).first().click();
    await page.waitForTimeout(1500); // Nothing tells that nothing will be stored.
    expect(await stored()).toBeNull();
    await page.mouse.click(300, 220);
    await page.keyboard.type('typed by hand');
    await page.keyboard.press('Enter');
    await expect.poll(async () => unseal((await stored()) ?? '')).toContain('typed by hand');
    expect(await said()).toEqual([]);
  });

  test('give way to the shipped sheets and prices when a new workbook is started, after a question', async () => {
    await write('Concept budget!F12', '10');
    await page.evaluate(() => {
      for (const key of ['ltx-book', 'ltx-book-a', 'ltx-book-b']) localStorage.setItem(key, 'of before');
    });
    const begin = page.getByRole('button', { name: 'New workbook' });
    const dialog = page.getByRole('dialog', { name: 'Start a new workbook?' });
    await begin.focus();
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    expect(await dialog.textContent()).toMatch(/typed or written .* removed .* rate cards and machines/s);
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    const { violations }: AxeResults = await page.evaluate(() =>
      axe.run('#ask-new', { resultTypes: ['violations'] }),
    );
    expect(violations).toEqual([]);
    await page.keyboard.press('Enter'); // on Cancel
    await dialog.waitFor({ state: 'hidden' });
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await read('Concept budget!F12')).toBe(10);

    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    await opened(page);
    expect(await read('Concept budget!F12')).toBe(8);
    expect(await keys()).toEqual([]);
    expect(await page.evaluate(() => window.workbenchHost?.readBook())).toBeUndefined();
  });

  test('that an earlier version kept open with what they held, red text and names included', async () => {
    await store(await readFile(EARLIER, 'utf8'));
    await reload();
    expect(await said()).toEqual([]);
    expect(await page.evaluate(() => window.workbench?.readAll('Budget!L1:N2'))).toEqual([
      [2, '0012', 46082], // 20 s × $0.10; the day's serial number
      [0.25, '', ''], // 5 s × $0.05
    ]);
    expect(await read('Budget!A1')).toBe('Kept by an earlier version');
    expect(await read('Budget!H11')).toBe(4); // 2 × 10 s × 2 × $0.10
    expect(await page.evaluate(() => window.workbenchHost?.readNamed('LTX_RATES'))).toEqual([
      ['over cap', ''],
      ['', ''],
    ]);
    await page.getByText('Mine', { exact: true }).click();
    await expect.poll(() => redWidth(page)).toBeGreaterThan(140); // one column of 150 pixels
    await write('Budget!A1', 'changed');
    await reload();
    expect(await read('Budget!A1')).toBe('changed');
    expect(await storedJson()).not.toHaveProperty('redTexts');
  });

  describe('when they do not open', () => {
    /** What a workbench stored that writes other things at the top, or in the workbook, or in a sheet of it. */
    const other = async (top: object, inWorkbook = {}, inSheet = {}) => {
      await write('Concept budget!A1', 'of before');
      await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
      const kept = await storedJson();
      Object.assign(kept, top);
      Object.assign(kept.workbook.sheets[kept.workbook.sheetOrder[0]], inSheet);
      Object.assign(kept.workbook, inWorkbook);
      return seal(JSON.stringify(kept));
    };
    test.each([
      ['a text of another kind', async () => '{"sheets":'],
      ['sealed text of another kind', async () => seal('no JSON')],
      ['a text cut short', async () => (await other({})).slice(0, -200)],
      ['another format', () => other({ format: 'ltx-workbench/2' })],
      ['a workbook without sheets', () => other({}, { sheets: {}, sheetOrder: [] })],
      ['a sheet that is not there', () => other({}, { sheetOrder: ['nowhere'] })],
      ['a sheet the grid cannot show', () => other({}, {}, { mergeData: 7 })],
    ])('because of %s, stand aside until they are deleted', async (_, spoiled) => {
      const text = await spoiled();
      await store(text);
      await reload();
      expect(await said()).toEqual([expect.stringMatching(/did not open: .* set aside/)]);
      expect(await read('Concept budget!A1')).toBe('Concept budget');
      expect(await read('Concept budget!H14')).toBeGreaterThan(0);

      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download it' }).click(),
      ]);
      expect(await readFile(await file.path(), 'utf8')).toBe(unseal(text) ?? text);

      await write('Concept budget!A1', 'afterwards');
      await reload();
      expect(await read('Concept budget!A1')).toBe('afterwards');
      expect(await said()).toEqual([expect.stringMatching(/did not open: .* set aside/)]);
      await page.getByRole('button', { name: 'Delete it' }).click();
      expect(await said()).toEqual([]);
      expect(await keys()).toEqual([KEY]);
    });
  });

  test('that find no room are missed in one sentence, and kept again when there is room', async () => {
    await page.evaluate(() => {
      const put = Storage.prototype.setItem;
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      Object.assign(window, { makeRoom: () => Object.assign(Storage.prototype, { setItem: put }) });
    });
    await write('Concept budget!A1', 'first');
    await expect.poll(() => said()).toEqual([expect.stringMatching(/no room left .* lost when you leave/)]);
    await notice().getByRole('button', { name: 'Hide' }).click();
    await write('Concept budget!A1', 'second');
    await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
    expect(await said()).toEqual([]);
    expect(await read('Concept budget!A1')).toBe('second');
    await page.evaluate('makeRoom()');
    await write('Concept budget!A1', 'third');
    await reload();
    expect(await read('Concept budget!A1')).toBe('third');
  });

  test('work where storage is forbidden, and that is said', async () => {
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('forbidden', 'SecurityError');
        },
      }),
    );
    await reload();
    expect(await said()).toEqual([expect.stringMatching(/does not let pages store .* lost when you leave/)]);
    await write('Concept budget!N1', '=1+1');
    expect(await read('Concept budget!N1')).toBe(2);
    await page.getByRole('button', { name: 'New workbook' }).click();
    await Promise.all([
      page.waitForEvent('load'),
      page.getByRole('button', { name: 'Delete and start over' }).click(),
    ]);
    await opened(page);
    expect(await read('Concept budget!N1')).toBe('');
  });

  test('of two tabs do not write over each other unseen', async () => {
    const other = await visit();
    await write('Concept budget!A1', 'other', other);
    await expect
      .poll(() => said())
      .toEqual([expect.stringMatching(/^This workbook was changed in another tab; reload to see it\./)]);
    expect(await said(other)).toEqual([]);
    await write('Concept budget!A1', 'mine');
    await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
    expect(unseal((await stored()) ?? '')).toContain('other');

    await page.getByRole('button', { name: 'Keep this one instead' }).click();
    expect(await said()).toEqual([]);
    await expect.poll(() => said(other)).toHaveLength(1);
    await Promise.all([other.waitForEvent('load'), other.getByRole('button', { name: 'Reload' }).click()]);
    await opened(other);
    expect(await read('Concept budget!A1', other)).toBe('mine');
    expect(await said(other)).toEqual([]);
  });
});

/** How far the red reaches from left to right in the grid, in pixels. */
const redWidth = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const columns = [...document.querySelectorAll<HTMLCanvasElement>('#grid canvas')].flatMap((canvas) => {
      const { width, height } = canvas;
      const pixels =
        width * height > 0 ? canvas.getContext('2d')?.getImageData(0, 0, width, height).data : undefined;
      const found = new Set<number>();
      for (let i = 0; i < (pixels?.length ?? 0); i += 4)
        if (pixels?.[i] === 0xc6 && pixels[i + 1] === 0x28 && pixels[i + 2] === 0x28)
          found.add((i / 4) % width);
      return [...found];
    });
    return columns.length === 0 ? 0 : Math.max(...columns) - Math.min(...columns) + 1;
  });
