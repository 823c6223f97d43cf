// A stored book that does not read back, and one that somebody else changed meanwhile.
import type { FrameLocator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { frozenBook } from '../frozenCard.ts';
import { findChromium } from '../workbench/chromium.ts';
import { type OpenWorkbench, openWorkbench } from '../workbench/open.ts';
import { cardServer, json } from './cardServer.ts';
import { dearerPro } from './cards.ts';
import { damageBook } from './damageBook.ts';
import { paneOf } from './pane.ts';

describe.skipIf(!findChromium())('the stored prices of a workbook', { timeout: 60_000 }, () => {
  let bench: OpenWorkbench;
  let pane: FrameLocator;

  beforeEach(async () => {
    bench = await openWorkbench({ book: frozenBook });
    pane = bench.page.frameLocator('#pane');
  });
  afterEach(() => bench.close());

  const status = () => pane.locator('#status').textContent();
  const version = async () => {
    await bench.settled();
    return bench.read('Concept budget!B6');
  };

  async function pin(day: string, frame = pane): Promise<void> {
    await frame.getByRole('tab', { name: 'Rates' }).click();
    if (!(await frame.getByLabel('Day').isVisible())) await frame.getByText('Pin to a date').click();
    await frame.getByLabel('Day').fill(day);
    await frame.getByRole('button', { name: 'Pin', exact: true }).click();
    const apply = frame.getByRole('button', { name: 'Apply: Pin' }); // only where some figure would change
    await apply
      .or(frame.getByText(`Prices are pinned to ${day}`))
      .first()
      .waitFor();
    if (await apply.isVisible()) await apply.click();
  }

  async function damage(): Promise<void> {
    await damageBook(bench.page);
    await alarm().waitFor();
  }

  it('can be changed although the formulas cannot be looked through, and the page says so', async () => {
    const cards = await cardServer();
    cards.answer(json(dearerPro()));
    await bench.page.evaluate(() => {
      const fail = () => Promise.reject(new Error('Excel is busy. Try again.'));
      if (window.workbenchHost) Reflect.set(window.workbenchHost, 'formulas', fail);
    });
    await pane.getByRole('tab', { name: 'Rates' }).click();
    await pane.getByText('Look at another address').click();
    await pane.getByLabel('Address of a rate card').fill(cards.url);
    await pane.getByRole('button', { name: 'Check for updates' }).click();
    const proposal = pane.getByRole('region', { name: 'What would change' });
    await expect
      .poll(() => proposal.textContent())
      .toMatch(/formulas of this workbook is not known: Excel is busy\. Try again\..*1 price changed/s);
    await pane.getByRole('button', { name: 'Use this card' }).click();
    await expect.poll(status).toContain('is in use.');
    await cards.close();
  });

  it('when damaged are replaced by nothing until a person chooses the last good copy', async () => {
    await pin('2026-11-18');
    await expect.poll(status).toContain('pinned to 2026-11-18');
    await pin('2026-11-19');
    await expect.poll(status).toContain('pinned to 2026-11-19');
    await damage();
    const stored = await bench.page.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(await version()).toMatchObject({ message: expect.stringContaining('damaged') });
    const alarm = pane.getByRole('alert', { name: 'Damaged prices' });
    expect(await alarm.textContent()).toContain('Nothing has been replaced');
    expect(await bench.page.evaluate(() => JSON.stringify({ ...localStorage }))).toBe(stored);
    await pane.getByRole('button', { name: 'Use the last good copy' }).click();
    await expect.poll(status).toContain('The last good copy is in use again.');
    await expect.poll(version).toMatch(/@2026-11-18$/);
    expect(await alarm.count()).toBe(0);
  });

  const alarm = () => pane.getByRole('alert', { name: 'Damaged prices' });
  const press = (name: string) => pane.getByRole('button', { name, exact: true }).click();
  const tab = (name: string) => pane.getByRole('tab', { name }).click();

  const said = (text: string | RegExp) => expect.poll(status).toMatch(text);

  async function saveMachine(): Promise<void> {
    await tab('Local');
    await press('Fill in the example');
    await press('Save in this workbook');
    await said('is saved in this workbook and in use');
    await tab('Rates');
  }

  it('have a copy in a cell, which is said once, and looking at the sheet stays where it was', async () => {
    await pin('2026-11-18');
    await said(/pinned to 2026-11-18.* A copy of it is on the sheet LTX Versions\.$/);
    await pin('2026-11-19');
    await said(/pinned to 2026-11-19\. A new card will not move them off that day\.$/);
    expect(await bench.read('LTX Versions!B4')).toMatch(/^2026-11-20-[0-9a-f]{20}@2026-11-19$/);
    expect(await bench.read('LTX Versions!B6')).toMatch(/^LTX Cost book, piece 1 of 1, [0-9a-f]{8}: \d+\./);
    expect(await bench.page.evaluate(() => window.workbench?.selected())).toMatch(/^'Concept budget'!/);
  });

  it('when damaged can give way to the card of the add-in', async () => {
    await pin('2026-11-18');
    await said('pinned to 2026-11-18');
    await damage();
    await press('Use the card of the add-in');
    await expect.poll(status).toBe('The rate card of the add-in is in use.');
    await expect.poll(version).toMatch(/^\d{4}-\d{2}-\d{2}-[0-9a-f]{20}$/);
  });

  it('when damaged come back from the cell LTX_BOOK, each way out saying what it holds', async () => {
    await pin('2026-11-18');
    await said('pinned to 2026-11-18');
    await saveMachine();
    await bench.write('Concept budget!N1', '=LTX_LOCAL_HOURLY("My RTX 4090")');
    await damage();
    await expect
      .poll(() => alarm().getByRole('listitem').allTextContents())
      .toEqual([
        expect.stringMatching(/^Use the last good copyCard \S+, pinned to 2026-11-18, with no machine$/),
        expect.stringMatching(
          /^Use the copy in the cell LTX_BOOKCard \S+, pinned to 2026-11-18, with the machine My RTX 4090$/,
        ),
        expect.stringMatching(/^Use the card of the add-inCard \S+, with no machine$/),
      ]);
    await press('Use the copy in the cell LTX_BOOK');
    await said('The copy of the cell LTX_BOOK is in use.');
    await expect.poll(version).toMatch(/@2026-11-18$/);
    expect(await bench.read('Concept budget!N1')).toBe(0.79088); // the article's example, in $/h
    expect(await alarm().count()).toBe(0);
  });

  it('when damaged are not made of an altered copy, and say which piece it is; nothing else is stored meanwhile', async () => {
    await pin('2026-11-18');
    await said('pinned to 2026-11-18');
    const cell = String(await bench.read('LTX Versions!B6'));
    await bench.write('LTX Versions!B6', cell.replace(/.$/, '~'));
    await damage();
    await expect
      .poll(() => alarm().textContent())
      .toContain('LTX_BOOK cannot be used: piece 1 of 1 was altered.');
    expect(await pane.getByRole('button', { name: 'Use the copy in the cell LTX_BOOK' }).count()).toBe(0);
    await pin('2026-11-17');
    await said('choose first, on the tab Rates, what to go on with');
    expect(await alarm().count()).toBe(1);
  });

  it('when lost, as in a copy of a workbook, are missed as soon as the page opens', async () => {
    await pin('2026-11-18');
    await said('pinned to 2026-11-18');
    // The cells are kept half a second after the last change.
    await expect
      .poll(() => bench.page.evaluate(() => localStorage.getItem('ltx-workbook') !== null), { timeout: 5000 })
      .toBe(true);
    await bench.page.evaluate(() => {
      for (const key of ['ltx-book', 'ltx-book-a', 'ltx-book-b']) localStorage.removeItem(key);
    });
    await bench.page.reload();
    const missing = pane.getByRole('alert', { name: 'Missing prices' });
    await missing.waitFor();
    await press('Use the copy in the cell LTX_BOOK');
    await said('The copy of the cell LTX_BOOK is in use.');
    await expect.poll(version).toMatch(/@2026-11-18$/);
    expect(await missing.count()).toBe(0);
  });

  async function secondTab(): Promise<Page> {
    const [other] = await Promise.all([
      bench.page.context().waitForEvent('page'),
      bench.page.evaluate((url) => void window.open(url), bench.url),
    ]);
    await other.waitForFunction(() => window.workbench !== undefined);
    return other;
  }

  it('are seen to change in another tab, and the cells of this one follow', async () => {
    const other = await secondTab();
    await pin('2026-11-19', other.frameLocator('#pane'));
    await said('Somebody else changed the prices or machines of this workbook; what is stored now is shown.');
    await tab('Rates');
    expect(await pane.locator('#pinned-badge').textContent()).toBe('Pinned to 2026-11-19');
    await expect.poll(version).toMatch(/@2026-11-19$/);
    await pin('2026-11-18');
    await said('pinned to 2026-11-18');
    await expect
      .poll(() => other.frameLocator('#pane').locator('#pinned-badge').textContent())
      .toBe('Pinned to 2026-11-18');
  });

  it('are looked at when the person comes back to the page, where nothing told of a change', async () => {
    await pin('2026-11-18');
    await said('pinned to 2026-11-18');
    await bench.page.evaluate(() => {
      // What a window changes itself raises no event in it.
      for (const key of ['ltx-book', 'ltx-book-a', 'ltx-book-b']) localStorage.removeItem(key);
    });
    await bench.page.waitForTimeout(2100);
    await paneOf(bench.page).evaluate(() => window.dispatchEvent(new Event('focus')));
    await said('Somebody else changed the prices');
    await pane.getByRole('alert', { name: 'Missing prices' }).waitFor();
  });

  it('that two tabs change at once are told to one of them as stored, and to the other as changed', async () => {
    const other = await secondTab();
    const frames = [paneOf(bench.page), paneOf(other)];
    for (const frame of frames) {
      await frame.getByRole('tab', { name: 'Rates' }).click();
      await frame.getByText('Pin to a date').click();
    }
    const days = ['2026-11-18', '2026-11-19'];
    await Promise.all(frames.map((frame, i) => frame.getByLabel('Day').fill(days[i] ?? '')));
    for (const name of ['Pin', 'Apply: Pin']) {
      const buttons = frames.map((frame) => frame.getByRole('button', { name, exact: true }));
      await Promise.all(buttons.map((button) => button.waitFor()));
      await Promise.all(buttons.map((button) => button.dispatchEvent('click')));
    }
    const told = async () => {
      const texts = await Promise.all(frames.map((frame) => frame.locator('#status').textContent()));
      const isStored = texts.map((text) => /pinned to/.test(text ?? ''));
      return (
        isStored[0] !== isStored[1] &&
        texts.every((text) => /pinned to|Somebody else changed/.test(text ?? ''))
      );
    };
    await expect.poll(told).toBe(true);
    const badges = () => Promise.all(frames.map((frame) => frame.locator('#pinned-badge').textContent()));
    await expect.poll(async () => new Set(await badges()).size).toBe(1);
  });
});
