// Choose a machine in Local of the built workbench: what is known of it, whose word stands for what, and what an import leaves.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frozenBook } from '../frozenCard.ts';
import { findChromium } from '../workbench/chromium.ts';
import { type OpenWorkbench, openWorkbench } from '../workbench/open.ts';
import { paneOf } from './pane.ts';

const HISTORY = path.resolve(import.meta.dirname, '../fixtures/benchmarks/comfyui_history.json');

describe.skipIf(!findChromium())('A machine of the catalogue', () => {
  let bench: OpenWorkbench;
  let pane: Frame;

  beforeAll(async () => {
    bench = await openWorkbench({ book: frozenBook });
    pane = paneOf(bench.page);
    await pane.locator('#insert-function').waitFor({ state: 'attached' });
    await pane.getByRole('tab', { name: 'Local' }).click();
  });
  afterAll(() => bench.close());

  const says = (text: RegExp) => expect.poll(() => pane.locator('#status').textContent()).toMatch(text);
  const press = (name: string | RegExp) => pane.getByRole('button', { name, exact: true }).first().click();
  const search = (text: string) => pane.getByLabel('Search for a machine').fill(text);
  const matches = () => pane.locator('.matches').innerText();
  const rows = (label: string) =>
    pane.getByRole('table', { name: label }).locator('tbody tr').allInnerTexts();
  const speeds = () =>
    pane
      .locator('.speed:has(input)')
      .evaluateAll((all) => all.map((row) => [...row.querySelectorAll('input')].map(({ value }) => value)));

  it('is looked up by words of its name, or by one that is near', async () => {
    await search('5090');
    expect(await matches()).toContain('RTX 5090');
    await search('RTX 509O');
    expect(await matches()).toContain('RTX 5090');
    await search('no such thing');
    expect(await matches()).toMatch(/The catalogue has no such machine/);
  });

  it('shows each figure with its kind, its day and an https source', async () => {
    await search('5090');
    await press('RTX 5090');
    const card = pane.locator('#machine');
    expect(await card.locator('dl').innerText()).toMatch(
      /Price\s+\$[\d,]+, .*(launch|street|used) price.*\d{4}[\s\S]*Power\s+575 W[\s\S]*VRAM\s+32 GB/,
    );
    const links = await card.locator('a').evaluateAll((all) => all.map((each) => each.getAttribute('href')));
    expect(links.length).toBeGreaterThan(10);
    for (const href of links) expect(href).toMatch(/^https:\/\//);
  });

  it('takes a published speed for a priced model by the user’s word alone, and sets its second beside the API’s', async () => {
    const label = '$ per second on RTX 5090 beside the API';
    expect(await pane.getByRole('table', { name: label }).count()).toBe(0);
    await pane.getByLabel('Priced model that ltx-2.5 distilled stands for').fill('fast');
    const [row] = await rows(label);
    expect(row).toMatch(/^fast 1080p[\s\S]*ltx-2.5 distilled, published 2026/);
    expect(row).toMatch(/\$0\.00\d+\s+\$0\.06$/); // what LTX_RATE says of fast at 1080p
    const rent = pane.getByLabel('Rent to compare with');
    await rent.selectOption({ label: '$0.69 an hour: RunPod, community (2026-09-14)' });
    await press('Use this machine');
    expect(await pane.getByLabel('rent per hour').inputValue()).toBe('0.69');
    await says(
      /What is published of RTX 5090 is in the form; its life, \$\/kWh and overhead are those of Example/,
    );
    await press('Save in this workbook');
    await press('Apply: Save in this workbook');
    await says(/RTX 5090 is saved in this workbook and in use/);
    await bench.write('Concept budget!N1', '=LTX_LOCAL_RATE("fast","1080p")');
    await bench.settled();
    const shown = Number(row?.match(/\$(0\.00\d+)/)?.[1]);
    expect(Number(await bench.read('Concept budget!N1'))).toBeCloseTo(shown, 6);
  });

  it('says in the picture and in its sheet the same break-even, with slow and with fast runs', async () => {
    await press('Write the picture as a sheet');
    await says(/The sheet LTX Break-even holds the costs/);
    await bench.settled();
    const cell = async (at: string) => Number(await bench.read(`LTX Break-even!${at}`));
    const [, ...meetings] =
      (await pane.locator('#breakeven').innerText()).match(
        /With slow ones Own is cheaper than API from about ([\d,]+) s a month on, with fast ones from about ([\d,]+) s/,
      ) ?? [];
    const [slow, fast] = meetings.map((text) => Number(text.replace(/,/g, '')));
    expect(slow).toBeGreaterThan(fast!); // three digits of each
    expect(Math.abs((await cell('E9')) - slow!)).toBeLessThan(slow! / 100);
    expect(Math.abs((await cell('F9')) - fast!)).toBeLessThan(fast! / 100);
    for (const row of [11, 22]) {
      expect(await cell(`E${row}`)).toBeGreaterThan(await cell(`C${row}`));
      expect(await cell(`F${row}`)).toBeLessThan(await cell(`C${row}`));
    }
  });

  it('keeps whose speed it is, and the answer, in the workbook', async () => {
    await bench.page.reload();
    pane = paneOf(bench.page);
    await pane.locator('#insert-function').waitFor({ state: 'attached' });
    await pane.getByRole('tab', { name: 'Local' }).click();
    const [saved] = await rows('$ per second on RTX 5090 beside the API');
    expect(saved).toMatch(/ltx-2.5 distilled, published 2026/);
    await search('5090');
    await press('RTX 5090');
    expect(await pane.getByLabel('Priced model that ltx-2.5 distilled stands for').inputValue()).toBe('fast');
    await press('Use this machine');
  });

  it('loses its published speeds to imported ones, and of one’s own keeps those that are kept by hand', async () => {
    await press('Add a speed');
    const own = pane.locator('.speed:has(input)').last().locator('input');
    await own.nth(0).fill('pro');
    await own.nth(1).fill('720p');
    await own.nth(2).fill('9');
    expect((await speeds()).map(([model]) => model)).toEqual(['fast', 'pro']);
    await pane.getByLabel('Files of your inference runner').setInputFiles({
      name: 'history.json',
      mimeType: 'application/json',
      buffer: await readFile(HISTORY),
    });
    const result = pane.locator('#import-result');
    await result.getByRole('button', { name: 'Use fast' }).first().click();
    await press('Take these speeds');
    await says(/Published speeds are not mixed with your own, so they are left out/);
    expect((await speeds()).map(([model, at]) => `${model} ${at}`)).toEqual(['fast 1080p']);
    expect(await pane.locator('#local').innerText()).not.toContain('published by others');
    await press('Keep pro 720p, 9 s per min');
    expect((await speeds()).map(([model, at]) => `${model} ${at}`)).toEqual(['fast 1080p', 'pro 720p']);
    expect(await pane.getByLabel('Name').inputValue()).toBe('RTX 5090');
    await press('Save in this workbook');
    await press('Apply: Save in this workbook');
    await says(/RTX 5090 is saved in this workbook and in use/);
    expect((await rows('$ per second on RTX 5090 beside the API')).join()).toMatch(
      /fast 1080p[\s\S]*pro 720p/,
    );
  });

  it('says how to measure in five lines', async () => {
    await pane.getByText('How to measure').click();
    const lines = await pane.locator('details:has-text("How to measure") ol > li').allInnerTexts();
    expect(lines).toHaveLength(5);
    expect(lines.join('\n')).toMatch(
      /three times[\s\S]*nvidia-smi[\s\S]*control after generate[\s\S]*\/history[\s\S]*View Backend Logs/,
    );
  });
});
