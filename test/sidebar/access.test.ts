// Every tab of the page: by axe, by its width, and by the keyboard alone.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../../src/build/serve.ts';
import { CHROMIUM_ARGS, findChromium } from '../workbench/chromium.ts';
import { type CardServer, cardServer, json } from './cardServer.ts';
import { dearerPro } from './cards.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const TABS = ['Rates', 'Local', 'Insert', 'Sheets', 'Help'] as const;
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

  /** Each tab with something to show: a proposal, an imported benchmark, a preview. */
  async function fill(page: Page): Promise<void> {
    await page.getByRole('tab', { name: 'Rates' }).click();
    await page.getByText('Look at another address').click();
    await page.getByLabel('Address of a rate card').fill(cards.url);
    await page.getByRole('button', { name: 'Check for updates' }).click();
    await page.getByRole('button', { name: 'Keep the old one' }).waitFor();
    await page.getByRole('tab', { name: 'Local' }).click();
    const history = path.join(ROOT, 'test/fixtures/benchmarks/comfyui_history.json');
    await page.getByLabel('Files of your inference runner').setInputFiles(history);
    await page.getByRole('button', { name: 'Use fast' }).first().click();
    await page.getByRole('button', { name: 'Fill in the example' }).click();
    await page.getByRole('tab', { name: 'Insert' }).click();
    await page.getByLabel('Function', { exact: true }).selectOption('LTX_COMPARE');
    await page.getByLabel('Resolution', { exact: true }).fill('1080p');
    await page.getByLabel('Seconds', { exact: true }).fill('10');
    await page.locator('#preview table').waitFor();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
  }

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
    await fill(page);
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
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('rates-tab');
    const seen: (string | null)[] = [];
    for (let i = 0; i < TABS.length; i += 1) {
      seen.push(await selected());
      await page.keyboard.press('ArrowRight');
    }
    expect(seen).toEqual([...TABS]);
    expect(await selected()).toBe('Rates');
    await page.keyboard.press('End');
    expect(await selected()).toBe('Help');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await selected()).toBe('Insert');
    // From the tab into its panel: the function, then its arguments.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('insert-function');
    await page.keyboard.press('Tab');
    await page.keyboard.type('pro');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1080p');
    await page.keyboard.press('Tab');
    await page.keyboard.type('20');
    await expect.poll(() => page.locator('#preview').textContent()).toContain('$1.60');
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

  it('have scripts of less than 150 KB, in Excel as in Sheets, and wait for no other site', async () => {
    const page = await browser.newPage();
    const others: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(site.url)) others.push(request.url());
    });
    await page.goto(`${site.url}taskpane.html`);
    await page.locator('#version').waitFor();
    expect(others).toEqual([]);
    const scripts = await page.evaluate(() => [...document.scripts].map(({ src }) => src));
    expect(scripts).toEqual([`${site.url}taskpane.js`]);
    await page.close();
    const inFile = await readFile(path.join(ROOT, 'dist/excel/taskpane.js'));
    expect(inFile.byteLength).toBeLessThan(150_000);
    const sidebar = await readFile(path.join(ROOT, 'dist/sheets/Sidebar.html'), 'utf8');
    const [inPage = '', ...more] = [...sidebar.matchAll(/<script>(.*?)<\/script>/gs)].map(([, code]) => code);
    expect(more).toEqual([]);
    expect(Buffer.byteLength(inPage)).toBeGreaterThan(50_000);
    expect(Buffer.byteLength(inPage)).toBeLessThan(150_000);
  });
});
