// Own prices for the whole workbook, taken, changed in the sheet and let go beside the workbench's sheets.
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBook } from '../../shared/book/readBook.ts';
import { EMPTY_BOOK } from '../../shared/book/stored.ts';
import { toBook } from '../../shared/book/toBook.ts';
import { hostNone } from '../../src/host/hostNone.ts';
import { ownChanges } from '../../src/sidebar/rates/ownChanges.ts';
import { differenceOf, rowsTaken } from '../../src/sidebar/rates/ownRange.ts';
import { frozenBook, frozenCard } from '../frozenCard.ts';
import { findChromium } from '../workbench/chromium.ts';
import { type OpenWorkbench, openWorkbench } from '../workbench/open.ts';
import { paneOf } from './pane.ts';

const bookWith = (cells: readonly (readonly (string | number | null)[])[]) =>
  toBook({ ...EMPTY_BOOK, own: { range: 'LTX_RATES', cells: cells.map((row) => [...row]) } }, frozenCard);
const HEADER = ['model', 'resolution', 'usd', 'options', 'per', 'factor'];

describe('What own prices change', () => {
  it('is told row by row, with what is new, gone, or as the card has it', () => {
    const before = bookWith([
      HEADER,
      ['pro', '1080p', 0.07, null, null, null],
      ['ours', '720p', 1, null, 'run', null],
    ]);
    const after = bookWith([
      HEADER,
      ['pro', '1080p', 0.06, null, null, null],
      ['fast', '1080p', 0.06, null, null, null],
      ['fal/*', null, null, null, null, 0.88],
    ]);
    // Of 10 s: 0.70 → 0.60. LTX-2.3 Fast costs $0.06 a second on the frozen card anyway.
    expect(ownChanges(before, after)).toEqual({
      prices: [
        { use: 'pro 1080p, 10 s', before: 0.7, after: 0.6, ofCard: 0.8 },
        { use: 'ours 720p, a run', before: 1, after: undefined, ofCard: undefined },
      ],
      factors: ["fal/*: 0.88 of the card's price"],
      asCard: 1,
    });
  });
});

describe('The rows of a range', () => {
  const hostOf = (cells: readonly (readonly (string | number)[])[] | undefined) => ({
    ...hostNone(),
    readNamed: async () => cells,
  });
  const rows = [
    ['model', 'resolution', 'usd'],
    ['pro', '1080p', 0.07],
    ['', '', ''],
  ];

  it('are taken without blank rows at the end, which are no change either', async () => {
    const own = await rowsTaken(hostOf(rows), 'LTX_RATES');
    expect(own.cells).toEqual(rows.slice(0, 2));
    expect(await differenceOf(hostOf(rows.slice(0, 2)), own)).toBeUndefined();
    const changed = await differenceOf(hostOf([...rows.slice(0, 2), ['fast', '1080p', 0.05]]), own);
    expect(changed).toMatchObject({ isGone: false, text: expect.stringContaining('has changed since') });
    expect(await differenceOf(hostOf(undefined), own)).toMatchObject({ isGone: true });
  });

  it('of no range are said to be none', async () => {
    await expect(rowsTaken(hostOf(undefined), 'Rates2')).rejects.toThrow('There is no range named Rates2.');
  });
});

if (findChromium())
  describe('Own prices in the page', { timeout: 90_000 }, () => {
    let bench: OpenWorkbench;
    let pane: Frame;
    beforeAll(async () => {
      bench = await openWorkbench({ book: frozenBook });
      pane = paneOf(bench.page);
      await pane.getByRole('tab', { name: 'Rates' }).click();
      await pane.locator('#version').waitFor();
      await bench.page.evaluate(() => window.workbench?.scratch('T', 20, 10));
      await bench.write('T!A1', '=LTX_COST("pro","1080p",10)');
      await bench.write('T!A2', '=LTX_COST("fast","1080p",10)');
    }, 90_000);
    afterAll(() => bench?.close());

    const press = (name: string) => pane.getByRole('button', { name, exact: true }).click();
    const says = (text: string) =>
      expect.poll(() => pane.locator('#status').textContent(), { timeout: 40_000 }).toContain(text);
    const cell = async (address: string) => {
      await bench.settled();
      return bench.read(address);
    };
    const stored = () =>
      bench.page.evaluate(async () => (await window.workbenchHost?.readBook())?.text ?? '');
    const offer = () => pane.getByRole('region', { name: 'What own prices would change' });

    it('ask for a range that is there, and for a table that can be read', async () => {
      await pane.getByText('Own prices', { exact: true }).click();
      await pane.getByLabel('Range with your prices').fill('NO_SUCH');
      await press('Use in this whole workbook');
      await says('There is no range named NO_SUCH.');
      expect(await offer().count()).toBe(0);
    });

    it('are shown with what they change before they count', async () => {
      await press('Write the prices as a sheet');
      await says('named LTX_RATES');
      const row = await bench.page.evaluate(() => {
        const read = (at: string) => window.workbench?.read(at);
        for (let i = 5; i < 600; i += 1)
          if (
            read(`LTX Rates!A${i}`) === 'ltx/ltx-2-3-pro' &&
            read(`LTX Rates!B${i}`) === '1080p' &&
            read(`LTX Rates!C${i}`) === 0.08 &&
            !read(`LTX Rates!D${i}`)
          )
            return i;
        return 0;
      });
      expect(row).toBeGreaterThan(0);
      await bench.write(`LTX Rates!C${row}`, '0.07');
      await pane.getByLabel('Range with your prices').fill('LTX_RATES');
      await press('Use in this whole workbook');
      await says('Look at what would change, then decide.');
      const text = await offer().textContent();
      expect(text).toMatch(/T!A1 LTX_COST\(.*?\)\$0\.80 → \$0\.70 \(−?-?\$0\.10\)/);
      expect(text).toContain('ltx/ltx-2-3-pro 1080p, 10 s$0.80 → $0.70');
      expect(text).toMatch(/\d+ rows say what the card says, and would stay so when the card changes/);
      expect(await cell('T!A1')).toBe(0.8);
      await press('Leave it as it is');
      await says('Nothing was changed.');
      expect(readBook(await stored()).own).toBeUndefined();
    });

    it('count everywhere once they are used, before the card, with a badge', async () => {
      await press('Use in this whole workbook');
      await says('then decide.');
      await press('Use these prices');
      await says('come first in every formula');
      await expect.poll(() => cell('T!A1')).toBe(0.7);
      expect(await cell('T!A2')).toBe(0.6);
      expect(await pane.locator('#own-badge').textContent()).toMatch(
        /^Own prices first: \d+ rows of LTX_RATES$/,
      );
      expect(readBook(await stored()).own?.range).toBe('LTX_RATES');
    });

    it('can be taken back, and used again', async () => {
      await press('Undo');
      await says('Own prices are as they were.');
      await expect.poll(() => cell('T!A1')).toBe(0.8);
      expect(await pane.locator('#own-badge').count()).toBe(0);
      await press('Use in this whole workbook');
      await press('Use these prices');
      await expect.poll(() => cell('T!A1')).toBe(0.7);
    });

    it('are said to differ where the sheet has changed since, and taken again', async () => {
      const notice = pane.getByRole('region', { name: 'Own prices have changed' });
      expect(await notice.count()).toBe(0);
      await bench.page.evaluate(() => {
        for (let i = 5; i < 600; i += 1)
          if (
            window.workbench?.read(`LTX Rates!C${i}`) === 0.07 &&
            window.workbench?.read(`LTX Rates!A${i}`) === 'ltx/ltx-2-3-pro'
          )
            window.workbench?.write(`LTX Rates!C${i}`, '0.05');
      });
      await bench.settled();
      expect(await cell('T!A1')).toBe(0.7);
      await pane.getByRole('tab', { name: 'Help' }).click();
      await pane.getByRole('tab', { name: 'Rates' }).click();
      await pane.evaluate(() => window.dispatchEvent(new Event('focus')));
      await notice.waitFor();
      expect(await notice.textContent()).toContain(
        'The sheet has changed since the rows of LTX_RATES were taken',
      );
      await notice.getByRole('button', { name: 'Take the rows again' }).click();
      await says('then decide.');
      await press('Use these prices');
      await expect.poll(() => cell('T!A1')).toBe(0.5);
      await expect.poll(() => notice.count()).toBe(0);
    });

    it('are let go, and the sheet stays', async () => {
      await press('Stop using');
      await says('Formulas use the card alone again.');
      await expect.poll(() => cell('T!A1')).toBe(0.8);
      expect(await bench.page.evaluate(() => window.workbench?.sheetNames())).toContain('LTX Rates');
      expect(bench.complaints).toEqual([]);
    });
  });
