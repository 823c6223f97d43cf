// What the page has changed in the workbench, taken back from the page.
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../workbench/chromium.ts';
import { type OpenWorkbench, openWorkbench } from '../workbench/open.ts';
import { openTab } from './keys.ts';
import { paneOf } from './pane.ts';

describe.skipIf(!findChromium())('Undo in the page', { timeout: 90_000 }, () => {
  let bench: OpenWorkbench;
  let pane: Frame;
  beforeAll(async () => {
    bench = await openWorkbench();
    pane = paneOf(bench.page);
    await pane.locator('#insert-function').waitFor({ state: 'attached' });
  }, 90_000);
  afterAll(() => bench?.close());

  const press = (name: string) => pane.getByRole('button', { name, exact: true }).click();
  const says = (text: string) =>
    expect.poll(() => pane.locator('#status').textContent(), { timeout: 40_000 }).toContain(text);
  const sheets = () => bench.page.evaluate(() => window.workbench?.sheetNames() ?? []);

  it('takes an added sheet away, but not one that somebody has typed into', async () => {
    const before = await sheets();
    await openTab(pane, 'Sheets');
    await press('Add this sheet: Vendor comparison');
    await says('The sheet Vendor comparison 2 is ready.');
    expect(await sheets()).toEqual([...before, 'Vendor comparison 2']);
    await press('Undo');
    await says('The sheet Vendor comparison 2 is gone again.');
    expect(await sheets()).toEqual(before);
    expect(await pane.getByRole('button', { name: 'Undo' }).count()).toBe(0);

    await press('Add this sheet: Vendor comparison');
    await says('The sheet Vendor comparison 2 is ready.');
    await bench.write('Vendor comparison 2!B5', '7');
    await bench.settled();
    await press('Undo');
    await says(
      'The sheet Vendor comparison 2 stays. 1 left alone because of changes meanwhile: Vendor comparison 2!B5.',
    );
    expect(await sheets()).toEqual([...before, 'Vendor comparison 2']);
    expect(await bench.read("'Vendor comparison 2'!B5")).toBe(7);
  });

  it('brings back what a formula was written over; only the last change has one', async () => {
    await bench.page.evaluate(() => window.workbench?.scratch('T', 10, 5));
    await bench.write('T!A1', "'0012");
    await openTab(pane, 'Insert');
    await pane.getByLabel('Function', { exact: true }).selectOption('LTX_CARD_VERSION');
    await press('Insert into the selected cell');
    await says('A1 holds something already.');
    await press('Write over A1');
    await says('Inserted in A1: ');
    expect(await pane.getByRole('button', { name: 'Undo' }).count()).toBe(1);
    await press('Undo');
    await says('A1 is as it was.');
    expect(await bench.read('T!A1')).toBe('0012');
  });
});
