// A stored book that does not read back, and one that somebody else changed meanwhile.
import type { FrameLocator } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { frozenBook } from '../frozenCard.ts';
import { findChromium } from '../workbench/chromium.ts';
import { type OpenWorkbench, openWorkbench } from '../workbench/open.ts';
import { damageBook } from './damageBook.ts';

describe.skipIf(!findChromium())('the stored prices of a workbook', () => {
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
    return bench.read('Budget!B5');
  };

  async function pin(day: string, frame = pane): Promise<void> {
    if (!(await frame.getByLabel('Day').isVisible())) await frame.getByText('Pin to a date').click();
    await frame.getByLabel('Day').fill(day);
    await frame.getByRole('button', { name: 'Pin', exact: true }).click();
  }

  async function damage(): Promise<void> {
    await damageBook(bench.page);
    await alarm().waitFor();
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

  const alarm = () => pane.getByRole('alert', { name: 'Damaged prices' });
  const press = (name: string) => pane.getByRole('button', { name, exact: true }).click();
  const tab = (name: string) => pane.getByRole('tab', { name }).click();

  async function writePrices(): Promise<void> {
    if (!(await pane.getByRole('button', { name: 'Write the prices as a sheet' }).isVisible()))
      await pane.getByText('Own prices', { exact: true }).click();
    await press('Write the prices as a sheet');
    await expect.poll(status).toContain('named LTX_RATES');
  }

  async function writeMachine(): Promise<void> {
    await tab('Local');
    await press('Fill in the example');
    await press('Write as a sheet');
    await expect.poll(status).toContain('named LTX_RIG');
    await tab('Rates');
  }

  it('when damaged can give way to the card of the add-in, with no sheet at hand', async () => {
    await pin('2026-11-18');
    await expect.poll(status).toContain('pinned to 2026-11-18');
    await damage();
    await alarm().waitFor();
    expect(
      await bench.page.evaluate(() => window.workbenchHost?.readNamed('LTX_RATES_SOURCES')),
    ).toBeUndefined();
    expect(await pane.getByRole('button', { name: /^Rebuild/ }).isVisible()).toBe(false);
    await press('Use the card of the add-in');
    await expect.poll(status).toBe('The rate card of the add-in is in use.');
    await expect.poll(version).toMatch(/^\d{4}-\d{2}-\d{2}-[0-9a-f]{8}$/);
  });

  it('come with the machine of the sheet LTX Rig, which says so where it does not read', async () => {
    await writeMachine();
    await pin('2026-11-18');
    await expect.poll(status).toContain('pinned to 2026-11-18');
    await damage();
    await press('Use the card of the add-in');
    await expect.poll(status).toMatch(/in use\. The machine is .+, as its sheet has it\.$/);
    await tab('Local');
    await pane.getByRole('button', { name: /^Remove / }).waitFor();
  });

  it('do without a machine of the sheet LTX Rig that does not read, and say why', async () => {
    await writeMachine();
    await pin('2026-11-18');
    await expect.poll(status).toContain('pinned to 2026-11-18');
    await bench.write("'LTX Rig'!B7", 'a lot');
    await damage();
    await press('Use the card of the add-in');
    await expect.poll(status).toMatch(/in use\. The machine of the sheet LTX Rig stayed out: .+\.$/);
    await expect.poll(version).toMatch(/^\d{4}-\d{2}-\d{2}-[0-9a-f]{8}$/);
  });

  it('when damaged can be made again of the sheet LTX Rates, but for rows that somebody changed', async () => {
    await pin('2026-11-18');
    await expect.poll(status).toContain('pinned to 2026-11-18');
    await writePrices();
    const formulas = [
      '=LTX_COST("pro","1080p",20)',
      '=LTX_COST("fast","1080p",20)',
      '=LTX_COST("fast","1440p",20,,,"2026-05-01")',
      '=LTX_COST("fast","1080p",20,,,LTX_RATES)',
    ];
    for (const [i, formula] of formulas.entries()) await bench.write(`Budget!L${i + 1}`, formula);
    const cells = async () => {
      await bench.settled();
      return Promise.all(formulas.map((_, i) => bench.read(`Budget!L${i + 1}`)));
    };
    const failed = (message: string) => ({
      error: expect.any(String),
      message: expect.stringContaining(message),
    });
    // Pro is $0.08 a second and fast $0.06; at 1440p fast was $0.12 in May.
    expect(await cells()).toEqual([1.6, 1.2, 2.4, 1.2]);
    await bench.write(await priceCell('ltx/ltx-2-3-fast', '1080p'), '0.01');
    expect(await cells()).toEqual([1.6, 1.2, 2.4, 0.2]);

    await damage();
    expect(await cells()).toEqual([
      failed('damaged'),
      failed('damaged'),
      failed('damaged'),
      failed('damaged'),
    ]);
    await press('Rebuild the prices from the sheet LTX Rates');
    const proposal = pane.getByRole('region', { name: 'What can be rebuilt' });
    await proposal.waitFor();
    expect(await proposal.textContent()).toMatch(/\d+ prices of \d+ models .* in force on 2026-11-18\./);
    expect(await proposal.getByRole('listitem').allTextContents()).toEqual([
      'ltx/ltx-2-3-fast 1080p was changed by hand',
    ]);
    expect(await alarm().count()).toBe(1);
    await press('Use these prices');
    await expect
      .poll(status)
      .toMatch(/^Card 2026-11-18-[0-9a-f]{8}, made of the sheet LTX Rates, is in use\./);
    expect(await alarm().count()).toBe(0);
    await expect.poll(version).toMatch(/^2026-11-18-[0-9a-f]{8}$/);
    // The negotiated price stays a price of the table alone, and the sheet says nothing of May.
    expect(await cells()).toEqual([1.6, failed('no price at 1080p'), failed('2026-05-01'), 0.2]);

    await pin('2026-11-19');
    await expect.poll(version).toMatch(/^2026-11-18-[0-9a-f]{8}@2026-11-19$/);
    await pane.getByText('Earlier cards').click();
    await pane.getByRole('button', { name: /^Go back to it: card 2026-11-20-/ }).click();
    await expect.poll(version).toMatch(/^2026-11-20-[0-9a-f]{8}@2026-11-19$/);
    expect(await cells()).toEqual([1.6, 1.2, 2.4, 0.2]);
  });

  it('when damaged are not made of a sheet that lost its headers, and say why', async () => {
    await pin('2026-11-18');
    await expect.poll(status).toContain('pinned to 2026-11-18');
    await writePrices();
    await bench.write("'LTX Rates'!S5", 'mine');
    await damage();
    await press('Rebuild the prices from the sheet LTX Rates');
    await expect.poll(status).toMatch(/^The sheet LTX Rates lacks the header seal <day>: /);
    expect(await alarm().count()).toBe(1);
  });

  /** Where the sheet LTX Rates has the price of new clips. */
  async function priceCell(model: string, resolution: string): Promise<string> {
    const rows = await bench.page.evaluate(() => window.workbench?.readAll("'LTX Rates'!A1:D300") ?? []);
    const at = rows.findIndex((row) => row[0] === model && row[1] === resolution && row[3] === '');
    expect(at).toBeGreaterThan(0);
    return `'LTX Rates'!C${at + 1}`;
  }

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
