// The page of Google Sheets in each engine, in a frame as narrow as Google's, with the pushed script on the other side.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { frozenBook } from '../frozenCard.ts';
import { asPerson, openedWith } from '../sheets/opened.ts';
import { SCRIPT_RUN } from '../sheets/scriptRun.ts';
import type { SheetsRuntime } from '../sheets/vm.ts';
import { type CardServer, cardServer, json } from '../sidebar/cardServer.ts';
import { dearerPro } from '../sidebar/cards.ts';
import { TABS } from '../sidebar/fill.ts';
import { ENGINES } from './engines.ts';
import { type ListeningSite, listeningSite } from './listeningSite.ts';
import type { RealBrowser } from './realBrowser.ts';
import { type Visitor, visitor } from './visitor.ts';

const HISTORY = new URL('../fixtures/benchmarks/comfyui_history.json', import.meta.url);

/** Google's page around ours: its sidebar is 300 pixels wide. */
const FRAME = '<!doctype html><iframe id="pane" src="Sidebar.html" width="300" height="800"></iframe>';

/** `google.script.run`, whose requests the site passes on. */
const GOOGLE = `
  const served = async (json) => {
    const answer = await fetch('/asked', { method: 'POST', body: json });
    if (!answer.ok) throw new Error(await answer.text());
    return answer.text();
  };
  ${SCRIPT_RUN}`;

const WORKERS = [
  [
    'whose frame has workers',
    `window.workers = 0;
     window.Worker = class extends Worker {
       constructor(...given) {
         super(...given);
         window.workers += 1;
       }
     };`,
    1,
  ],
  ['whose frame has none', `window.workers = 0; delete window.Worker;`, 0],
] as const;

describe.each(ENGINES)('In %s', (_, launch) => {
  let browser: RealBrowser;
  beforeAll(async () => {
    if (launch) browser = await launch();
  }, 120_000);
  afterAll(() => browser?.close());

  describe.skipIf(!launch).each(WORKERS)('a Google Sheet %s', (_, prepare, workers) => {
    let script: SheetsRuntime;
    let site: ListeningSite;
    let cards: CardServer;
    let page: Visitor;

    beforeAll(async () => {
      script = await openedWith(frozenBook);
      const setting = { first: FRAME, before: `${GOOGLE}${prepare}`, answer: asPerson(script) };
      [site, cards] = await Promise.all([listeningSite('sheets', setting), cardServer()]);
      cards.answer(json(dearerPro()));
      page = visitor(browser);
      await browser.open(site.url);
      await vi.waitUntil(() => page.text('#workbook h2'), { timeout: 30_000 });
    }, 60_000);
    afterAll(() => Promise.all([site.close(), cards.close()]));

    const price = () => script.call('LTX_COST', 'pro', '1080p', 20);

    it('shows the card that its cells use, in tabs that fit', async () => {
      const version = script.call('LTX_CARD_VERSION');
      await page.click('Rates');
      await expect.poll(async () => ({ ok: true, cells: [[await page.text('#version')]] })).toEqual(version);
      for (const tab of TABS) {
        await page.click(tab);
        expect(await page.overhang()).toBe(0);
      }
    });

    it('reads a newer card, and its cells follow', async () => {
      expect(price()).toEqual({ ok: true, cells: [[1.6]] }); // 20 s at $0.08
      await page.click('Rates');
      await page.click('Look at another address');
      await page.fill('Address of a rate card', cards.url);
      await page.click('Check for updates');
      await page.click('Use this card');
      await page.says(/^Card \S+ from \S+ is in use\./);
      expect(price()).toEqual({ ok: true, cells: [[2]] }); // at $0.10
    });

    it('takes a formula of the form', async () => {
      await page.click('Insert');
      await page.fill('Model', 'pro');
      await page.fill('Resolution', '1080p');
      await page.fill('Seconds', '2.5');
      await page.click('Insert into the selected cell');
      await page.says(/^Inserted in A1/);
      const [first] = script.google.spreadsheet.sheets;
      expect(first?.getRange('A1').getFormula()).toBe('=LTX_COST("pro","1080p",2.5)');
    });

    it('reads a benchmark and stores its machine', async () => {
      await page.click('Local');
      await page.click('Paste, or fetch from an address');
      await page.paste('Text of a benchmark', await readFile(HISTORY, 'utf8'));
      await page.click('Read the text');
      await page.says(/^1 of 9 runs was accepted\./);
      await page.click('Fill in the example');
      await page.click('Save in this workbook');
      await page.says(/^The imported speeds are not in the form yet/);
      await page.click('Save in this workbook'); // without them
      await page.says(/is saved in this workbook and in use\./);
      // The example: $1,700 over 3,000 h and 0.42 kW × $0.22, and a fifth on top.
      expect(script.call('LTX_LOCAL_HOURLY')).toEqual({ ok: true, cells: [[0.79088]] });
    });

    it('read all of that in a worker where it has one, and complained of nothing', async () => {
      const started = await browser.run(() => {
        const frame = document.querySelector<HTMLIFrameElement>('#pane');
        return frame?.contentWindow && Reflect.get(frame.contentWindow, 'workers');
      });
      expect(started).toBe(workers);
      expect(site.complaints).toEqual([]);
    });
  });
});
