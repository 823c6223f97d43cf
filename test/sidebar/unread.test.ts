// A stored book that this page cannot read, though the cells can: prices that may not count are neither shown nor written.
import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seal } from '../../shared/book/seal.ts';
import { EMPTY_BOOK } from '../../shared/book/stored.ts';
import { changed, writeBook } from '../../shared/book/writeBook.ts';
import { readCard } from '../../shared/rates/reading/readCard.ts';
import { findChromium } from '../workbench/chromium.ts';
import { type OpenWorkbench, openWorkbench } from '../workbench/open.ts';
import { dearerPro } from './cards.ts';

describe.skipIf(!findChromium())('a book that cannot be read', () => {
  let bench: OpenWorkbench;
  let pane: FrameLocator;
  const good = writeBook(changed(EMPTY_BOOK, { card: readCard(dearerPro()) }));
  /** As a later add-in might write it. */
  const later = JSON.stringify({ ...JSON.parse(good), currency: 'USD' });
  const store = (text: string) =>
    bench.page.evaluate((sealed) => {
      localStorage.setItem('ltx-book-a', sealed);
      localStorage.setItem('ltx-book', 'a');
    }, seal(text));

  beforeAll(async () => {
    bench = await openWorkbench();
    pane = bench.page.frameLocator('#pane');
    await store(later);
    await bench.page.reload();
    await bench.page.waitForFunction(() => window.workbench !== undefined);
  });
  afterAll(() => bench.close());

  it('leaves the page without facts, previews and ways to write, and says so', async () => {
    await pane.getByRole('button', { name: 'Try again' }).waitFor();
    expect(await pane.locator('#unread').textContent()).toContain('not read yet');
    for (const tab of ['Workbook', 'Rates', 'Local', 'Insert', 'Sheets']) {
      await pane.getByRole('tab', { name: tab }).click();
      expect(await pane.locator(`#${tab.toLowerCase()}`).textContent(), tab).toBe('');
      expect(await pane.getByRole('button').allTextContents()).toEqual(['Try again']);
    }
    await bench.write('Try it!J1', '=LTX_COST("pro","1080p",20)');
    await bench.settled();
    expect(await bench.read('Try it!J1')).toBe(2); // the cells follow the stored card, at $0.10
  });

  it('comes back with *Try again*, with the prices that count', async () => {
    await store(good);
    await pane.getByRole('tab', { name: 'Rates' }).click();
    // It is tried again by itself as well, and the button may be gone by now.
    await pane.locator('#unread button').dispatchEvent('click');
    await pane.locator('#card').waitFor();
    expect(await pane.locator('#unread').isVisible()).toBe(false);
    await pane.getByRole('tab', { name: 'Insert' }).click();
    await pane.getByLabel('Model', { exact: true }).fill('pro');
    await pane.getByLabel('Resolution', { exact: true }).fill('1080p');
    await pane.getByLabel('Seconds', { exact: true }).fill('20');
    await expect.poll(() => pane.locator('#preview').textContent()).toContain('$2.00');
  });

  it('writes no table over what is there, and says what is in the way', async () => {
    await bench.page.evaluate(() => window.workbench?.scratch('Room', 300, 20));
    await bench.write('Room!C3', 'mine');
    await pane.getByLabel('Function', { exact: true }).selectOption('LTX_MODELS');
    await pane.getByRole('button', { name: 'Insert into the selected cell' }).click();
    await expect
      .poll(() => pane.locator('#status').textContent())
      .toMatch(/^The table needs A1:[A-Z]+\d+, and C3 is not empty\./);
    expect(await bench.read('Room!A1')).toBe('');
    await bench.write('Room!C3', '');
    await pane.getByRole('button', { name: 'Insert into the selected cell' }).click();
    await expect.poll(() => pane.locator('#status').textContent()).toMatch(/^Inserted in A1: /);
  });
});
