// Every tab of the page: by axe, by its width, and by the keyboard alone.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../../src/site/serving/serve.ts';
import { CHROMIUM_ARGS, findChromium } from '../workbench/chromium.ts';
import { type CardServer, cardServer, json } from './cardServer.ts';
import { dearerPro } from './cards.ts';
import { fill, TABS } from './fill.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const executablePath = findChromium();

describe.skipIf(!executablePath)('the tabs of the page', () => {
  let browser: Browser;
  let site: Served;
  let cards: CardServer;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath!, args: CHROMIUM_ARGS });
    [site, cards] = await Promise.all([serve(path.join(ROOT, 'dist/excel')), cardServer()]);
    cards.answer(json(dearerPro()));
  });
  afterAll(async () => {
    await Promise.all([browser.close(), site.close(), cards.close()]);
  });

  it.each([
    { colorScheme: 'light', zoom: 1 },
    { colorScheme: 'dark', zoom: 1 },
    { colorScheme: 'light', zoom: 2 },
    { colorScheme: 'dark', zoom: 2 },
  ] as const)('hold nothing that axe finds, in a $colorScheme theme at zoom $zoom, and fit 300 pixels', async ({
    colorScheme,
    zoom,
  }) => {
    // Zooming makes a pane of 300 pixels one of fewer, larger pixels.
    const page = await browser.newPage({
      viewport: { width: 300 / zoom, height: 800 / zoom },
      deviceScaleFactor: zoom,
      colorScheme,
    });
    await page.goto(`${site.url}taskpane.html`);
    await fill(page.mainFrame(), cards.url);
    await page.evaluate(await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'));
    for (const name of TABS) {
      await page.getByRole('tab', { name }).click();
      const { violations }: AxeResults = await page.evaluate('axe.run()');
      expect([name, violations.map(({ id, nodes }) => [id, nodes[0]?.html])]).toEqual([name, []]);
      const [content, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect([name, content]).toEqual([name, room]);
    }
    await page.close();
  });

  it('work by the keyboard alone', async () => {
    const page = await browser.newPage({ viewport: { width: 300, height: 800 } });
    await page.goto(`${site.url}taskpane.html`);
    await page.getByLabel('Function', { exact: true }).waitFor({ state: 'attached' });
    const selected = () => page.getByRole('tab', { selected: true }).textContent();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('workbook-tab');
    const seen: (string | null)[] = [];
    for (let i = 0; i < TABS.length; i += 1) {
      seen.push(await selected());
      await page.keyboard.press('ArrowRight');
    }
    expect(seen).toEqual([...TABS]);
    expect(await selected()).toBe('Workbook');
    await page.keyboard.press('End');
    expect(await selected()).toBe('Help');
    await page.keyboard.press('Home');
    for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowRight');
    expect(await selected()).toBe('Insert');
    // From the tab into its panel: the function, then its arguments.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('insert-function');
    await page.keyboard.press('Tab');
    await page.keyboard.type('example/pro');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1080p');
    await page.keyboard.press('Tab');
    await page.keyboard.type('20');
    await expect.poll(() => page.locator('#preview').textContent()).toContain('$2.00');
    for (let i = 0; i < 8; i += 1) {
      await page.keyboard.press('Tab');
      if (
        (await page.evaluate(() => document.activeElement?.textContent)) === 'Insert into the selected cell'
      )
        break;
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#status').textContent()).toMatch(/^No spreadsheet is connected/);
    await page.close();
  });

  it('have one script in a page, in Excel as in Sheets, and wait for no other site', async () => {
    const page = await browser.newPage();
    const others: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(site.url)) others.push(request.url());
    });
    await page.goto(`${site.url}taskpane.html`);
    await page.getByRole('tab', { name: 'Rates' }).click();
    await page.locator('#version').waitFor();
    expect(others).toEqual([]);
    const scripts = await page.evaluate(() => [...document.scripts].map(({ src }) => src));
    expect(scripts).toEqual([`${site.url}taskpane.js`]);
    await page.close();
    const sidebar = await readFile(path.join(ROOT, 'dist/sheets/Sidebar.html'), 'utf8');
    const [inPage = '', ...more] = [...sidebar.matchAll(/<script>(.*?)<\/script>/gs)].map(([, code]) => code);
    expect(more).toEqual([]);
    expect(Buffer.byteLength(inPage)).toBeGreaterThan(50_000);
  });
});
