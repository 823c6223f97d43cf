// A stored book that does not read back, and one that somebody else changed meanwhile.
import type { FrameLocator } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '../workbench/chromium.ts';
import { type OpenWorkbench, openWorkbench } from '../workbench/open.ts';

describe.skipIf(!findChromium())('the stored prices of a workbook', () => {
  let bench: OpenWorkbench;
  let pane: FrameLocator;

  beforeEach(async () => {
    bench = await openWorkbench();
    pane = bench.page.frameLocator('#pane');
  });
  afterEach(() => bench.close());

  const status = () => pane.locator('#status').textContent();
  const version = async () => {
    await bench.settled();
    return bench.read('Budget!B5');
  };

  async function pin(day: string, frame = pane): Promise<void> {
    if (!(await frame.getByLabel('Day').isVisible())) await frame.getByText('Pin to a date').click();
    await frame.getByLabel('Day').fill(day);
    await frame.getByRole('button', { name: 'Pin', exact: true }).click();
  }

  /** Cuts the end off what is stored, and opens the workbench anew. */
  async function damage(): Promise<void> {
    await bench.page.evaluate(() => {
      const slot = `ltx-book-${localStorage.getItem('ltx-book')}`;
      localStorage.setItem(slot, (localStorage.getItem(slot) ?? '').slice(0, -20));
    });
    await bench.page.reload();
    await bench.page.waitForFunction(() => window.workbench !== undefined);
  }

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

  async function writeMachine(): Promise<void> {
    await pane.getByRole('tab', { name: 'Local' }).click();
    await pane.getByRole('button', { name: 'Fill in the example' }).click();
    await pane.getByRole('button', { name: 'Write as a sheet', exact: true }).click();
    await expect.poll(status).toContain('named LTX_RIG');
    await pane.getByRole('tab', { name: 'Rates' }).click();
    await pin('2026-11-18');
    await expect.poll(status).toContain('pinned to 2026-11-18');
  }

  it('when damaged can give way to the card of the add-in and the machine of a sheet', async () => {
    await writeMachine();
    await damage();
    await pane.getByRole('button', { name: /machine of the sheet LTX Rig/ }).click();
    await expect.poll(status).toContain('My RTX 4090 as its sheet has it');
    await expect.poll(version).toMatch(/^\d{4}-\d{2}-\d{2}-[0-9a-f]{8}$/);
  });

  it('when damaged can give way to the card of the add-in where the sheet is gone', async () => {
    await writeMachine();
    await bench.page.evaluate(() => window.workbench?.discard('LTX Rig'));
    await damage();
    await pane.getByRole('button', { name: /machine of the sheet LTX Rig/ }).click();
    await expect.poll(status).toContain('No range of this workbook is named LTX_RIG.');
    await pane.getByRole('button', { name: 'Use the card of the add-in', exact: true }).click();
    await expect.poll(version).toMatch(/^\d{4}-\d{2}-\d{2}-[0-9a-f]{8}$/);
  });

  it('are not overwritten when somebody else was faster', async () => {
    const [other] = await Promise.all([
      bench.page.context().waitForEvent('page'),
      bench.page.evaluate((url) => void window.open(url), bench.url),
    ]);
    await other.waitForFunction(() => window.workbench !== undefined);
    await pin('2026-11-19', other.frameLocator('#pane'));
    await expect.poll(() => other.frameLocator('#pane').locator('#status').textContent()).toContain('pinned');
    await pin('2026-11-18');
    await expect.poll(status).toContain('Somebody else changed the prices of this workbook meanwhile.');
    expect(await pane.locator('#pinned-badge').textContent()).toBe('Pinned to 2026-11-19');
    await pin('2026-11-18');
    await expect.poll(status).toContain('pinned to 2026-11-18');
  });
});
