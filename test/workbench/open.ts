import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { serve } from '../../src/site/serving/serve.ts';
import type { CellContent } from '../../src/workbench/cellValue.ts';
import { CHROMIUM_ARGS, findChromium } from './chromium.ts';
import { type Case, compute } from './compute.ts';

/** The built workbench in a browser. Everything the page complained about is in `complaints`. */
export type OpenWorkbench = {
  readonly page: Page;
  readonly url: string;
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
  write(address: string, text: string): Promise<void>;
  settled(): Promise<void>;
  read(address: string): Promise<CellContent>;
  /** Runs many formulas with one calculation and gives what each gives, spilled cells included. */
  compute(cases: readonly Case[]): Promise<CellContent[][][]>;
  close(): Promise<void>;
};

type Setting = {
  readonly width?: number;
  readonly height?: number;
  /** The book that the workbook stores, as text. Left out: none, so that the shipped card counts. */
  readonly book?: string;
};

/** Serves dist/workbench and opens it. Throws if it is not built or there is no Chromium. */
export async function openWorkbench({
  width = 1400,
  height = 900,
  book,
}: Setting = {}): Promise<OpenWorkbench> {
  const root = path.resolve(import.meta.dirname, '../../dist/workbench');
  if (!existsSync(path.join(root, 'index.html')))
    throw new Error('dist/workbench is not built. Run: npm run build');
  const executablePath = findChromium();
  if (!executablePath) throw new Error('There is no Chromium to open the workbench in.');
  const [server, browser] = await Promise.all([
    serve(root),
    chromium.launch({ executablePath, args: CHROMIUM_ARGS }),
  ]);
  const page = await browser.newPage({ viewport: { width, height } });
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('requestfailed', (request) => complaints.push(`not loaded: ${request.url()}`));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.goto(server.url);
  const ready = () => page.waitForFunction(() => window.workbench !== undefined);
  await ready();
  if (book !== undefined) {
    await page.evaluate((text) => window.workbenchHost?.writeBook(text, undefined), book);
    await page.reload();
    await ready();
  }

  return {
    page,
    url: server.url,
    requests,
    complaints,
    write: (address, text) =>
      page.evaluate(([at, typed]) => window.workbench?.write(at, typed), [address, text] as const),
    settled: () => page.evaluate(() => window.workbench?.settled()),
    read: (address) => page.evaluate((at) => window.workbench?.read(at) ?? '', address),
    compute: (cases) => compute(page, cases),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
