// Photographs every tab of the page beside the workbench, full length: tsx test/sidebar/screenshots.ts folder
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { openWorkbench } from '../workbench/open.ts';
import { cardServer, json } from './cardServer.ts';
import { dearerPro } from './cards.ts';
import { damageBook } from './damageBook.ts';
import { chooseMachine, fill, importHistory, TABS } from './fill.ts';
import { paneOf } from './pane.ts';

const [folder = 'screenshots'] = process.argv.slice(2);
const LOOKS = [
  { name: '300-light', width: 300, media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: '300-dark', width: 300, media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: '300-forced', width: 300, media: { colorScheme: 'dark', forcedColors: 'active' } },
  { name: '150-light', width: 150, media: { colorScheme: 'light', forcedColors: 'none' } }, // 300 at 200 % zoom
  { name: '420-light', width: 420, media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: '420-dark', width: 420, media: { colorScheme: 'dark', forcedColors: 'none' } },
] as const;

await mkdir(folder, { recursive: true });
const [bench, cards] = await Promise.all([openWorkbench(), cardServer()]);
cards.answer(json(dearerPro()));
const pane = () => paneOf(bench.page);

/** The pane above everything else and as tall as what it holds. */
async function photograph(name: string, width: number): Promise<void> {
  const place = (height: number) =>
    bench.page.evaluate((size) => {
      const frame = document.getElementById('pane');
      if (frame) frame.style.cssText = `position:fixed;inset:0 auto auto 0;border:0;z-index:99;${size}`;
    }, `width:${width}px;height:${height}px`);
  await place(600);
  await place(await pane().evaluate(() => document.documentElement.scrollHeight));
  const frame = bench.page.locator('#pane');
  const { height = 600 } = (await frame.boundingBox()) ?? {};
  await bench.page.setViewportSize({ width: 1400, height: Math.ceil(height) });
  await frame.screenshot({ path: path.join(folder, `${name}.png`) });
}

async function everyTab(state: string, looks: readonly (typeof LOOKS)[number][]): Promise<void> {
  for (const { name, width, media } of looks) {
    await bench.page.emulateMedia(media);
    for (const tab of TABS) {
      await pane().getByRole('tab', { name: tab }).click();
      await photograph(`${state}-${tab.toLowerCase()}-${name}`, width);
    }
  }
}

/** A tab in every look, after something was done there. */
async function after(state: string, act: () => Promise<void>): Promise<void> {
  await bench.page.emulateMedia(LOOKS[0].media);
  await act();
  for (const { name, width, media } of LOOKS) {
    await bench.page.emulateMedia(media);
    await photograph(`${state}-${name}`, width);
  }
}

const local = (state: string, act: () => Promise<void>) => after(`local-${state}`, act);

async function check(): Promise<void> {
  await pane().getByRole('tab', { name: 'Workbook' }).click();
  await bench.settled();
  await pane().getByRole('button', { name: 'Check this workbook' }).click();
  await pane().locator('#self-check .facts').first().waitFor();
}

async function explain(address: string): Promise<void> {
  await bench.page.evaluate((at) => window.workbench?.select(at), address);
  await pane().getByRole('button', { name: 'Explain this cell' }).click();
  await pane().getByRole('button', { name: 'Write as a sheet' }).waitFor();
}

/** One of every fault that can be typed, and what is portable and frozen. */
async function faults(): Promise<void> {
  await bench.page.evaluate(() => window.workbench?.scratch('Faults', 20, 5));
  for (const [i, formula] of [
    '=LTX_COST("nobody","1080p",20)',
    '=LTX_COST("pro","1080p")',
    '=_xldudf_LTX_COST("pro","1080p",20)',
    '=LTX_COST("pro","1080p",20)',
  ].entries())
    await bench.write(`Faults!A${i + 1}`, formula);
  await bench.settled();
}

try {
  await pane().locator('#insert-function').waitFor({ state: 'attached' });
  await everyTab('first', [LOOKS[0]]);
  await after('workbook-healthy', check);
  await after('workbook-explained', () => explain('Concept budget!H12'));
  await after('workbook-faults', async () => {
    await faults();
    await check();
    await pane().getByText('Where, and why').first().click();
  });
  await bench.page.reload();
  await pane().locator('#insert-function').waitFor({ state: 'attached' });
  await local('imported', () => importHistory(pane()));
  await bench.page.reload();
  await pane().locator('#insert-function').waitFor({ state: 'attached' });
  await local('chosen', () => chooseMachine(pane(), 'RTX 5090'));
  await pane().getByRole('button', { name: 'Save in this workbook' }).click();
  await pane().getByRole('button', { name: 'Apply: Save in this workbook' }).click();
  await pane().getByText('is saved in this workbook').waitFor();
  await local('both', () => importHistory(pane()));
  await bench.page.reload();
  await pane().locator('#insert-function').waitFor({ state: 'attached' });
  await fill(pane(), cards.url);
  await everyTab('filled', LOOKS);
  await bench.page.emulateMedia(LOOKS[0].media);
  await pane().getByRole('tab', { name: 'Rates' }).click();
  await pane().getByRole('button', { name: 'Use this card' }).click();
  await pane().getByText('is in use.').waitFor();
  await photograph('used-rates-300-light', 300);
  await damageBook(bench.page);
  const alarm = pane().getByRole('alert');
  for (const { name, width, media } of LOOKS) {
    await bench.page.emulateMedia(media);
    await alarm.waitFor();
    await photograph(`damaged-rates-${name}`, width);
  }
} finally {
  await Promise.all([bench.close(), cards.close()]);
}
