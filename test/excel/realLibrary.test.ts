import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seal } from '../../shared/book/seal.ts';
import { keyOf, POINTER } from '../../shared/book/slots.ts';
import { EMPTY_BOOK } from '../../shared/book/stored.ts';
import { changed, writeBook } from '../../shared/book/writeBook.ts';
import { frozenCard } from '../frozenCard.ts';
import { CHROMIUM_ARGS, findChromium } from '../workbench/chromium.ts';
import { CURRENT_SETS } from './native/macBridge.ts';
import { type ExcelScene, openExcel } from './native/openExcel.ts';

const executablePath = findChromium();

/** LTX_COST("pro","1080p",20) costs 20 s × $0.08 = $1.60. */
const COST = 1.6;

/** A person is typing the next formula when the workbook's first is calculated. */
const typesAtFirst = () => {
  const excel = window.nativeExcel;
  excel.book.isEditing = true;
  excel.functionsReady = () => excel.call(1, 'LTX_COST', [[['pro']], [['1080p']], [[20]], null, null, null]);
};

/** Calculates the cell as soon as Excel is told that functions can be called, as it does when a workbook is opened. */
const calculatesAtOnce = () => {
  const excel = window.nativeExcel;
  excel.functionsReady = () => excel.call(1, 'LTX_COST', [[['pro']], [['1080p']], [[20]], null, null, null]);
};

describe.skipIf(!executablePath)("the add-in on Microsoft's own library", () => {
  let browser: Browser;
  const closings: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath!, args: CHROMIUM_ARGS });
  });
  afterAll(async () => {
    await Promise.all(closings.map((close) => close()));
    await browser.close();
  });
  const open = async (scene: ExcelScene) => {
    const pane = await openExcel(browser, scene);
    closings.push(pane.close);
    return pane;
  };

  it.each([
    0, 300, 1500,
  ])('gives the first cell its price though functions.js comes after %i ms', async (ms) => {
    const { answerTo } = await open({ functionsAfter: ms, before: calculatesAtOnce });
    await expect.poll(() => answerTo(1)).toBe(COST);
  });

  it('says that functions.js does not load, and goes on trying', async () => {
    const { page, answerTo } = await open({ functionsAfter: undefined, before: calculatesAtOnce });
    await expect
      .poll(() => page.locator('#status').textContent())
      .toMatch(/^The functions could not be loaded/);
    await page.unrouteAll();
    await expect.poll(() => answerTo(1)).toBe(COST);
    await expect.poll(() => page.locator('#status').textContent()).toBe('Connected to Excel.');
  });

  it('passes over a new last argument that an older functions.json does not have', async () => {
    const { answerTo } = await open({
      before: () => {
        const excel = window.nativeExcel;
        excel.functionsReady = () => {
          excel.call(1, 'LTX_COST', [[['pro']], [['1080p']], [[20]], null, null]);
          excel.call(2, 'LTX_CARD_VERSION', []);
        };
      },
    });
    await expect.poll(() => answerTo(1)).toBe(COST);
    expect(await answerTo(2)).toMatch(/^\d{4}-\d\d-\d\d-/);
  });

  const { delayforcelledit: _, ...OLDER } = CURRENT_SETS;
  it.each([
    ['that keeps requests until then', CURRENT_SETS],
    ['that refuses them until then', OLDER],
  ])('waits while a person types into a cell of an Excel %s', async (_, sets) => {
    const { page, answerTo } = await open({ sets, before: typesAtFirst });
    await page.waitForTimeout(2500);
    expect(await answerTo(1)).toBeUndefined(); // Excel shows #BUSY!
    expect(await page.locator('#card').count()).toBe(0);
    await page.evaluate(() => {
      window.nativeExcel.book.isEditing = false;
    });
    await expect.poll(() => answerTo(1)).toBe(COST);
    await page.locator('#rates-tab').click();
    await expect.poll(() => page.locator('#card').textContent()).toContain('2026');
    await page.evaluate(() =>
      window.nativeExcel.call(2, 'LTX_COST', [[['pro']], [['1080p']], [[20]], null, null, null]),
    );
    await expect.poll(() => answerTo(2)).toBe(COST);
  });

  it('uses what a co-author stored as soon as Excel tells that the settings changed', async () => {
    const { page, answerTo } = await open({ before: calculatesAtOnce });
    await expect.poll(() => answerTo(1)).toBe(COST);
    await expect.poll(() => page.evaluate(() => window.nativeExcel.hearsOfSettings())).toBe(true);
    const theirs = seal(writeBook(changed(EMPTY_BOOK, { card: frozenCard, pinned: '2026-03-31' })));
    await page.evaluate(
      ([key, text, pointer]) => {
        const excel = window.nativeExcel;
        excel.book.settings.set(key, text).set(pointer, 'a');
        excel.settingsChanged();
      },
      [keyOf('a'), theirs, POINTER] as const,
    );
    await expect
      .poll(() => page.locator('#status').textContent())
      .toMatch(/^Somebody else changed the prices/);
    await page.evaluate(() =>
      window.nativeExcel.call(2, 'LTX_COST', [[['pro']], [['1080p']], [[20]], null, null, null]),
    );
    await expect.poll(() => answerTo(2)).toBe(1.2); // 20 s × the $0.06 of before 2026-04-01
  });

  it('gives cells no price where the book cannot be read, and calculates them once it can', async () => {
    const { page, answerTo } = await open({
      before: () => {
        const excel = window.nativeExcel;
        excel.failures.push(...Array.from({ length: 1000 }, () => 'GeneralException'));
        excel.functionsReady = () =>
          excel.call(1, 'LTX_COST', [[['pro']], [['1080p']], [[20]], null, null, null]);
      },
    });
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    expect(await page.locator('#unread').textContent()).toMatch(/not read yet/);
    for (const id of ['workbook', 'rates', 'local', 'insert', 'sheets'])
      expect(await page.locator(`#${id}`).textContent(), id).toBe('');
    expect(await answerTo(1)).toBeUndefined();
    // 0.5 + 1 + 2 + 4 s later it is said at the cell too.
    await expect
      .poll(() => answerTo(1), { timeout: 20_000 })
      .toMatchObject({ basicValue: '#N/A', message: expect.stringMatching(/could not be read/) });
    expect(await page.evaluate(() => window.nativeExcel.book.calculations)).toEqual([]);
    await page.evaluate(() => {
      window.nativeExcel.failures.length = 0;
    });
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('#rates-tab').click();
    await page.locator('#card').waitFor();
    await expect
      .poll(() => page.evaluate(() => window.nativeExcel.book.calculations), { timeout: 20_000 })
      .toEqual(['Full']);
    await page.evaluate(() =>
      window.nativeExcel.call(2, 'LTX_COST', [[['pro']], [['1080p']], [[20]], null, null, null]),
    );
    await expect.poll(() => answerTo(2)).toBe(COST);
  }, 60_000);
});
