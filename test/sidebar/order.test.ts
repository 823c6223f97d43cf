// What is seen and in which order it is reached: at 300 pixels, and at 200 % zoom, where a pane has 150 larger ones.
import path from 'node:path';
import { type Browser, chromium, type Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../../src/site/serving/serve.ts';
import { CHROMIUM_ARGS, findChromium } from '../workbench/chromium.ts';
import { type CardServer, cardServer, json } from './cardServer.ts';
import { dearerPro } from './cards.ts';
import { fill, TABS } from './fill.ts';
import { focused, openTab } from './keys.ts';

const executablePath = findChromium();
const LONG =
  'Somebody else changed the prices of this workbook meanwhile. Theirs are shown now; do it again if you still want it.';

describe.skipIf(!executablePath)('what is seen', () => {
  let browser: Browser;
  let site: Served;
  let cards: CardServer;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath!, args: CHROMIUM_ARGS });
    [site, cards] = await Promise.all([
      serve(path.resolve(import.meta.dirname, '../../dist/excel')),
      cardServer(),
    ]);
    cards.answer(json(dearerPro()));
  });
  afterAll(async () => {
    await Promise.all([browser.close(), site.close(), cards.close()]);
  });

  describe.each([
    { width: 300, height: 600, zoom: 1 },
    { width: 420, height: 800, zoom: 1 },
    { width: 150, height: 300, zoom: 2 },
  ])('in $width pixels at zoom $zoom', ({ width, height, zoom }) => {
    let page: Frame;

    beforeAll(async () => {
      const opened = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: zoom });
      await opened.goto(`${site.url}taskpane.html`);
      page = opened.mainFrame();
      await fill(page, cards.url);
    });

    it.each(
      TABS,
    )('%s: everything is reached once, from top to bottom, and nothing covers it', async (name) => {
      await openTab(page, name);
      const all = await page.evaluate(() => {
        const resting = 'button, input, select, textarea, summary, a[href], [tabindex="0"]';
        const found = [...document.querySelectorAll<HTMLElement>(`main :is(${resting})`)];
        return found.filter((each) => each.tabIndex >= 0 && each.getClientRects().length > 0).length;
      });
      expect(all).toBeGreaterThan(2);
      const stops: { readonly what: string; readonly top: number; readonly left: number }[] = [];
      const step = async (key: 'Tab' | 'Shift+Tab') => {
        await page.page().keyboard.press(key);
        const what = await focused(page);
        const at = await page.evaluate(whereFocusIs);
        expect([key, what, at.isSeen]).toEqual([key, what, true]);
        return { what, ...at };
      };
      // A field of a date has stops of its own.
      for (let i = 0; stops.length < all && i < all + 9; i += 1) {
        const stop = await step('Tab');
        if (stop.isNew) stops.push(stop);
      }
      const inOrder = stops.every(({ top, left }, i) => {
        const before = stops[i - 1];
        // Beside each other is from left to right, else one is below the other.
        return !before || top > before.top + 8 || (Math.abs(top - before.top) <= 8 && left > before.left);
      });
      expect(inOrder, JSON.stringify(stops)).toBe(true);
      expect(stops.length).toBe(all);
      await page.evaluate((text) => {
        const status = document.getElementById('status');
        if (status) status.textContent = text; // the way back goes on under what was said last
      }, LONG);
      for (let i = 1; i < all; i += 1) await step('Shift+Tab');
    });

    it.each(TABS)('%s: no text is cut and nothing stands outside', async (name) => {
      await openTab(page, name);
      const cut = await page.evaluate(() => {
        const isOutside = (each: Element) => {
          const { left, right, width } = each.getBoundingClientRect();
          return width > 0 && (left < -0.5 || right > innerWidth + 0.5);
        };
        const isCut = (each: Element) =>
          each.matches('button, summary, label, p, code, th, td, li, dd, dt, h1, h2, h3') &&
          getComputedStyle(each).display !== 'inline' &&
          each.scrollWidth > each.clientWidth + 1;
        return [...document.querySelectorAll('body *')]
          .filter((each) => !each.closest('.scroll, svg') && each.getClientRects().length > 0)
          .filter((each) => isOutside(each) || isCut(each))
          .map((each) => each.outerHTML.slice(0, 120));
      });
      expect(cut).toEqual([]);
    });
  });
});

/** Where the focus is in the page, whether it was there before, and whether it can be seen: nothing lies over it. */
function whereFocusIs() {
  const at = document.activeElement;
  if (!(at instanceof HTMLElement)) return { top: 0, left: 0, isNew: false, isSeen: false };
  const isNew = at.dataset['seen'] === undefined;
  at.dataset['seen'] = 'yes';
  const { top, bottom, left, right } = at.getBoundingClientRect();
  const [from, to] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
  const over = document.elementFromPoint((left + right) / 2, (from + to) / 2);
  const isSeen = to > from && over !== null && (at.contains(over) || over.contains(at));
  return { top: top + scrollY, left, isNew, isSeen };
}
