// Everything that the page does, by the keyboard alone, in the workbench. The focus is never lost on the way.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frozenBook } from '../frozenCard.ts';
import { findChromium } from '../workbench/chromium.ts';
import { type OpenWorkbench, openWorkbench } from '../workbench/open.ts';
import { type CardServer, cardServer, json } from './cardServer.ts';
import { dearerPro } from './cards.ts';
import { focused, openTab, press, tabTo, type } from './keys.ts';
import { paneOf } from './pane.ts';

const HISTORY = path.resolve(import.meta.dirname, '../fixtures/benchmarks/comfyui_history.json');

describe.skipIf(!findChromium())('by the keyboard alone', () => {
  let bench: OpenWorkbench;
  let cards: CardServer;
  let pane: Frame;

  beforeAll(async () => {
    [bench, cards] = await Promise.all([openWorkbench({ book: frozenBook }), cardServer()]);
    cards.answer(json(dearerPro()));
    pane = paneOf(bench.page);
    await pane.locator('#insert-function').waitFor({ state: 'attached' });
  });
  afterAll(async () => {
    await Promise.all([bench.close(), cards.close()]);
  });

  const says = (text: string | RegExp) =>
    expect
      .poll(() => pane.locator('#status').textContent())
      .toMatch(typeof text === 'string' ? new RegExp(text.replace(/[.?()$]/g, '\\$&')) : text);
  const focusIs = (name: string | RegExp) =>
    expect.poll(() => focused(pane)).toMatch(typeof name === 'string' ? new RegExp(`^${name}$`) : name);
  const cell = async (address: string) => {
    await bench.settled();
    return bench.read(address);
  };

  it('a card from another address is looked at, used, and gone back from', async () => {
    await openTab(pane, 'Rates');
    await press(pane, 'Look at another address');
    await type(pane, 'Address of a rate card', cards.url);
    await press(pane, 'Check for updates', 'Shift+Tab');
    await focusIs('What would change');
    await press(pane, 'Use this card');
    await says(/^Card \S+ from 127\.0\.0\.1:\d+ is in use\./);
    await focusIs('Check for updates'); // the proposal with its buttons is gone
    expect(await cell('Concept budget!H12')).toBe(3.2); // 32 s at $0.10
    await press(pane, 'Earlier cards');
    await press(pane, /^Go back to it/);
    await says('is in use again.');
    await focusIs(/^Go back to it/); // to the card that was just left
    expect(await cell('Concept budget!H12')).toBe(2.56); // 32 s at $0.08
  });

  it('prices are pinned and released', async () => {
    await openTab(pane, 'Rates');
    await tabTo(pane, 'Pin to a date');
    await bench.page.keyboard.press('Space');
    await tabTo(pane, 'Day');
    await bench.page.keyboard.type('11182026');
    await press(pane, 'Pin');
    await says('would give other figures');
    await focusIs('What would change: Pin');
    await press(pane, 'Apply: Pin');
    await says('Prices are pinned to 2026-11-18.');
    await focusIs('Pin');
    await press(pane, 'Unpin');
    await says('would give other figures');
    await press(pane, 'Apply: Unpin');
    await says('Prices are those of the card again');
    await focusIs('Day'); // there is no Unpin any more
  });

  it('prices are written as a sheet, formulas linked and the links taken back', async () => {
    await openTab(pane, 'Rates');
    await press(pane, 'Own prices');
    await press(pane, 'Write the prices as a sheet');
    await says('The sheet LTX Rates holds the prices, named LTX_RATES.');
    await press(pane, 'Link formulas');
    await press(pane, 'See what would change');
    await pane.getByRole('button', { name: 'Link them' }).waitFor();
    await press(pane, 'Link them');
    await says(/^\d+ formulas linked/);
    await focusIs('Undo');
    await bench.page.keyboard.press('Enter');
    await says('The formulas are as they were.');
    await focusIs('Link formulas'); // where the buttons were is nothing left
  });

  it('a pasted benchmark is read, asked about, priced, and its machine saved', async () => {
    await openTab(pane, 'Local');
    await tabTo(pane, 'Files of your inference runner');
    await press(pane, 'Paste, or fetch from an address');
    await type(pane, 'Text of a benchmark', await readFile(HISTORY, 'utf8'));
    await press(pane, 'Read the text');
    await says('1 of 9 runs was accepted. 3 loaded the model and give no speed.');
    await type(pane, 'Which GPU made these clips?', 'Studio GPU');
    await press(pane, 'Answer');
    await expect.poll(() => pane.locator('#import-summary').textContent()).toContain('Studio GPU');
    await focusIs('1 run accepted'); // the question is gone, and this stands in its place
    await press(pane, 'Use fast');
    await press(pane, 'Take these speeds');
    await focusIs('GPU price');
    await bench.page.keyboard.insertText('1700');
    for (const [name, value] of [
      ['life hours', '3000'],
      ['watts', '420'],
      ['$/kWh', '0.22'],
    ] as const)
      await type(pane, name, value);
    await press(pane, 'Save in this workbook');
    await says('would give other figures');
    await press(pane, 'Apply: Save in this workbook');
    await says('Studio GPU is saved in this workbook and in use.');
    await focusIs('Save in this workbook');
  });

  it('speeds are added and removed, a saved machine is picked, changed and removed', async () => {
    await openTab(pane, 'Local');
    await press(pane, 'Fill in the example');
    await focusIs('Name');
    await press(pane, 'Add a speed');
    await focusIs('model');
    await press(pane, 'Remove this speed');
    await focusIs('Remove this speed'); // of a row that is still there
    await press(pane, 'Save in this workbook');
    await says('would give other figures');
    await press(pane, 'Apply: Save in this workbook');
    await says('My RTX 4090 is saved in this workbook and in use.');
    await press(pane, 'Use Studio GPU', 'Shift+Tab');
    await says('would give other figures');
    await press(pane, 'Apply: Use Studio GPU');
    await says('Studio GPU is in use.');
    await focusIs(/^Change /);
    await press(pane, 'Remove Studio GPU', /Change My/.test(await focused(pane)) ? 'Shift+Tab' : 'Tab');
    await says('would give other figures');
    await press(pane, 'Apply: Remove Studio GPU');
    await says('Studio GPU is removed.');
    await focusIs('Change My RTX 4090');
    await press(pane, 'Remove My RTX 4090');
    await says('My RTX 4090 is removed.');
    await focusIs('Break-even'); // no machine is left, so this is next
  });

  it('a formula is made, inserted, written over another and copied for both kinds of places', async () => {
    await bench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await openTab(pane, 'Insert');
    await tabTo(pane, 'Function');
    await bench.page.keyboard.press('ArrowDown');
    expect(await pane.getByLabel('Function', { exact: true }).inputValue()).toBe('LTX_RATE');
    await bench.page.keyboard.press('ArrowUp');
    await type(pane, 'Model', 'pro');
    await type(pane, 'Resolution', '1080p');
    await type(pane, 'Seconds', '2.5');
    await expect.poll(() => pane.locator('#preview').textContent()).toContain('$0.20'); // 2.5 × $0.08
    await press(pane, 'Insert into the selected cell');
    await says('A1 holds something already.');
    await focusIs('Write over A1');
    await bench.page.keyboard.press('Enter');
    await says('Inserted in A1: $0.20');
    await focusIs('Undo'); // where the question was
    expect(await cell('LTX Rates!A1')).toBe(0.2); // the sheet that was written last is looked at
    await press(pane, 'Copy', 'Shift+Tab');
    await says('Copied.');
    const clipboard = () => pane.evaluate(() => navigator.clipboard.readText());
    expect(await clipboard()).toBe('=LTX_COST("pro","1080p",2.5)');
    await press(pane, 'Copy with ;');
    await expect.poll(clipboard).toBe('=LTX_COST("pro";"1080p";2,5)');
  });

  it('a preview says where it uses the example machine, until there is another', async () => {
    const example = 'Uses the example machine, an RTX 4090; add yours under Local.';
    await openTab(pane, 'Insert');
    await pane.getByLabel('Function', { exact: true }).selectOption('LTX_LOCAL_HOURLY');
    await expect.poll(() => pane.locator('#preview').textContent()).toBe(`$0.79 per machine hour${example}`);
    await openTab(pane, 'Local');
    await press(pane, 'Fill in the example');
    await press(pane, 'Save in this workbook');
    await says('is saved in this workbook and in use.');
    await openTab(pane, 'Insert');
    await expect.poll(() => pane.locator('#preview').textContent()).toBe('$0.79 per machine hour');
  });

  it('each ready-made sheet is added', async () => {
    await openTab(pane, 'Sheets');
    for (const name of ['Concept budget', 'Vendor comparison', 'TCO review']) {
      await press(pane, `Add this sheet: ${name}`);
      await says(`The sheet ${name} 2 is ready.`);
      await focusIs(`Add this sheet: ${name}`);
    }
  });

  it('a sentence is announced by a region that was there before, also when it is said again', async () => {
    await openTab(pane, 'Help');
    await openTab(pane, 'Insert');
    const region = pane.getByRole('status').and(pane.locator('#status'));
    expect(await region.count()).toBe(1); // in the tree of roles, and empty
    expect(await region.textContent()).toBe('');
    await press(pane, 'Copy');
    await says('Copied.');
    const first = await region.textContent();
    await bench.page.keyboard.press('Enter');
    await expect.poll(() => region.textContent()).not.toBe(first);
    expect((await region.textContent())?.trim()).toBe(first?.trim());
  });
});
