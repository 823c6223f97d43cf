// The pushed page in a browser, talking to the pushed script the way google.script.run carries it.
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EMPTY_BOOK } from '../../shared/book/stored.ts';
import { changed, writeBook } from '../../shared/book/writeBook.ts';
import { cardVersion } from '../../shared/rates/version.ts';
import { sheetsHost } from '../../src/sheets/page/sheetsHost.ts';
import { type Served, serve } from '../../src/site/serving/serve.ts';
import { frozenCard } from '../frozenCard.ts';
import { CHROMIUM_ARGS, findChromium } from '../workbench/chromium.ts';
import { asPerson } from './opened.ts';
import { SCRIPT_RUN, scriptRun } from './scriptRun.ts';
import { SHEETS_FOLDER, sheetsRuntime } from './vm.ts';

const HISTORY = path.resolve(import.meta.dirname, '../fixtures/benchmarks/comfyui_history.json');
const executablePath = findChromium();

describe.skipIf(!executablePath)('The sidebar of Google Sheets', () => {
  let browser: Browser;
  let site: Served;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath!, args: CHROMIUM_ARGS });
    site = await serve(SHEETS_FOLDER);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), site.close()]);
  });

  /** Opens the pushed page, or what the script makes of it. */
  async function open(
    served: (json: unknown) => unknown,
    {
      html,
      prepare = async () => undefined,
    }: { readonly html?: string; readonly prepare?: ((page: Page) => Promise<unknown>) | undefined } = {},
  ): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage({ viewport: { width: 300, height: 800 } });
    await prepare(page);
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(site.url) && !url.startsWith('blob:')) complaints.push(url);
    });
    await page.exposeFunction('served', served);
    await page.addInitScript(SCRIPT_RUN);
    if (html)
      await page.route('**/Sidebar.html', (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto(`${site.url}Sidebar.html`);
    return { page, complaints };
  }

  test('knows where it is, and lists the prices that the cells use', async () => {
    const script = sheetsRuntime();
    const asked: unknown[] = [];
    const { page, complaints } = await open((json) => {
      asked.push(json);
      return asPerson(script)(json);
    });
    await page.getByRole('tab', { name: 'Rates' }).click();
    await page.locator('#version').waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset['host'])).toBe('sheets');
    expect(await page.locator('#status').isHidden()).toBe(true);
    const version = script.call('LTX_CARD_VERSION');
    expect(version).toEqual({ ok: true, cells: [[await page.locator('#version').textContent()]] });
    // For the book, and for the named cells.
    await expect.poll(() => asked.length).toBe(2);
    expect(complaints).toEqual([]);
  });

  test('opens at Help from the menu: Function reference', async () => {
    const script = sheetsRuntime();
    script.google.caller = 'person';
    script.run('showReference');
    const { page, complaints } = await open(asPerson(script), { html: script.google.shown[0]!.html });
    await page.getByRole('tab', { name: 'Help', selected: true }).waitFor();
    await page.locator('#LTX_COST summary').click();
    expect(await page.locator('#LTX_COST .formula').isVisible()).toBe(true);
    expect(await page.locator('#rates').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });

  test('shows the card that the document stores, as the cells use it', async () => {
    const script = sheetsRuntime();
    const served = asPerson(script);
    const book = changed(EMPTY_BOOK, { card: { ...frozenCard, staleAfterDays: 30 } });
    expect(await sheetsHost(scriptRun(served)).writeBook(writeBook(book), undefined)).toBe('stored');
    const { page } = await open(served);
    const version = cardVersion({ ...frozenCard, staleAfterDays: 30 });
    await page.getByRole('tab', { name: 'Rates' }).click();
    await expect.poll(() => page.locator('#version').textContent()).toBe(version);
    expect(script.call('LTX_CARD_VERSION')).toEqual({ ok: true, cells: [[version]] });
  });

  test.each([
    ['in a worker whose script stands in the page', undefined],
    [
      "by itself where Google's frame has no workers",
      (page: Page) => page.addInitScript(() => Reflect.deleteProperty(window, 'Worker')),
    ],
  ])('reads a benchmark %s', async (_, prepare) => {
    const { page, complaints } = await open(asPerson(sheetsRuntime()), { prepare });
    await page.getByRole('tab', { name: 'Local' }).click();
    await page.getByLabel('Files of your inference runner').setInputFiles(HISTORY);
    await expect
      .poll(() => page.locator('#import-summary').textContent())
      .toMatch(/^ComfyUI history: \d+ runs? accepted/);
    expect(complaints).toEqual([]);
  });

  test('tells a person with several Google accounts what to do', async () => {
    const { page } = await open(() => {
      throw new Error('PERMISSION_DENIED');
    });
    await expect.poll(() => page.locator('#status').textContent()).toContain('several Google accounts');
  });

  test('lists every function with its name', async () => {
    const { page } = await open(() => '{}');
    const text = await page.locator('body').textContent();
    for (const name of sheetsRuntime().globals.filter((global) => global.startsWith('LTX_')))
      expect(text).toContain(name);
  });
});
