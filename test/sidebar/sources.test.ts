// The ways by which a benchmark reaches the page, and what happens when it is long, wrong or given up.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Served, serve } from '../../src/site/serving/serve.ts';
import { CHROMIUM_ARGS, findChromium } from '../workbench/chromium.ts';
import { type CardServer, cardServer, json } from './cardServer.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const HISTORY = path.join(ROOT, 'test/fixtures/benchmarks/comfyui_history.json');
const executablePath = findChromium();

/** Two runs of a runner with our own format, one of them of a model named like markup. */
const OWN = JSON.stringify({
  format: 'ltx-benchmark/1',
  runner: 'test 1.0',
  machine: { gpu: 'RTX 4090' },
  runs: [
    { model: 'ltx-2.3', width: 1920, height: 1088, videoSeconds: 5, wallSeconds: 30 },
    { model: '<img src=x onerror=alert(1)>', width: 1280, height: 704, videoSeconds: 5, wallSeconds: 20 },
  ],
});

describe.skipIf(!executablePath)('a benchmark', () => {
  let browser: Browser;
  let site: Served;
  let other: CardServer;
  let page: Page;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath!, args: CHROMIUM_ARGS });
    [site, other] = await Promise.all([serve(path.join(ROOT, 'dist/excel')), cardServer()]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), site.close(), other.close()]);
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 300, height: 800 } });
    return () => page.close();
  });

  const open = async () => {
    await page.goto(`${site.url}taskpane.html`);
    await page.getByRole('tab', { name: 'Local' }).click();
    await page.getByText('Paste, or fetch from an address').click();
  };
  const status = () => page.locator('#status').textContent();
  const tone = () => page.locator('#status').getAttribute('data-tone');
  const summary = () => page.locator('#import-summary').textContent();
  const fetchFrom = async (address: string) => {
    await page.getByLabel('Address of a benchmark').fill(address);
    await page.getByRole('button', { name: 'Fetch it' }).click();
  };
  const choose = (files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) =>
    page.getByLabel('Files of your inference runner').setInputFiles(files);

  it('is read when its files are dropped', async () => {
    await open();
    const text = await readFile(HISTORY, 'utf8');
    const dropped = await page.evaluateHandle((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'history.json', { type: 'application/json' }));
      return transfer;
    }, text);
    await page.locator('.drop').dispatchEvent('drop', { dataTransfer: dropped });
    await expect.poll(summary).toMatch(/^ComfyUI history: \d+ runs? accepted/);
  });

  it('is read when its text is pasted, and what it names stays text', async () => {
    await open();
    await page.getByLabel('Text of a benchmark').fill(OWN);
    await page.getByRole('button', { name: 'Read the text' }).click();
    await expect.poll(summary).toBe('ltx-benchmark/1 of test 1.0: 2 runs accepted, 0 rejected. RTX 4090.');
    expect(await page.locator('#import-result img').count()).toBe(0);
    expect(await page.locator('#import-result').textContent()).toContain('<img src=x onerror=alert(1)>');
  });

  it('is fetched from an https address, and from no other', async () => {
    await open();
    await page.route('https://bench.example/runs.json', (route) =>
      route.fulfill({ body: OWN, headers: { 'access-control-allow-origin': '*' } }),
    );
    await fetchFrom('https://bench.example/runs.json');
    await expect.poll(summary).toMatch(/2 runs accepted/);
    for (const typed of ['http://bench.example/runs.json', 'bench.example/runs.json', '127.0.0.1:41683']) {
      await page.getByLabel('Text of a benchmark').fill(OWN);
      await page.getByRole('button', { name: 'Read the text' }).click();
      await expect.poll(status).toMatch(/accepted/);
      await fetchFrom(typed);
      await expect.poll(status).toMatch(/begins with https/);
    }
  });

  it.each([
    ['a page instead', json('<!doctype html><p>Sign in'), /it is a page of the web and no benchmark/],
    ['nothing', json(''), /its format is not known/],
    ['a broken file', json(OWN.slice(0, -20)), /not JSON/],
    ['cut off before any word of a format', json('{"a": [1, '), /it is not JSON, nor JSON lines/],
    ['404', undefined, /has nothing at this address/],
  ] as const)('that is %s changes nothing and says so', async (_, answer, says) => {
    await open();
    other.answer(answer ?? ((response) => response.writeHead(404).end()));
    await fetchFrom(other.url);
    await expect.poll(status).toMatch(says);
    expect(await page.locator('#status').getAttribute('data-tone')).toBe('wrong');
    expect(await page.locator('#import-result').textContent()).toBe('');
  });

  it('that takes long leaves the page alive, and can be cancelled', async () => {
    const file = path.join(tmpdir(), `ltx-cost-power-${process.pid}.csv`);
    await writeFile(file, longPowerLog());
    await page.clock.install();
    await open();
    await choose(file);
    await page.clock.fastForward(1100);
    await page.getByRole('progressbar').waitFor();
    await page.clock.fastForward(4000);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(status).toBe('Cancelled. Nothing was changed.');
    await rm(file);
    await choose(HISTORY); // the worker that was given up has a successor
    await expect.poll(summary).toMatch(/^ComfyUI history/);
  });

  it('is asked about what it leaves out, and is read again with the answers', async () => {
    await open();
    await choose(path.join(ROOT, 'test/fixtures/benchmarks/wan2gp_ltx2.json'));
    await expect.poll(summary).toMatch(/: 0 runs accepted, 1 waits for an answer, 0 rejected\./);
    expect(await status()).toBe('0 of 1 run was accepted. 1 waits for an answer.');
    expect(await tone()).toBe('plain');
    expect(await page.locator('#import-result summary').allTextContents()).toEqual(['1 waits for an answer']);
    const form = page.getByRole('form', { name: 'What the file leaves out' });
    const answer = async (rate: string) => {
      await form.locator('#question-fps').fill(rate);
      await form.locator('#question-warm').selectOption('all');
      await form.getByRole('button', { name: 'Answer' }).click();
    };
    await answer('24 fps');
    await expect.poll(status).toBe('fps: write the number alone, such as 24.');
    await answer('24');
    await expect.poll(summary).toMatch(/1 run accepted, 0 rejected/);
    expect(await status()).toBe('1 of 1 run was accepted.');
    expect(await tone()).toBe('good');
  });

  it('that is a power log alone shows what was read, and gives its watts to the form', async () => {
    await open();
    await choose(path.join(ROOT, 'test/fixtures/benchmarks/codecarbon_emissions_v2.csv'));
    await expect.poll(summary).toBe('CodeCarbon emissions: no runs. Apple M1.');
    expect(await status()).toBe('No runs, but power was read.');
    expect(await tone()).toBe('plain');
    const shown = page.locator('#import-result .power');
    // (8.236909447e-5 + 2.653959109e-5 + 3.106004646e-7) kWh × 3,600,000 ÷ (355.46638 + 98.54818 + 23.41332) s.
    expect(await shown.locator('p').first().textContent()).toBe(
      'Power: 0.8236 W on the GPU board, mean of 477.4 s. Source: CodeCarbon emissions.',
    );
    await shown.getByRole('button', { name: 'Take 0.8236 W' }).click();
    expect(await page.locator('#rig-watts').inputValue()).toBe('0.8236');
    expect(await page.locator('#rig-watts-at').inputValue()).toBe('board');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('rig-watts');
  });

  it('is gone from the page when another one begins, also when that one fails', async () => {
    await open();
    const fill = async (text: string) => {
      await page.getByLabel('Text of a benchmark').fill(text);
      await page.getByRole('button', { name: 'Read the text' }).click();
    };
    for (const fail of [() => fill('hello'), () => fill(' '), () => fetchFrom('bench.example')]) {
      await fill(OWN);
      await expect.poll(summary).toMatch(/2 runs accepted/);
      await fail();
      await expect.poll(tone).toBe('wrong');
      expect(await page.locator('#import-result').textContent()).toBe('');
    }
  });

  it('of several files says which file is which by its name, as text', async () => {
    await open();
    const long = '\u{1F3AC}'.repeat(90);
    const file = (name: string, text: string) => ({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    const files = [file('<b>one.json', OWN), file(`${long}.json`, OWN.replace('5,', '6,'))];
    const listed = page.locator('#import-result details').first().locator('li');
    await choose(files);
    await expect.poll(summary).toMatch(/4 runs accepted/);
    const names = ['file 1 <b>one.json', `file 2 ${'\u{1F3AC}'.repeat(79)}…`];
    expect(await listed.allTextContents()).toEqual(names);
    expect(await listed.first().isVisible()).toBe(true);
    expect(await page.locator('#import-result b').count()).toBe(0);
    await choose([file('good.json', OWN), file('bad.txt', 'hello')]);
    await expect.poll(status).toMatch(/^file 2: the benchmark cannot be read/);
    expect(await listed.allTextContents()).toEqual(['file 1 good.json', 'file 2 bad.txt']);
    expect(await page.locator('#import-summary').count()).toBe(0);
  });

  it.each([
    ['there are no workers', () => page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'))],
    [
      'a policy forbids them',
      () =>
        page.route('**/taskpane.html', async (route) => {
          const response = await route.fetch();
          const headers = { ...response.headers(), 'content-security-policy': "worker-src 'none'" };
          await route.fulfill({ response, headers });
        }),
    ],
  ])('is read by the page itself where %s', async (_, prevent) => {
    await prevent();
    await open();
    await choose(HISTORY);
    await expect.poll(summary).toMatch(/^ComfyUI history: \d+ runs? accepted/);
  });

  it('is not read where the script for it does not come, and the page says so', async () => {
    await page.route('**/taskpane-reader.js', (route) => route.abort());
    await open();
    await choose(HISTORY);
    await expect
      .poll(status)
      .toMatch(
        /^The part of this page that reads files could not be started\. Reload the page and try again\./,
      );
  });
});

/** Ten days of one GPU, a row a second: 50 MB, which takes seconds to add up. */
function longPowerLog(): string {
  const start = Date.UTC(2026, 10, 1);
  const rows = Array.from({ length: 850_000 }, (_, i) => {
    const at = new Date(start + i * 1000).toISOString();
    return `${at.slice(0, 10).replaceAll('-', '/')} ${at.slice(11, 23)}, 402.11 W, 99 %`;
  });
  return ['timestamp, power.draw [W], utilization.gpu [%]', ...rows].join('\n');
}
