import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../../src/site/serving/serve.ts';
import { CHROMIUM_ARGS, findChromium } from './chromium.ts';

/** How often each is ended; a long run: KILLS=200 npx vitest run test/workbench/kills.test.ts */
const KILLS = Number(process.env['KILLS'] ?? 3);
const CELLS = 'Kill!A1:A40';
const executable = findChromium();

describe.skipIf(!executable)('A workbook that is being written', { timeout: 60_000 + KILLS * 15_000 }, () => {
  let folder: string;
  let server: Served;
  let running: ChildProcess;
  let browser: Browser;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kills-'));
    server = await serve(path.resolve(import.meta.dirname, '../../dist/workbench'));
  });
  afterAll(async () => {
    await kill();
    await server.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  /** A browser that keeps its profile over its death. */
  async function launch(): Promise<void> {
    const port = path.join(folder, 'DevToolsActivePort');
    await rm(port, { force: true });
    const args = [...CHROMIUM_ARGS, `--user-data-dir=${folder}`, '--remote-debugging-port=0', 'about:blank'];
    running = spawn(executable ?? '', args, { stdio: 'ignore' });
    await expect.poll(() => readFile(port, 'utf8').catch(() => ''), { timeout: 30_000 }).toContain('\n');
    const [number] = (await readFile(port, 'utf8')).split('\n');
    browser = await chromium.connectOverCDP(`http://127.0.0.1:${number}`);
  }
  async function kill(): Promise<void> {
    const gone = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGKILL');
    await gone;
    await browser.close();
  }
  async function open(): Promise<Page> {
    const page = await (browser.contexts()[0] ?? (await browser.newContext())).newPage();
    await page.goto(server.url);
    await page.waitForFunction(() => window.workbench !== undefined);
    return page;
  }
  /** Writes one number after another into all cells at once. */
  async function writeOn(page: Page, from: number): Promise<void> {
    await page.evaluate((first) => {
      let number = first;
      setInterval(() => {
        number += 1;
        window.workbench?.writeAll('Kill!A1', Array(40).fill([String(number)]));
      }, 20);
    }, from);
  }
  /** The number in the cells, which is the same in all of them. */
  async function numberIn(page: Page): Promise<number> {
    expect(await page.getByRole('alert').textContent()).toBe('');
    const cells = await page.evaluate((range) => window.workbench?.readAll(range).flat(), CELLS);
    expect(new Set(cells).size).toBe(1);
    return Number(cells?.[0]);
  }
  const isStored = (page: Page, than: string | null) =>
    page.waitForFunction((before) => localStorage.getItem('ltx-workbook') !== before, than);
  const stored = (page: Page) => page.evaluate(() => localStorage.getItem('ltx-workbook'));

  async function begin(): Promise<Page> {
    await launch();
    const page = await open();
    const before = await stored(page);
    await page.evaluate(() => {
      window.workbench?.scratch('Kill', 50, 5);
      window.workbench?.writeAll('Kill!A1', Array(40).fill(['1']));
    });
    await isStored(page, before);
    await page.waitForTimeout(2000); // The browser writes to disk some time later, and does not tell.
    return page;
  }

  test('is there whole after its tab has crashed, as it was last saved', async () => {
    let page = await begin();
    for (let i = 0; i < KILLS; i += 1) {
      const before = await stored(page);
      await writeOn(page, await numberIn(page));
      await isStored(page, before);
      await page.waitForTimeout(Math.random() * 800);
      const saved = await stored(page);
      const session = await page.context().newCDPSession(page);
      session.send('Page.crash').catch(() => undefined); // nobody is left to answer
      await page.waitForEvent('crash');
      const next = await open();
      await numberIn(next);
      // Saved at that moment, or once more before the crash.
      const after = await stored(next);
      if (after !== saved) expect(after).not.toBe(before);
      await page.close();
      page = next;
    }
    await kill();
  });

  test('is there whole after the browser was killed, and never older than it was before', async () => {
    let page = await begin();
    let least = 1;
    for (let i = 0; i < KILLS; i += 1) {
      await writeOn(page, least);
      await page.waitForTimeout(600 + Math.random() * 2500);
      await kill();
      await launch();
      page = await open();
      const number = await numberIn(page);
      expect(number).toBeGreaterThanOrEqual(least);
      least = number;
    }
  });
});
