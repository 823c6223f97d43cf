// What the page says and does of each state of a feed, in each engine, and whom the bundle takes for the publisher.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mutations } from '../feed/mutations.ts';
import { type SignedSite, signedSite } from '../feed/signedSite.ts';
import { type FeedState, feedStates } from '../feed/states.ts';
import { dearerPro } from '../sidebar/cards.ts';
import { ENGINES } from './engines.ts';
import type { RealBrowser } from './realBrowser.ts';
import { type Visitor, visitor } from './visitor.ts';

const { ours, first, second, third, states } = feedStates(dearerPro());
const SAMPLE = mutations(second, 60, 11);

describe.each(ENGINES)('In %s', (_, launch) => {
  describe.skipIf(!launch)('the feed', () => {
    let browser: RealBrowser;
    let site: SignedSite;
    let page: Visitor;

    beforeAll(async () => {
      [browser, site] = await Promise.all([launch!(), signedSite()]);
      page = visitor(browser);
    }, 120_000);
    afterAll(async () => {
      await Promise.all([browser?.close(), site?.close()]);
    });

    const open = async (signature?: string) => {
      site.build({ key: ours.key, signature });
      await browser.open(site.url);
      await page.click('Rates');
      await expect.poll(() => page.text('#version')).toBeTruthy();
    };
    /** What the page says in its status line once it has looked. */
    const check = async (...cards: readonly FeedState['card'][]) => {
      site.put(...cards);
      await browser.run(() => document.querySelector('#status')?.replaceChildren());
      await page.click('Check for updates');
      await expect.poll(() => page.text('#status')).toMatch(/^[^…]+$/);
      return page.text('#status');
    };
    const proposal = () => page.text('.proposal:not([hidden])');
    const mainButton = () => page.text('.proposal:not([hidden]) button.main');
    const use = async () => {
      await page.click('Use this card');
      await page.says(/is in use\./);
    };

    it.each(states)('$name is told, and used only as far as that goes', async (each) => {
      await open(each.last?.signature);
      const before = await page.text('#version');
      const said = await check(each.card);
      if (each.advice === 'stop') {
        expect(said).toMatch(each.says);
        expect(said).toMatch(/It was not used\. The card in use stays\.$/);
        expect(await proposal()).toBeFalsy();
      } else {
        expect(said).toMatch(/^Card .* was found at/);
        expect(await proposal()).toMatch(new RegExp(each.says.source.replace(/^\^|\$$/g, '')));
        expect(await mainButton()).toBe(each.advice === 'use' ? 'Use this card' : 'Keep the card in use');
      }
      expect(await page.text('#version')).toBe(before);
    });

    it('a card and a signature of different days are asked for once more', async () => {
      await open();
      expect(await check({ ...first, bytes: third.bytes }, first)).toMatch(/^Card .* was found at/);
      expect(site.asked()).toBe(2);
      expect(await proposal()).toMatch(/Signed as no\. 1/);
    });

    it('a workbook remembers the last signed card, so that none before it and none unsigned passes for new', async () => {
      await open();
      await check(second);
      await use();
      expect(await page.text('#card')).toContain('Signedas no. 2 of its feed');
      const other = ours.publish(dearerPro().replace('"staleAfterDays":90', '"staleAfterDays":80'), first);
      expect(await check(other)).toMatch(/^Two histories: another card no\. 2/);
      expect(await check({ ...other, signature: undefined })).toMatch(/what came from there before was/);
      const older = ours.publish(dearerPro().replace('"staleAfterDays":90', '"staleAfterDays":70'));
      await check(older);
      expect(await proposal()).toMatch(/an older card no\. 1; no\. 2 was here already/);
      await page.click('Use this card');
      await page.says(/is in use\./);
      expect(await page.text('#card')).toContain('Signedno');
      expect(await check(other)).toMatch(/^Two histories/); // going back is no forgetting
    });

    it('the bundle refuses what was changed on the way, bytes and signatures alike', async () => {
      await open();
      const found = await browser.run(
        async (key, statement, signed) => {
          const worker = new Worker('taskpane-reader.js');
          const bytesOf = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
          const ask = (number: number, { bytes, signature }: { bytes: string; signature: string }) =>
            new Promise<string>((resolve) => {
              const hear = ({ data }: MessageEvent) => {
                if (data.number !== number) return;
                worker.removeEventListener('message', hear);
                resolve(data.answer?.state ?? JSON.stringify(data));
              };
              worker.addEventListener('message', hear);
              const pulled = { file: 'rates.json', bytes: bytesOf(bytes), signature };
              const trust = { key, last: statement, wasSigned: true };
              worker.postMessage({ number, kind: 'signed', question: { pulled, trust } });
            });
          const states: string[] = [];
          for (const [i, each] of signed.entries()) states.push(await ask(i, each));
          worker.terminate();
          return states;
        },
        ours.key,
        first.statement,
        [second, ...SAMPLE].map(({ bytes, signature }) => ({
          bytes: Buffer.from(bytes).toString('base64'),
          signature,
        })),
      );
      expect(found[0]).toBe('signed');
      const refused = ['forged', 'other bytes', 'unknown key', 'unreadable signature'];
      expect(found.slice(1).filter((state) => !refused.includes(state))).toEqual([]);
      expect(found).toHaveLength(SAMPLE.length + 1);
    });
  });
});
