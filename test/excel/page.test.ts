import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { functions } from '../../shared/functions/index.ts';
import { type Served, serve } from '../../src/site/serving/serve.ts';
import { CHROMIUM_ARGS, findChromium } from '../workbench/chromium.ts';

const DIST = path.resolve(import.meta.dirname, '../../dist');
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const IN_EXCEL = '?_host_Info=Excel$Win32$16.01$en-US$$$$0';
/** A workbench in which nothing was done yet. */
const IDLE_HOST = `{
  product: 'workbench',
  readBook: async () => undefined,
  onBookChange: () => {},
  formulas: async () => [],
  readNamed: async () => undefined,
  readCells: async (places) => places.map(() => undefined),
  selectedCell: async () => ({ sheet: 'Budget', address: 'A1', isEmpty: true }),
}`;
const require = createRequire(import.meta.url);
const executablePath = findChromium();

describe.skipIf(!executablePath)('the pages in Chromium', () => {
  let browser: Browser;
  let excel: Served;
  let sheets: Served;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath!, args: CHROMIUM_ARGS });
    [excel, sheets] = await Promise.all([serve(path.join(DIST, 'excel')), serve(path.join(DIST, 'sheets'))]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), excel.close(), sheets.close()]);
  });

  /** A page 300 pixels wide, and what it asked for and complained of. */
  async function newPage(options: Parameters<Browser['newPage']>[0] = {}) {
    const page = await browser.newPage({ viewport: { width: 300, height: 800 }, ...options });
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    return { page, requests, complaints };
  }

  const status = (page: Page) => page.locator('#status').textContent();

  it.each([
    { file: 'taskpane.html', width: 300, colorScheme: 'light' },
    { file: 'taskpane.html', width: 300, colorScheme: 'dark' },
    { file: 'help.html', width: 300, colorScheme: 'dark' },
    { file: 'help.html', width: 1000, colorScheme: 'light' },
    { file: 'Sidebar.html', width: 300, colorScheme: 'light' },
  ] as const)('$file is accessible at $width pixels in a $colorScheme theme', async ({
    file,
    width,
    colorScheme,
  }) => {
    const { page } = await newPage({ viewport: { width, height: 800 }, colorScheme });
    await page.goto((file === 'Sidebar.html' ? sheets : excel).url + file);
    await openAll(page);
    await page.evaluate(await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'));
    const { violations, passes }: AxeResults = await page.evaluate('axe.run()');
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(passes.length).toBeGreaterThan(10);
    const [content, room] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      window.innerWidth,
    ]);
    expect(content).toBeLessThanOrEqual(room!);
  });

  it('shows every text and edge in forced colours', async () => {
    const { page } = await newPage({ forcedColors: 'active' });
    await page.goto(`${excel.url}taskpane.html`);
    await openAll(page);
    const edges = await page
      .locator('code')
      .first()
      .evaluate((code) => getComputedStyle(code).borderTopWidth);
    expect(edges).toBe('1px');
  });

  it('finds functions by any word of their description', async () => {
    const { page } = await newPage();
    await page.goto(`${excel.url}taskpane.html`);
    await page.getByRole('tab', { name: 'Help' }).click();
    const shown = () => page.locator('details.function:visible summary code').allTextContents();
    expect(await shown()).toEqual(functions.map(({ name }) => name));
    await page.getByRole('searchbox').fill('studio  ACTOR');
    expect(await shown()).toEqual(['LTX_CREDITS']);
    expect(await page.locator('#found').textContent()).toBe(`1 of ${functions.length} functions`);
    await page.getByRole('searchbox').fill('zebra');
    expect(await page.locator('#found').textContent()).toBe('No function matches. Try fewer words.');
    await page.getByRole('searchbox').fill('');
    expect(await shown()).toHaveLength(functions.length);
  });

  it('opens as an ordinary page without a request to anyone else', async () => {
    const { page, requests, complaints } = await newPage();
    await page.goto(`${excel.url}taskpane.html`);
    expect(await status(page)).toBe('No spreadsheet is connected: this page is open on its own.');
    expect(requests.filter((url) => !url.startsWith(excel.url))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('stays off the network beside the workbench, even with the marks of Excel', async () => {
    const { page, requests, complaints } = await newPage();
    await page.route(`${excel.url}parent`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<link rel=icon href=data:,><script>window.workbenchHost = ${IDLE_HOST}</script><iframe src="taskpane.html${IN_EXCEL}"></iframe>`,
      }),
    );
    await page.goto(`${excel.url}parent`);
    const pane = page.frameLocator('iframe');
    await pane.locator('html[data-host=workbench]').waitFor();
    await pane.getByRole('tab', { name: 'Rates' }).click();
    await pane.locator('#version').waitFor();
    expect(await pane.locator('#status').textContent()).toBe('');
    expect(requests.filter((url) => !url.startsWith(excel.url) && !url.startsWith('data:'))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("loads Microsoft's office.js in Excel and the functions at once, each once", async () => {
    const { page, requests } = await newPage();
    const folder = path.dirname(require.resolve('@microsoft/office-js/dist/office.js'));
    await page.route(`${CDN}**`, (route) =>
      route.fulfill({
        path: path.join(folder, new URL(route.request().url()).pathname.slice('/lib/1/hosted/'.length)),
      }),
    );
    await page.goto(`${excel.url}taskpane.html${IN_EXCEL}`);
    const names = 'Object.keys(window.CustomFunctions?._association?.mappings ?? {})';
    await expect
      .poll(() => page.evaluate(names), { timeout: 15_000 })
      .toEqual(functions.map(({ name }) => name));
    // The functions wait for the workbook's book, since Excel has not answered yet.
    expect(await page.evaluate(() => window.ltxCost?.awaitsBook)).toBe(true);
    const scripts = requests.filter((url) => url.endsWith('office.js') || url.endsWith('functions.js'));
    expect(scripts.sort()).toEqual([`${excel.url}functions.js`, `${CDN}office.js`]);
  });

  it('says what to check when office.js cannot be had, and that Excel is late', async () => {
    const { page } = await newPage();
    await page.route(`${CDN}**`, (route) => route.abort());
    await page.goto(`${excel.url}taskpane.html${IN_EXCEL}`);
    await page.waitForFunction(() => document.querySelector('#status')?.textContent !== '');
    expect(await status(page)).toMatch(
      /^Excel could not be reached: check that this network allows appsforoffice/,
    );

    const { page: slow } = await newPage();
    await slow.clock.install();
    await slow.route(`${CDN}**`, () => undefined); // never answered
    const asked = slow.waitForRequest(`${CDN}**`);
    await slow.goto(`${excel.url}taskpane.html${IN_EXCEL}`, { waitUntil: 'domcontentloaded' });
    await asked;
    expect(await slow.locator('#status').isVisible()).toBe(false);
    await slow.clock.fastForward(15_000);
    expect(await status(slow)).toMatch(/^Excel has not answered yet/);
  });

  it.each([
    { answers: '{"ok":true,"grids":[]}', says: /^$/ },
    { answers: '{"ok":false,"error":"Try again in a moment."}', says: /^Try again in a moment\.$/ },
    { answers: undefined, says: /several Google accounts/ },
  ])('in Google Sheets asks which book the document has, and tells: $says', async ({ answers, says }) => {
    const { page, requests } = await newPage();
    await page.addInitScript((answer) => {
      const handlers = { succeed: (_: string) => {}, fail: (_: Error) => {} };
      const run = {
        withSuccessHandler(succeed: (answer: string) => void) {
          handlers.succeed = succeed;
          return run;
        },
        withFailureHandler(fail: (error: Error) => void) {
          handlers.fail = fail;
          return run;
        },
        sidebarCall() {
          if (answer) handlers.succeed(answer);
          else handlers.fail(new Error('PERMISSION_DENIED'));
        },
      };
      Object.assign(window, { google: { script: { run } } });
    }, answers);
    await page.goto(`${sheets.url}Sidebar.html`);
    await expect.poll(() => status(page)).toMatch(says);
    expect(requests.filter((url) => !/favicon\.ico$|^blob:/.test(url))).toEqual([
      `${sheets.url}Sidebar.html`,
    ]);
  });

  const openAll = (page: Page) =>
    page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
});
