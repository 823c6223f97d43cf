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
import { scriptRun } from './scriptRun.ts';
import { SHEETS_FOLDER, sheetsRuntime } from './vm.ts';

const HISTORY = path.resolve(import.meta.dirname, '../fixtures/benchmarks/comfyui_history.json');
const executablePath = findChromium();

/** `google.script.run` as pages know it; `served` stands for Google's side and rejects with a message. */
const SCRIPT_RUN = `
  const runner = (succeed, fail) => ({
    withSuccessHandler: (handler) => runner(handler, fail),
    withFailureHandler: (handler) => runner(succeed, handler),
    sidebarCall: (json) => void served(json).then(succeed, fail),
  });
  window.google = { script: { run: runner(() => {}, () => {}) } };
`;

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

  async function open(served: (json: unknown) => unknown): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage({ viewport: { width: 300, height: 800 } });
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(site.url) && !url.startsWith('blob:')) complaints.push(url);
    });
    await page.exposeFunction('served', served);
    await page.addInitScript(SCRIPT_RUN);
    await page.goto(`${site.url}Sidebar.html`);
    return { page, complaints };
  }

  const asPerson = (script: ReturnType<typeof sheetsRuntime>) => (json: unknown) => {
    script.google.caller = 'person';
    return script.run('sidebarCall', json);
  };

  test('knows where it is, and lists the prices that the cells use', async () => {
    const script = sheetsRuntime();
    const asked: unknown[] = [];
    const { page, complaints } = await open((json) => {
      asked.push(json);
      return asPerson(script)(json);
    });
    await page.locator('#version').waitFor();
    expect(await page.evaluate(() => document.documentElement.dataset['host'])).toBe('sheets');
    expect(await page.locator('#status').isHidden()).toBe(true);
    const version = script.call('LTX_CARD_VERSION');
    expect(version).toEqual({ ok: true, cells: [[await page.locator('#version').textContent()]] });
    expect(asked).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  test('shows the card that the document stores, as the cells use it', async () => {
    const script = sheetsRuntime();
    const served = asPerson(script);
    const book = changed(EMPTY_BOOK, { card: { ...frozenCard, staleAfterDays: 30 } });
    expect(await sheetsHost(scriptRun(served)).writeBook(writeBook(book), undefined)).toBe('stored');
    const { page } = await open(served);
    const version = cardVersion({ ...frozenCard, staleAfterDays: 30 });
    await expect.poll(() => page.locator('#version').textContent()).toBe(version);
    expect(script.call('LTX_CARD_VERSION')).toEqual({ ok: true, cells: [[version]] });
  });

  test('reads a benchmark in a worker whose script stands in the page', async () => {
    const { page, complaints } = await open(asPerson(sheetsRuntime()));
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
