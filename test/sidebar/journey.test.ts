// The whole way through the built workbench: its sheets, its functions and the page beside them.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audited } from '../audit/stored.ts';
import { frozenBook } from '../frozenCard.ts';
import { findChromium } from '../workbench/chromium.ts';
import { type OpenWorkbench, openWorkbench } from '../workbench/open.ts';
import { type CardServer, cardServer, json } from './cardServer.ts';
import { dearerPro, FORMULA } from './cards.ts';

const HISTORY = path.resolve(import.meta.dirname, '../fixtures/benchmarks/comfyui_history.json');

describe.skipIf(!findChromium())('the page beside the sheets', () => {
  let bench: OpenWorkbench;
  let cards: CardServer;
  let pane: FrameLocator;

  beforeAll(async () => {
    [bench, cards] = await Promise.all([openWorkbench({ book: frozenBook }), cardServer()]);
    cards.answer(json(dearerPro()));
    pane = bench.page.frameLocator('#pane');
  });
  afterAll(async () => {
    await Promise.all([bench.close(), cards.close()]);
  });

  const tab = (name: string) => pane.getByRole('tab', { name }).click();
  const status = () => pane.locator('#status').textContent();
  const cell = async (address: string) => {
    await bench.settled();
    return bench.read(address);
  };

  it('pulls a card with a dearer price, tells what it does to the workbook, and the cells follow', async () => {
    // Two clips of 8 s, twice: 32 s at $0.08.
    expect(await cell('Concept budget!H12')).toBe(2.56);
    await tab('Rates');
    await pane.getByText('Look at another address').click();
    await pane.getByLabel('Address of a rate card').fill(cards.url);
    await pane.getByRole('button', { name: 'Check for updates' }).click();
    const proposal = pane.getByRole('region', { name: 'What would change' });
    await proposal.waitFor();
    // Pro at 1080p: 32 s and 38.4 s in the budget, 20 s in the example. 70.4 s × $0.02 = $1.408, 90.4 s × $0.02 = $1.808.
    const text = await proposal.textContent();
    expect(text).toMatch(/Costs of Concept budget: \$[\d.]+ → \$[\d.]+ \(\+\$1\.408\)\./);
    expect(text).toMatch(/Together: \$[\d.]+ → \$[\d.]+ \(\+\$1\.808\)\./);
    // A line multiplies its takes, which follow from what its cell shows.
    expect(text).toMatch(/Concept budget!H12 LTX_COST\(.*?\)\$2\.56 → \$3\.20 \(\+\$0\.64\)/);
    expect(text).not.toContain('cannot be followed');
    expect(await cell('Concept budget!H12')).toBe(2.56);
    await pane.getByRole('button', { name: 'Use this card' }).click();
    await expect.poll(() => cell('Concept budget!H12')).toBe(3.2);
  });

  it('pulls newer confirmations of the card in use, and a cell tells them', async () => {
    await bench.write('Concept budget!N6', '=LTX_SOURCE("fast","1080p")');
    const before = await cell('Concept budget!N6');
    expect(before).not.toContain('last confirmed');
    const card = await pane.locator('#version').textContent();
    cards.answerAudit(json(JSON.stringify(audited(JSON.parse(dearerPro())))));
    await pane.getByRole('button', { name: 'Check for updates' }).click();
    const offer = pane.getByRole('region', { name: 'What would change' });
    await offer.getByRole('button', { name: 'Use these confirmations' }).click();
    await expect.poll(() => cell('Concept budget!N6')).toContain('last confirmed on');
    expect(await pane.locator('#version').textContent()).toBe(card);
    expect(await cell('Concept budget!H12')).toBe(3.2);
  });

  it('previews a formula with its source and what to mind, and inserts it where it may', async () => {
    await tab('Insert');
    await pane.getByLabel('Model', { exact: true }).fill('pro');
    await pane.getByLabel('Resolution', { exact: true }).fill('1080p');
    await pane.getByLabel('Seconds', { exact: true }).fill('20');
    const preview = pane.locator('#preview');
    await expect.poll(() => preview.textContent()).toContain('$2.00');
    expect(await preview.textContent()).toContain('Check: ');
    expect(await preview.locator('a').first().getAttribute('href')).toMatch(/^https:/); // the source
    await pane.getByLabel('Seconds', { exact: true }).fill('F12');
    // Concept budget!F12 holds 8 seconds: 8 × $0.10.
    await expect.poll(() => preview.textContent()).toContain('$0.80');
    await pane.getByRole('button', { name: 'Insert into the selected cell' }).click();
    await expect.poll(status).toMatch(/A1 holds something already/);
    expect(await cell('Concept budget!A1')).toBe('Concept budget');
    await pane.getByRole('button', { name: 'Write over A1' }).click();
    await expect.poll(status).toMatch(/Inserted in A1/);
    expect(await cell('Concept budget!A1')).toBe(0.8);
  });

  it('imports a history of ComfyUI, takes the money, and break-even follows in the cells', async () => {
    await tab('Local');
    await pane.getByLabel('Files of your inference runner').setInputFiles({
      name: 'history.json',
      mimeType: 'application/json',
      buffer: await readFile(HISTORY),
    });
    await expect
      .poll(() => pane.locator('#import-summary').textContent())
      .toMatch(/^ComfyUI history: \d+ runs? accepted/);
    await pane
      .getByRole('button', { name: /^Use fast$|^Use pro$/ })
      .first()
      .click();
    await pane.getByRole('button', { name: 'Take these speeds' }).click();
    await pane.getByLabel('Name').fill(FORMULA);
    for (const [label, value] of [
      ['GPU price', '1700'],
      ['life hours', '3000'],
      ['watts', '420'],
      ['$/kWh', '0.22'],
      ['rent per hour', '0.6'],
    ] as const)
      await pane
        .getByRole('textbox', { name: new RegExp(`^${label.replace('$', '\\$')}( optional)?$`) })
        .fill(value);
    await pane.getByRole('button', { name: 'Save in this workbook', exact: true }).click();
    await expect
      .poll(status)
      .toMatch(/ of \d+ in this workbook would give other figures.* Look, then apply or cancel\.$/);
    await pane.getByRole('button', { name: 'Apply: Save in this workbook' }).click();
    await expect.poll(status).toContain('is saved in this workbook and in use');
    const picture = pane.locator('svg.chart');
    expect(await picture.getAttribute('aria-label')).toMatch(/API, own and rented machine/);
    expect(await pane.locator('#breakeven li').first().textContent()).toBe('Cheapest: Rent throughout.');
    expect(await pane.locator('#breakeven').textContent()).toMatch(
      /1\. From about [\d,]+ s a month on, \w+ is cheaper/,
    );
    await bench.write('Concept budget!N1', '=LTX_LOCAL_HOURLY()');
    // 1700 ÷ 3000 + 0.42 kW × $0.22, no overhead.
    expect(await cell('Concept budget!N1')).toBeCloseTo(1700 / 3000 + 0.42 * 0.22, 12);
  });

  it('inserts LTX_BREAKEVEN from the form, and the cell knows the machine that was measured', async () => {
    await tab('Insert');
    await pane.getByLabel('Function', { exact: true }).selectOption('LTX_BREAKEVEN');
    await pane.getByLabel('Model', { exact: true }).fill('fast');
    await pane.getByLabel('Resolution', { exact: true }).fill('1080p');
    await pane.getByRole('button', { name: 'Insert into the selected cell' }).click();
    await pane.getByRole('button', { name: 'Write over A1' }).click();
    await expect.poll(status).toMatch(/Inserted in A1/);
    await bench.write('Concept budget!N5', '=LTX_RATE("fast","1080p")-LTX_LOCAL_MARGINAL("fast","1080p")');
    // The machine has paid for itself where what each second saves adds up to its price.
    const saved = Number(await cell('Concept budget!N5'));
    expect(Number(await cell('Concept budget!A1')) * saved).toBeCloseTo(1700, 6);
    await tab('Local');
  });

  it('writes the break-even picture as live formulas that agree with the price', async () => {
    await pane.getByRole('button', { name: 'Write the picture as a sheet' }).click();
    await expect.poll(status).toBe('The sheet LTX Break-even holds the costs and their chart.');
    await bench.write('Concept budget!N4', "=LTX_RATE('LTX Break-even'!B4,'LTX Break-even'!B5)");
    const rate = Number(await cell('Concept budget!N4'));
    expect(rate).toBeGreaterThan(0);
    for (const row of [11, 16, 22]) {
      const seconds = Number(await cell(`LTX Break-even!A${row}`));
      expect(seconds).toBeGreaterThan(0);
      // The API bills each second; a rented machine is paid by the hour; neither depends on the other.
      expect(await cell(`LTX Break-even!B${row}`)).toBeCloseTo(seconds * rate, 6);
      expect(await cell(`LTX Break-even!D${row}`)).toBeGreaterThan(0);
    }
    // Below the last point: which card, and where its price is from.
    expect(await cell('LTX Break-even!A23')).toBeFalsy();
    expect(await cell('LTX Break-even!B24')).toBe(await pane.locator('#version').textContent());
    expect(await cell('LTX Break-even!B25')).toMatch(/^ltx\/.*: https:/);
  });

  it('writes a machine and prices as sheets; a name that looks like a formula stays text', async () => {
    await pane.getByRole('button', { name: 'Write as a sheet', exact: true }).click();
    await expect.poll(status).toMatch(/^The sheet LTX Rig holds/);
    expect(await cell('LTX Rig!B6')).toBe(FORMULA);
    await bench.write('Concept budget!N2', '=LTX_LOCAL_HOURLY(LTX_RIG)');
    expect(await cell('Concept budget!N2')).toBe(await cell('Concept budget!N1'));
    await tab('Rates');
    await pane.getByText('Own prices').click();
    await pane.getByRole('button', { name: 'Write the prices as a sheet' }).click();
    await expect.poll(status).toMatch(/^The sheet LTX Rates holds the prices, named LTX_RATES/);
    await bench.write('Concept budget!N3', '=LTX_COST("pro","1080p",20,,,LTX_RATES)');
    expect(await cell('Concept budget!N3')).toBe(2);
  });

  it('links formulas to the version cell after a look at them, and takes it back', async () => {
    await pane.getByText('Link formulas').click();
    await pane.getByRole('button', { name: 'See what would change' }).click();
    await pane.getByRole('button', { name: 'Link them' }).click();
    await expect.poll(status).toMatch(/^\d+ formulas linked/);
    expect(await cell('Concept budget!H12')).toBe(3.2);
    expect(await cell('Concept budget!N1')).toBeCloseTo(1700 / 3000 + 0.42 * 0.22, 12); // by LTX_RIG_VERSION now
    await pane.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(status).toBe('The formulas are as they were.');
    expect(await cell('Concept budget!H12')).toBe(3.2);
  });

  it('adds ready-made sheets of live formulas and leaves a sheet of the same name alone', async () => {
    await tab('Sheets');
    for (const title of ['Concept budget', 'Vendor comparison', 'TCO review']) {
      await pane.getByRole('button', { name: `Add this sheet: ${title}` }).click();
      await expect.poll(status).toContain(`The sheet ${title} 2 is ready.`);
    }
    // Of the second concept Final is 3 × 8 s × 1.6 at $0.10.
    expect(await cell('Concept budget 2!H19')).toBeCloseTo(3.84, 12);
    // Its four rows are 2.16 + 2.88 + 3.84 + 1.30.
    await bench.write('Concept budget 2!B4', '10.2');
    expect(await cell('Concept budget 2!I21')).toBe('within cap');
    await bench.write('Concept budget 2!B4', '10');
    expect(await cell('Concept budget 2!I21')).toBe('over cap');
    // Two extends of 5 s with 8 s of context each: 2 × 13 s at $0.10, not 10 s with one context.
    await bench.write('Concept budget 2!E20', '2');
    expect(await cell('Concept budget 2!H20')).toBeCloseTo(2.6, 12);
    // Without a price there is no verdict.
    await bench.write('Concept budget 2!B20', 'nobody');
    expect(await cell('Concept budget 2!I21')).toBe('not priced');
    await bench.write('Concept budget 2!B20', 'pro');
    expect(await cell('Concept budget 2!L20')).toMatch(/^ltx\/ltx-2-3-pro: https:/);
    expect(await cell('Vendor comparison 2!A10')).toBe('Model');
  });

  it('stays pinned to a day over a reload, and every cell is there with the same numbers', async () => {
    await tab('Rates');
    await pane.getByText('Pin to a date').click();
    await pane.getByLabel('Day').fill('2026-11-20');
    await pane.getByRole('button', { name: 'Pin', exact: true }).click();
    await expect.poll(() => pane.locator('#pinned-badge').textContent()).toBe('Pinned to 2026-11-20');
    const version = await cell('Concept budget!B6');
    expect(version).toMatch(/@2026-11-20$/);
    const kept = () =>
      bench.page.evaluate(async () => ({
        card: await window.workbenchHost?.readNamed('LTX_CARD'),
        cells: [
          "'Concept budget'!A1:N31",
          "'Concept budget 2'!A1:L30",
          "'Vendor comparison 2'!A1:H80",
          "'TCO review 2'!A1:H60",
          'Concept budget!N1:A5',
          "'LTX Rig'!A1:C30",
          "'LTX Rates'!A1:F300",
        ].map((range) => window.workbench?.readAll(range)),
      }));
    const before = await kept();
    expect(before.card).toEqual([[version]]);
    await bench.page.reload();
    await bench.page.waitForFunction(() => window.workbench !== undefined);
    expect(await kept()).toEqual(before);
    expect(await cell('Concept budget 2!H19')).toBeCloseTo(3.84, 12);
    expect(await cell('Concept budget 2!I21')).toBe('over cap');
    expect(await cell('Concept budget!N1')).toBeCloseTo(1700 / 3000 + 0.42 * 0.22, 12);
    expect(await cell('Concept budget!N2')).toBe(await cell('Concept budget!N1'));
    expect(await cell('Concept budget!N3')).toBe(2);
    expect(await cell('LTX Rig!B6')).toBe(FORMULA);
    await tab('Rates');
    expect(await pane.locator('#pinned-badge').textContent()).toBe('Pinned to 2026-11-20');
    expect(await cell('Concept budget!B6')).toBe(version);
    expect(await cell('Concept budget!H12')).toBe(3.2);
    // The browser complains twice that no audit stands beside the card; the page says nothing of it.
    expect(bench.complaints).toEqual([
      expect.stringContaining('404'),
      `not loaded: ${new URL('audit.json', cards.url)}`,
    ]);
  });
});
