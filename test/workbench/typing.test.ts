import { type ChildProcess, spawn } from 'node:child_process';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from './chromium.ts';
import { type OpenWorkbench, openWorkbench } from './open.ts';

const FORMULAS = [
  '=LTX_COMPARE("1080p",8,,,LTX_RATES)',
  '=LTX_CHECK(C2,D2,F2,H2)',
  '=LTX_RATE("pro","1080p")',
  '=IF(TRUE,LTX_COST("fast","1080p",8)*2,0)',
  '=LTX_RATES',
  '=SUM(A1:B3)+A2',
  '=TRUE',
  '=1+LTX_CARD_VERSION()',
];
const TIMES = 5;
/** So many people type at once, each into a workbench of their own: most of the time they wait. */
const PEOPLE = 4;
/** Keeps one core busy. */
const BURN = 'const end = Date.now() + 600_000; while (Date.now() < end) Math.sqrt(Date.now());';

describe.skipIf(!findChromium())('Typing on a busy machine', () => {
  let bench: OpenWorkbench;
  let pages: readonly Page[] = [];
  let burning: readonly ChildProcess[] = [];
  beforeAll(async () => {
    bench = await openWorkbench();
    const others = Array.from({ length: PEOPLE - 1 }, () => bench.another());
    pages = [bench.page, ...(await Promise.all(others))];
    burning = [1, 2].map(() => spawn(process.execPath, ['-e', BURN], { stdio: 'ignore' }));
  }, 120_000);
  afterAll(async () => {
    for (const one of burning) one.kill();
    await bench.close();
  });

  test('each of 40 formulas is taken as typed by one Enter', { timeout: 600_000 }, async () => {
    const formulas = Array.from({ length: TIMES }, () => FORMULAS).flat();
    const type = async (page: Page, person: number) => {
      await page.evaluate(() => window.workbench?.scratch('Typed', 200, 26));
      await page.mouse.click(500, 100);
      for (const formula of formulas.filter((_, i) => i % PEOPLE === person)) await enter(page, formula);
    };
    await Promise.all(pages.map(type));
  });
});

async function enter(page: Page, formula: string): Promise<void> {
  const at = () => page.evaluate(() => window.workbench?.selected() ?? '');
  const cell = await at();
  // The list of names opens 300 ms after a key: now and then it does, but not before the last one.
  const parts = formula.slice(0, -1).match(/.{1,9}/g) ?? [];
  for (const part of parts) {
    await page.keyboard.type(part, { delay: 15 });
    await page.waitForTimeout(450);
  }
  await page.keyboard.type(formula.slice(-1));
  await page.keyboard.press('Enter');
  await expect.poll(at).not.toBe(cell);
  expect(await page.evaluate((from) => window.workbench?.formula(from), cell)).toBe(formula);
}
