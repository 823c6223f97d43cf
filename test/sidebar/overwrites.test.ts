// What the page leaves alone in the workbench: what somebody typed meanwhile, and names that formulas use.
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frozenBook } from '../frozenCard.ts';
import { findChromium } from '../workbench/chromium.ts';
import { type OpenWorkbench, openWorkbench } from '../workbench/open.ts';
import { focused, openTab } from './keys.ts';
import { paneOf } from './pane.ts';

describe.skipIf(!findChromium())('what is a person’s own', () => {
  let bench: OpenWorkbench;
  let pane: Frame;

  beforeAll(async () => {
    bench = await openWorkbench({ book: frozenBook });
    pane = paneOf(bench.page);
    await pane.locator('#insert-function').waitFor({ state: 'attached' });
    await bench.page.evaluate(() => window.workbench?.scratch('T', 30, 10));
    await openTab(pane, 'Rates');
    for (const part of ['Own prices', 'Link formulas'])
      await pane.locator('summary', { hasText: part }).click();
  });
  afterAll(() => bench.close());

  const press = (name: string) => pane.getByRole('button', { name, exact: true }).click();
  const says = (text: string | RegExp) =>
    expect.poll(() => pane.locator('#status').textContent(), { timeout: 40_000 }).toMatch(text);
  const type = async (address: string, text: string) => {
    await bench.write(address, text);
    await bench.settled();
  };
  const formulaAt = (address: string) =>
    bench.page.evaluate(async (at) => {
      const found = await window.workbenchHost?.formulas();
      return found?.find((cell) => cell.sheet === 'T' && cell.address === at)?.formula;
    }, address);

  it('is not linked where the name LTX_CARD belongs to another cell', async () => {
    await type('T!A1', '=LTX_COST("pro","1080p",20)');
    await bench.page.evaluate(async () => {
      const rows = [{ cells: [{ text: 'My heading' }] }];
      const names = [{ name: 'LTX_CARD', range: 'A1' }];
      const plan = { name: 'Mine', columns: [{ width: 80 }], rows, names };
      await window.workbenchHost?.change({ action: 'Add it', steps: [{ step: 'sheet', plan }] });
    });
    await press('See what would change');
    await press('Link them');
    await says(/^The name LTX_CARD is taken by another cell/);
    expect(await bench.read('Mine!A1')).toBe('My heading');
    expect(await formulaAt('A1')).toBe('=LTX_COST("pro","1080p",20)');
    await type('Mine!A1', '');
  });

  it('is kept by Link them and by Undo where it changed after the look, and named', async () => {
    const cells = ['A1', 'A2', 'A3', 'A4', 'A5', 'A6'];
    for (const cell of cells) await type(`T!${cell}`, '=LTX_COST("pro","1080p",20)');
    await press('See what would change');
    await pane.getByRole('button', { name: 'Link them' }).waitFor();
    await type('T!A1', 'my own text');
    for (const cell of ['A2', 'A3', 'A4']) await type(`T!${cell}`, '=LTX_COST("pro","1080p",20)*7');
    await press('Link them');
    await says(
      /^\d+ formulas linked\. 4 left alone because of changes meanwhile: T!A1, T!A2, T!A3 and 1 more\.$/,
    );
    expect(await bench.read('T!A1')).toBe('my own text');
    expect(await formulaAt('A2')).toBe('=LTX_COST("pro","1080p",20)*7');
    expect(await formulaAt('A5')).toBe('=LTX_COST("pro","1080p",20,,,LTX_CARD)');

    await type('T!A5', 'typed after linking');
    await press('Undo');
    await says(/^\d+ links taken back\. 1 left alone because of changes meanwhile: T!A5\.$/);
    expect(await bench.read('T!A1')).toBe('my own text');
    expect(await bench.read('T!A5')).toBe('typed after linking');
    expect(await formulaAt('A2')).toBe('=LTX_COST("pro","1080p",20)*7');
    expect(await formulaAt('A6')).toBe('=LTX_COST("pro","1080p",20)');
  });

  it.each([
    {
      tab: 'Rates',
      text: 'Write the prices as a sheet',
      name: 'LTX_RATES',
      what: 'prices',
      sheet: 'LTX Rates',
    },
    { tab: 'Local', text: 'Write as a sheet', name: 'LTX_RIG', what: 'machine', sheet: 'LTX Rig' },
  ])('is what $name stands for, until a second button is pressed', async ({
    tab,
    text,
    name,
    what,
    sheet,
  }) => {
    await openTab(pane, tab);
    if (tab === 'Local') await press('Fill in the example');
    await press(text);
    await says(new RegExp(`^The sheet ${sheet} holds .*named ${name}\\.`));
    const named = () => bench.page.evaluate((at) => window.workbenchHost?.readNamed(at), name);
    const [header, first] = (await named()) ?? [];
    const row = (await bench.read(`${sheet}!A4`)) === header?.[0] ? 4 : undefined;
    expect(first).toBeDefined();
    await type(`${sheet}!A${row ?? 6}`, 'mine');
    expect((await named())?.[0]?.[0]).toBe('mine');

    await press(text);
    await says(`Formulas may use the ${what} of ${name}. A new sheet takes the name over.`);
    const again = `Write a new sheet and let ${name} be its ${what}`;
    await expect.poll(() => focused(pane)).toBe(again);
    expect((await named())?.[0]?.[0]).toBe('mine');
    await expect(bench.read(`${sheet} 2!A1`)).rejects.toThrow();

    await bench.page.keyboard.press('Enter');
    await says(new RegExp(`^The sheet ${sheet} 2 holds .*named ${name}\\.`));
    expect((await named())?.[0]?.[0]).not.toBe('mine');
    expect(await pane.getByRole('button', { name: again }).count()).toBe(0);
    await expect.poll(() => focused(pane)).toBe(text);
  });
});
