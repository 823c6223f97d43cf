import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withCard } from '../../shared/book/history.ts';
import { EMPTY_BOOK, type StoredBook } from '../../shared/book/stored.ts';
import { changed, writeBook } from '../../shared/book/writeBook.ts';
import type { RateCard } from '../../shared/rates/card.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import type { SheetPlan } from '../../src/host/sheetPlan.ts';
import { findChromium } from './chromium.ts';
import { type OpenWorkbench, openWorkbench } from './open.ts';

/** The shipped card with the price of a second of example/pro at 1080p raised from $0.10 to $0.15. */
function dearer(): RateCard {
  const card = JSON.parse(JSON.stringify(embeddedCard));
  const pro = card.sellers
    .find(({ id }: { id: string }) => id === 'example')
    .models.find(({ id }: { id: string }) => id === 'pro');
  for (const rate of pro.periods.at(-1).rates)
    if (rate.when.resolution.includes('1080p')) rate.bill.price = 0.15;
  return card;
}

const plan: SheetPlan = {
  name: 'Try it', // taken
  columns: [{ width: 120 }, { width: 90 }],
  rows: [
    { cells: [{ text: 'Own prices', looks: ['title'] }], height: 30 },
    { cells: [{ text: 'model', looks: ['header'] }, { text: 'resolution' }, { text: 'usd' }] },
    { cells: [{ text: 'pro' }, { text: '1080p' }, { number: 0.05, looks: ['money', 'input'] }] },
    { cells: [{ text: '=1+1' }, null, { formula: '=C3*2' }] },
  ],
  frozenRows: 2,
  names: [{ name: 'LTX_RATES', range: 'A2:C3' }],
};

const book: StoredBook = withCard(EMPTY_BOOK, dearer(), embeddedCard, '2026-11-21');
describe.skipIf(!findChromium())('The book of the workbench', { timeout: 60_000 }, () => {
  let bench: OpenWorkbench;
  beforeAll(async () => {
    bench = await openWorkbench();
  }, 60_000);
  afterAll(() => bench?.close());

  beforeEach(() => bench.page.evaluate(() => window.workbench?.scratch('Host', 30, 12)));
  afterEach(async () => expect(bench.complaints).toEqual([]));

  test('stores a book, and cells use it at once and after the page is opened again', async () => {
    const { page } = bench;
    await bench.write('Host!A1', '=LTX_COST("example/pro","1080p",20)');
    await bench.settled();
    expect(await bench.read('Host!A1')).toBe(2); // 20 s × $0.10
    expect(await page.evaluate(() => window.workbenchHost?.readBook())).toBeUndefined();

    const stored = await page.evaluate(async (text) => {
      const outcome = await window.workbenchHost?.writeBook(text, undefined);
      await window.workbenchHost?.recalculate();
      return outcome;
    }, writeBook(book));
    expect(stored).toBe('stored');
    expect(await bench.read('Host!A1')).toBe(3); // 20 s × $0.15

    await page.reload();
    await page.waitForFunction(() => window.workbench !== undefined);
    expect(await page.evaluate(() => window.workbenchHost?.readBook())).toEqual({ text: writeBook(book) });
    expect(await bench.compute([{ formula: '=LTX_COST("example/pro","1080p",20)' }])).toEqual([[[3]]]);

    const next = writeBook(changed(book, { pinned: '2026-10-01' }));
    const outcomes = await page.evaluate(
      async ([text, revision]) => [
        await window.workbenchHost?.writeBook(text, '0-00000000'),
        await window.workbenchHost?.writeBook(text, revision),
      ],
      [next, book.revision] as const,
    );
    expect(outcomes).toEqual(['conflict', 'stored']);
  });

  test('a damaged book is an error in the cells that need it, and never the shipped prices', async () => {
    const { page } = bench;
    await page.evaluate(() => {
      for (const slot of ['ltx-book-a', 'ltx-book-b']) localStorage.setItem(slot, 'spoiled');
    });
    const damage = await page.evaluate(() =>
      window.workbenchHost?.readBook().catch(({ name, message }: Error) => `${name}: ${message}`),
    );
    expect(damage).toMatch(/^BookDamaged: .* damaged/);
    const [price, rate] = await bench.compute([
      { formula: '=LTX_COST("example/pro","1080p",20)' },
      { formula: '=LTX_CREDIT_RATE(10,200)' },
    ]);
    expect(price?.[0]?.[0]).toMatchObject({ error: '#N/A', message: expect.stringMatching(/damaged; open/) });
    expect(rate?.[0]?.[0]).toBe(0.05); // $10 per 100 credits ÷ 200 s per 100 credits
    await page.reload();
    await page.waitForFunction(() => window.workbench !== undefined);
    expect(await bench.compute([{ formula: '=LTX_COST("example/pro","1080p",20)' }])).toMatchObject([
      [[{ error: '#N/A' }]],
    ]);
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await page.waitForFunction(() => window.workbench !== undefined);
  });

  test('formulas follow the version cells that they name', async () => {
    await bench.write('Host!B2', '=1+LTX_COST("example/pro","1080p",20,,,LTX_CARD)');
    const write = (version: string) =>
      bench.page.evaluate(async (LTX_CARD) => {
        const versions = { LTX_CARD, LTX_RIG_VERSION: '-' };
        await window.workbenchHost?.change({ action: 'Link', steps: [{ step: 'versions', versions }] });
      }, version);
    await write('first');
    expect(await bench.read('Host!B2')).toMatchObject({ error: '#VALUE!' }); // "first" is no version
    await bench.write('Host!C1', '=LTX_CARD_VERSION()');
    await bench.settled();
    await write(String(await bench.read('Host!C1')));
    expect(await bench.read('Host!B2')).toBe(3); // 1 + 20 s × $0.10, and it followed the cell by itself
  });

  test('a formula that was typed before its name was made takes what the name stands for', async () => {
    await bench.write('Host!E1', '=1+Own_figure');
    await bench.settled();
    expect(await bench.read('Host!E1')).toMatchObject({ error: '#NAME?' });
    const names = [{ name: 'Own_figure', range: 'A1' }];
    const figure = { name: 'Figure', columns: [], rows: [{ cells: [{ number: 5 }] }], names };
    await bench.page.evaluate(
      (planned) =>
        window.workbenchHost?.change({ action: 'Add it', steps: [{ step: 'sheet', plan: planned }] }),
      figure,
    );
    expect(await bench.read('Host!E1')).toBe(6);
  });

  test('formulas take the prices of a sheet that was written', async () => {
    await bench.page.evaluate(
      (planned) =>
        window.workbenchHost?.change({ action: 'Add it', steps: [{ step: 'sheet', plan: planned }] }),
      plan,
    );
    await bench.write('Host!D1', '=LTX_COST("pro","1080p",20,,,LTX_RATES)');
    await bench.settled();
    expect(await bench.read('Host!D1')).toBe(1); // 20 s × the table's $0.05
  });
});
