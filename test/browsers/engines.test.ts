// One way through the built workbench and its page, the same in each engine, with real clicks and keys.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { frozenBook } from '../frozenCard.ts';
import { type CardServer, cardServer, json } from '../sidebar/cardServer.ts';
import { dearerPro } from '../sidebar/cards.ts';
import { cutBook } from '../sidebar/damageBook.ts';
import { ENGINES } from './engines.ts';
import { type ListeningSite, listeningSite } from './listeningSite.ts';
import type { RealBrowser } from './realBrowser.ts';
import { type Visitor, visitor } from './visitor.ts';

const HISTORY = new URL('../fixtures/benchmarks/comfyui_history.json', import.meta.url);

describe.each(ENGINES)('In %s', (_, launch) => {
  describe.skipIf(!launch)('the workbench and its page', { timeout: 60_000 }, () => {
    let browser: RealBrowser;
    let site: ListeningSite;
    let cards: CardServer;
    let page: Visitor;

    beforeAll(async () => {
      [browser, site, cards] = await Promise.all([launch!(), listeningSite('workbench'), cardServer()]);
      cards.answer(json(dearerPro()));
      page = visitor(browser);
      await browser.open(site.url);
      await ready();
      await browser.run((text) => window.workbenchHost?.writeBook(text, undefined), frozenBook);
      await reload();
    }, 120_000);
    afterAll(async () => {
      await Promise.all([browser?.close(), site?.close(), cards?.close()]);
    });

    const ready = async () => {
      const isThere = async () =>
        (await browser.run(() => window.workbench !== undefined)) && (await page.text('#workbook h2'));
      await vi.waitUntil(isThere, { timeout: 30_000 });
    };
    const reload = async () => {
      await browser.reload();
      await ready();
    };
    const cell = (address: string) =>
      browser.run(async (at) => {
        await window.workbench?.settled();
        return window.workbench?.read(at);
      }, address);
    /** What has become of the workbook: the card with its day, prices, a machine, the cell that was typed into. */
    const cells = () =>
      Promise.all(
        ['Concept budget!B6', 'Concept budget!H12', 'Typed!F1', 'Typed!F2', 'Typed!F3', typed].map(cell),
      );
    const write = (address: string, text: string) =>
      browser.run((at, put) => window.workbench?.write(at, put), address, text);
    const selected = () => browser.run(() => window.workbench?.selected() ?? '');
    let typed = '';

    it('opens with the page beside the sheets, which knows where it is', async () => {
      const host = await browser.run(
        () =>
          document.querySelector<HTMLIFrameElement>('#pane')?.contentDocument?.documentElement.dataset[
            'host'
          ],
      );
      expect(host).toBe('workbench');
      expect(await cell('Concept budget!H12')).toBe(2.56); // two clips of 8 s, twice: 32 s at $0.08
    });

    it('computes a price that is typed into a cell', async () => {
      await browser.run(() => window.workbench?.scratch('Typed', 50, 20));
      await browser.click(300, 200);
      typed = await selected();
      await browser.type('=LTX_COST("pro","1080p",20)');
      await browser.press('Enter');
      await expect.poll(selected).not.toBe(typed);
      expect(await cell(typed)).toBe(1.6); // 20 s at $0.08
    });

    it('goes through its tabs by the arrow keys, and each fits beside the sheets', async () => {
      await page.click('Rates');
      for (const tab of ['Local', 'Insert', 'Sheets', 'Help', 'Workbook', 'Rates']) {
        await browser.press('ArrowRight');
        await expect.poll(() => page.text('[role=tab][aria-selected=true]')).toBe(tab);
        expect(await page.text('[role=tabpanel]:not([hidden])')).not.toBe('');
        expect(await page.overhang()).toBe(0);
      }
    });

    it('previews a formula of the form', async () => {
      await page.click('Insert');
      await page.fill('Model', 'pro');
      await page.fill('Resolution', '1080p');
      await page.fill('Seconds', '2.5');
      await expect.poll(() => page.text('#preview')).toContain('$0.20'); // 2.5 s at $0.08
    });

    it('inserts it into the selected cell', async () => {
      const below = await selected();
      await page.click('Insert into the selected cell');
      await page.says(/^Inserted in [A-Z]+\d+: \$?0\.2/);
      expect(await cell(below)).toBe(0.2);
    });

    it('copies it', async () => {
      await page.click('Copy');
      await page.says(/^Copied\./);
    });

    it('pulls a newer card and tells what it would change, and no cell changes yet', async () => {
      await page.click('Rates');
      await page.click('Look at another address');
      await page.fill('Address of a rate card', cards.url);
      await page.click('Check for updates');
      // The 20 s and the 2.5 s above: 22.5 s × $0.08, × $0.10.
      await expect.poll(() => page.text('#rates')).toContain('Costs of Typed: $1.80 → $2.25 (+$0.45).');
      expect(await cell(typed)).toBe(1.6);
    });

    it('uses it, and the cells follow', async () => {
      await page.click('Use this card');
      await page.says(/^Card \S+ from \S+ is in use\./);
      expect(await cell(typed)).toBe(2);
      expect(await cell('Concept budget!H12')).toBe(3.2);
    });

    const formula = () => browser.run((at) => window.workbench?.formula(at), typed);

    it('links formulas to the version of the prices', async () => {
      await page.click('Link formulas');
      await page.click('See what would change');
      await page.click('Link them');
      await page.says(/^\d+ formulas linked/);
      expect(await formula()).toBe('=LTX_COST("pro","1080p",20,,,LTX_CARD)');
      expect(await cell(typed)).toBe(2);
    });

    it('takes all links back at once', async () => {
      await page.click('Undo');
      await page.says(/^The formulas are as they were\./);
      expect(await formula()).toBe('=LTX_COST("pro","1080p",20)');
    });

    it('pins the prices to a day', async () => {
      await page.click('Pin to a date');
      await page.paste('Day', '2026-11-20');
      await page.click('Pin');
      await page.says(/^Prices are pinned to 2026-11-20\./);
      expect(await cell('Concept budget!B6')).toMatch(/@2026-11-20$/);
    });

    it('writes own prices, which formulas take', async () => {
      await page.click('Own prices');
      await page.click('Write the prices as a sheet');
      await page.says(/^The sheet LTX Rates holds the prices, named LTX_RATES\./);
      await write('Typed!F1', '=LTX_COST("pro","1080p",30,,,LTX_RATES)');
      expect(await cell('Typed!F1')).toBe(3);
    });

    it('reads the pasted text of a benchmark and asks what it does not say', async () => {
      await page.click('Local');
      await page.click('Paste, or fetch from an address');
      await page.paste('Text of a benchmark', await readFile(HISTORY, 'utf8'));
      await page.click('Read the text');
      await page.says(/^1 of 9 runs was accepted\./);
      await page.fill('Which GPU made these clips?', 'Studio GPU');
      await page.click('Answer');
      await expect.poll(() => page.text('#import-summary')).toContain('Studio GPU');
    });

    it('saves the machine with its speed, and formulas know it', async () => {
      await page.click('Use fast');
      await page.click('Take these speeds');
      await page.fill('GPU price', '1700');
      await page.fill('life hours', '3000');
      await page.fill('watts', '420');
      await page.fill('$/kWh', '0.22');
      await page.click('Save in this workbook');
      await page.click('Apply: Save in this workbook');
      await page.says(/^Studio GPU is saved in this workbook and in use\./);
      await write('Typed!F2', '=LTX_LOCAL_HOURLY()');
      await write('Typed!F3', '=LTX_LOCAL_RATE("fast","1080p")');
      expect(await cell('Typed!F2')).toBeCloseTo(1700 / 3000 + 0.42 * 0.22, 12);
      expect(await cell('Typed!F3')).toBeGreaterThan(0);
    });

    it('draws where it breaks even', async () => {
      const width = () =>
        browser.run(
          () =>
            document
              .querySelector<HTMLIFrameElement>('#pane')
              ?.contentDocument?.querySelector('svg.chart path, svg.chart polyline')
              ?.getBoundingClientRect().width,
        );
      await expect.poll(width).toBeGreaterThan(100);
    });

    it('adds a ready-made sheet', async () => {
      await page.click('Sheets');
      await page.click('Add this sheet: Concept budget');
      await page.says(/The sheet Concept budget 2 is ready\./);
      expect(await cell('Concept budget 2!H12')).toBe(3.2);
    });

    it('takes that sheet back by one Ctrl+Z in the grid', async () => {
      const names = () => browser.run(() => window.workbench?.sheetNames());
      const before = await names();
      await browser.click(300, 200);
      await browser.press('z', 'Control');
      await expect.poll(names).toEqual(before?.filter((name) => name !== 'Concept budget 2'));
    });

    it('keeps everything over a reload', async () => {
      const before = await cells();
      await reload();
      expect(await cells()).toEqual(before);
      expect(before[0]).toMatch(/@2026-11-20$/);
    });

    it('says that its stored prices are damaged, and goes on from their copy', async () => {
      const before = await cells();
      await browser.run(cutBook);
      await reload();
      await expect.poll(() => page.text('[role=alert]')).toContain('The stored prices are damaged');
      expect(await cell(typed)).toMatchObject({ error: '#N/A' });
      await page.click('Use the copy in the cell LTX_BOOK');
      await page.says(/^The copy of the cell LTX_BOOK is in use\./);
      expect(await cells()).toEqual(before);
    });

    it('complained of nothing on the way, and would have been heard', async () => {
      expect(site.complaints).toEqual([]);
      await browser.run(() => void setTimeout(() => Promise.reject('heard')));
      await expect.poll(() => site.complaints).toEqual(['rejection: heard']);
    });
  });
});
