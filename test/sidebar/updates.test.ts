// The page on its own, against a site that answers well and badly.
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { embeddedAudit } from '../../shared/rates/embeddedAudit.ts';
import { cardVersion } from '../../shared/rates/version.ts';
import { today } from '../../src/sidebar/rates/today.ts';
import { type Served, serve } from '../../src/site/serving/serve.ts';
import { CHROMIUM_ARGS, findChromium } from '../workbench/chromium.ts';
import { type CardServer, cardServer, json } from './cardServer.ts';
import { cardOfToday, datedCard, dearerPro, hostileCard, polluted, unknownFormat } from './cards.ts';

const DIST = path.resolve(import.meta.dirname, '../../dist');
const executablePath = findChromium();

describe.skipIf(!executablePath)('checking for updates', () => {
  let browser: Browser;
  let site: Served;
  let cards: CardServer;
  let page: Page;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath!, args: CHROMIUM_ARGS });
    [site, cards] = await Promise.all([serve(path.join(DIST, 'excel')), cardServer()]);
  });
  afterEach(() => page.close());
  afterAll(async () => {
    await Promise.all([browser.close(), site.close(), cards.close()]);
  });

  const status = () => page.locator('#status').textContent();
  const version = () => page.locator('#version').textContent();

  async function open(): Promise<void> {
    page = await browser.newPage({ viewport: { width: 300, height: 800 } });
    await page.goto(`${site.url}taskpane.html`);
    await page.getByRole('tab', { name: 'Rates' }).click();
    await page.getByText('Look at another address').click();
    await page.getByLabel('Address of a rate card').fill(cards.url);
  }

  async function check(): Promise<void> {
    const before = await status();
    await page.getByRole('button', { name: 'Check for updates' }).click();
    await page.waitForFunction(
      (old) => {
        const text = document.querySelector('#status')?.textContent ?? '';
        return text !== old && !text.endsWith('…');
      },
      before,
      { timeout: 20_000 },
    );
  }

  it.each([
    {
      name: '404',
      answer: (r: ServerResponse) => r.writeHead(404).end(),
      says: /nothing at this address/,
    },
    {
      name: '500',
      answer: (r: ServerResponse) => r.writeHead(500).end(),
      says: /fault of its own \(500\)/,
    },
    {
      name: 'a 304 that nobody asked for',
      answer: (r: ServerResponse) => r.writeHead(304).end(),
      says: /nothing is new/,
    },
    { name: 'HTML', answer: json('<!doctype html><p>Welcome</p>'), says: /it is not JSON/ },
    { name: 'a truncated body', answer: json(dearerPro().slice(0, 50_000)), says: /it is not JSON/ },
    { name: 'an unknown format', answer: json(unknownFormat()), says: /format: expected/ },
    { name: 'keys that reach for prototypes', answer: json(polluted()), says: /this key is not known here/ },
    {
      name: '50 MB',
      answer: (response: ServerResponse) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const block = 'x'.repeat(1_000_000);
        const send = (left: number): void => {
          if (left === 0 || response.destroyed) return void response.end();
          if (response.write(block)) setImmediate(send, left - 1);
          else response.once('drain', () => send(left - 1));
        };
        send(50);
      },
      says: /larger than 4 MB/,
    },
    {
      name: 'a connection that breaks',
      answer: (response: ServerResponse) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
        response.write('{"format":');
        setTimeout(() => response.destroy(), 50);
      },
      says: /could not be reached/,
    },
  ])('leaves everything as it was after $name, and says so in one sentence', async ({ answer, says }) => {
    await open();
    const before = await version();
    cards.answer(answer);
    await check();
    expect(await status()).toMatch(says);
    expect(await page.locator('#status').getAttribute('data-tone')).toBe('wrong');
    expect(await version()).toBe(before);
    expect(await page.getByRole('button', { name: 'Use this card' }).count()).toBe(0);
    expect(await page.evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined();
  });

  it('says that a site is unreachable, and which address it takes', async () => {
    await open();
    await page.getByLabel('Address of a rate card').fill('http://example.com/rates.json');
    await check();
    expect(await status()).toMatch(/begins with https/);
    await page.getByLabel('Address of a rate card').fill('http://127.0.0.1:9/rates.json');
    await check();
    expect(await status()).toMatch(/127\.0\.0\.1:9 could not be reached/);
  });

  it('gives a slow site 15 seconds; after one it shows progress, after five it can be cancelled', async () => {
    page = await browser.newPage({ viewport: { width: 300, height: 800 } });
    await page.clock.install();
    await page.goto(`${site.url}taskpane.html`);
    await page.getByRole('tab', { name: 'Rates' }).click();
    await page.getByText('Look at another address').click();
    await page.getByLabel('Address of a rate card').fill(cards.url);
    cards.answer((response) => void response.writeHead(200).write('{'));
    await page.getByRole('button', { name: 'Check for updates' }).click();
    await page.clock.fastForward(400); // the clock of a busy machine goes on meanwhile
    expect(await page.getByRole('progressbar').count()).toBe(0);
    await page.clock.fastForward(700);
    expect(await page.getByRole('progressbar').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Cancel' }).count()).toBe(0);
    await page.clock.fastForward(4000);
    expect(await page.getByRole('button', { name: 'Cancel' }).isVisible()).toBe(true);
    await page.clock.fastForward(10_000);
    await expect.poll(status).toMatch(/did not answer within 15 seconds/);
    expect(await page.getByRole('progressbar').count()).toBe(0);

    await page.getByRole('button', { name: 'Check for updates' }).click();
    await page.clock.fastForward(5100);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(status).toBe('Cancelled. Nothing was changed.');
    expect(await version()).toBe(cardVersion(embeddedCard));
  });

  it('asks only whether its copy is still the newest, by the ETag', async () => {
    await open();
    const tag = '"card-1"';
    cards.answer((response, ifNoneMatch) => {
      if (ifNoneMatch === tag) return void response.writeHead(304, { etag: tag }).end();
      json(JSON.stringify(embeddedCard), { etag: tag })(response);
    });
    const asked = cards.asked.length;
    await check();
    expect(await status()).toBe(`No change: card ${cardVersion(embeddedCard)} is the one in use.`);
    await page.getByRole('tab', { name: 'Help' }).click();
    await page.getByRole('tab', { name: 'Rates' }).click();
    await page.evaluate(() => document.querySelector('#status')?.replaceChildren());
    await check();
    expect(await status()).toMatch(/^No change/);
    expect(cards.asked.slice(asked).map(({ ifNoneMatch }) => ifNoneMatch)).toEqual([undefined, tag]);
  });

  it('takes newer confirmations of the card in use as an update of its own, and no older ones after', async () => {
    await open();
    cards.answer(json(JSON.stringify(embeddedCard)));
    cards.answerAudit(json(JSON.stringify({ ...embeddedAudit, day: today() })));
    const before = await version();
    await check();
    expect(await status()).toMatch(/is the one in use; there are newer confirmations of its prices\.$/);
    const offer = page.getByRole('region', { name: 'What would change' });
    expect(await offer.textContent()).toMatch(/No price changes and the card keeps its version/);
    // Without a key nobody knows whose audit it is.
    expect(await offer.locator('button.main').allTextContents()).toEqual(['Keep those in use']);
    await offer.getByRole('button', { name: 'Use these confirmations' }).click();
    await expect.poll(status).toMatch(/are in use\. No price has changed\.$/);
    expect(await page.locator('#audit time').getAttribute('datetime')).toBe(today());
    expect(await version()).toBe(before);

    cards.answerAudit(json(JSON.stringify(embeddedAudit)));
    await check();
    expect(await status()).toMatch(
      /^No change: .* older than the one in use, which is of .* It was not used\.$/,
    );
    cards.answerAudit((response) => response.writeHead(404).end());
  });

  it('looks on the site of the add-in where no other address is given', async () => {
    await open();
    await page.getByLabel('Address of a rate card').fill('');
    const asked = page.waitForRequest(`${site.url}rates.json`);
    await check();
    await asked;
    expect(await status()).toMatch(/^No change: card/);
  });

  it('never looks beside the page for an address that was typed without https://', async () => {
    await open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const typed of ['127.0.0.1:41683', 'rates.json']) {
      await page.getByLabel('Address of a rate card').fill(typed);
      await page.evaluate(() => document.querySelector('#status')?.replaceChildren());
      await check();
      expect(await status()).toMatch(/^Give an address that begins with https:/);
    }
    expect(asked).toEqual([]);
  });

  it('shows what would change, keeps the old card when told so, and goes one card back', async () => {
    await open();
    cards.answer(json(JSON.stringify(cardOfToday)));
    await check();
    await page.getByRole('button', { name: 'Use this card' }).click();
    const before = cardVersion(cardOfToday);
    await expect.poll(version).toBe(before);
    cards.answer(json(dearerPro()));
    await check();
    const proposal = page.getByRole('region', { name: 'What would change' });
    expect(await proposal.textContent()).toContain('No formula of this workbook calls an LTX function.');
    expect(await proposal.locator('summary').allTextContents()).toEqual(['1 price changed']);
    expect(await proposal.textContent()).toMatch(
      /ltx\/ltx-2-3-pro 1080p.*\$0\.08 per second → \$0\.10 per second \(dearer\)/,
    );
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('proposal');
    await page.getByRole('button', { name: 'Keep the card in use' }).click();
    expect(await version()).toBe(before);

    await check();
    await page.getByRole('button', { name: 'Use this card' }).click();
    await expect.poll(version).not.toBe(before);
    await page.getByText('Earlier cards').click();
    await page.getByRole('button', { name: `Go back to it: card ${before}` }).click();
    await expect.poll(version).toBe(before);
  });

  describe('where a card comes from', () => {
    const VENDOR = 'https://vendor.example/rates.json';
    const serveVendor = (text: string) =>
      page.route(VENDOR, (route) =>
        route.fulfill({
          body: text,
          contentType: 'application/json',
          headers: { 'access-control-allow-origin': '*' },
        }),
      );
    const from = () => page.locator('#card').textContent();

    it('is said in the proposal and afterwards, and left with the card when going back', async () => {
      await open();
      await serveVendor(dearerPro());
      await page.getByLabel('Address of a rate card').fill(VENDOR);
      await check();
      expect(await status()).toMatch(/was found at vendor\.example\./);
      expect(await page.getByRole('region', { name: 'What would change' }).textContent()).toContain(
        'which vendor.example sent.',
      );
      await page.getByRole('button', { name: 'Use this card' }).click();
      await expect.poll(status).toMatch(/from vendor\.example is in use\.$/);
      expect(await from()).toContain('Fromvendor.example');
      const address = page.getByLabel('Address of a rate card');
      expect(await address.getAttribute('placeholder')).toBe(VENDOR);

      await page.getByText('Earlier cards').click();
      await page.getByRole('button', { name: /^Go back to it/ }).click();
      await expect.poll(status).toMatch(/is in use again\./);
      expect(await from()).toContain('Fromthe add-in itself');
      expect(await address.getAttribute('placeholder')).toBe(`${site.url}rates.json`);
      await address.fill('');
      const asked = page.waitForRequest(`${site.url}rates.json`);
      await check();
      await asked;

      await page.getByRole('button', { name: /^Go back to it/ }).click();
      await expect.poll(from).toContain('Fromvendor.example');
      expect(await address.getAttribute('placeholder')).toBe(VENDOR);
    });

    it('is never another host than the one that was named', async () => {
      await open();
      const evil = await cardServer();
      evil.answer(json(dearerPro()));
      cards.answer((response) => void response.writeHead(302, { location: evil.url }).end());
      await check();
      expect(await status()).toContain(
        `sends on to ${new URL(evil.url).host}, from where no rate card is taken.`,
      );
      expect(await page.getByRole('button', { name: 'Use this card' }).count()).toBe(0);
      await evil.close();
    });
  });

  it.each([
    { date: '2026-01-31', what: 'older than the one in use', use: 'Use this older card' },
    { date: '2099-01-01', what: 'a day still to come', use: 'Use it all the same' },
  ])('offers a card of $date as $what, and not with the main button', async ({ date, what, use }) => {
    await open();
    cards.answer(json(datedCard(date)));
    await check();
    const proposal = page.getByRole('region', { name: 'What would change' });
    expect(await proposal.textContent()).toContain(what);
    expect(await proposal.locator('button.main').allTextContents()).toEqual(['Keep the card in use']);
    await proposal.getByRole('button', { name: use }).click();
    await expect.poll(version).toContain(date);
  });

  it('shows markup and formulas in the texts of a card as text', async () => {
    await open();
    cards.answer(json(hostileCard()));
    await check();
    await page.getByRole('button', { name: 'Use this card' }).click();
    await expect.poll(version).not.toBe(cardVersion(embeddedCard));
    await page.getByText('Checked when, and how sure').click();
    expect(await page.getByRole('tabpanel').textContent()).toContain('<img src=x onerror=');
    await page.getByRole('tab', { name: 'Insert' }).click();
    await page.getByLabel('Function', { exact: true }).selectOption('LTX_MODELS');
    await expect.poll(() => page.locator('#preview').textContent()).toContain('<img src=x');
    expect(await page.evaluate(() => Reflect.get(window, 'pwned'))).toBeUndefined();
    expect(await page.locator('main img, main script').count()).toBe(0);
  });
});
