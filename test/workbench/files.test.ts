// Files in and out of the workbench, as a person handles them.
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CellContent } from '../../src/workbench/cellValue.ts';
import { cellsOfCsv } from '../../src/workbook/csv.ts';
import type { PlainCell } from '../../src/workbook/plainWorkbook.ts';
import { readWorkbook } from '../../src/workbook/readWorkbook.ts';
import { writeWorkbook } from '../../src/workbook/writeWorkbook.ts';
import { findLibreOffice } from '../libreOffice.ts';
import { converted } from '../workbook/converted.ts';
import { PLAIN_IMPRINT, sheetOf, workbookOf } from '../workbook/plain.ts';
import { findChromium } from './chromium.ts';
import { downloaded, openFile } from './handleFiles.ts';
import { type OpenWorkbench, openWorkbench } from './open.ts';

declare const axe: typeof import('axe-core');

describe.skipIf(!findChromium())('Files', { timeout: 120_000 }, () => {
  let bench: OpenWorkbench;
  let folder = '';
  beforeAll(async () => {
    [bench, folder] = await Promise.all([
      openWorkbench({ width: 1100 }),
      mkdtemp(path.join(tmpdir(), 'ltx-files-')),
    ]);
  }, 60_000);
  afterAll(async () => {
    await bench?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const sheetNames = () => bench.page.evaluate(() => window.workbench?.sheetNames());
  const said = () => bench.page.locator('#banners p').last().textContent();
  const contents = () =>
    bench.page.evaluate(() =>
      window.workbench
        ?.sheetNames()
        .map((name) => [name, window.workbench?.readAll(`'${name}'!A1:L200`)] as const),
    );
  const download = (item: RegExp) => downloaded(bench, item, folder);
  const open = (file: Parameters<typeof openFile>[1], answer?: Parameters<typeof openFile>[2]) =>
    openFile(bench, file, answer);
  const opened = (cells: readonly PlainCell[]) =>
    writeWorkbook(workbookOf(sheetOf(cells, { name: 'Budget' })), PLAIN_IMPRINT);

  test('what reads and writes files is loaded with the first of them', async () => {
    expect(bench.requests.filter((url) => /\/files-/.test(url))).toEqual([]);
  });

  test('the live workbook holds every formula under the name that Excel stores, with its value', async () => {
    const file = await download(/live formulas/);
    expect(path.basename(file)).toBe('LTX Cost.xlsx');
    const { workbook } = await readWorkbook(await readFile(file));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(await sheetNames());
    const [budget, comparison] = workbook.sheets;
    const at = (row: number, column: number) =>
      budget?.cells.find((cell) => cell.row === row && cell.column === column);
    // 4 clips × 6 s × 2 takes, fast at 720p: $0.03 a second.
    expect(at(9, 7)).toMatchObject({ value: 1.44, formula: '=LTX_COST(B10,C10,F10,E10*G10,D10)' });
    expect(at(9, 7)?.style).toMatchObject({ format: '$#,##0.00', align: 'right' });
    expect(budget).toMatchObject({ frozenRows: 8, highlights: [{ formulas: ['="over cap"'] }] });
    expect(comparison?.cells.find(({ spill }) => spill)?.spill).toMatch(/^A10:L\d+$/);
  });

  test('opened again it is the same workbook, which one undo takes back', async () => {
    const before = await contents();
    await bench.page.evaluate(() => window.workbench?.write("'Concept budget'!N1", 'to be undone'));
    await open(path.join(folder, 'LTX Cost.xlsx'));
    expect(await said()).toMatch(/^"LTX Cost" is open: 4 sheets, \d+ LTX formulas\.$/);
    expect(await contents()).toEqual(before);
    expect(await bench.read("'Concept budget'!N1")).toBe('');
    await bench.page.locator('#grid').click({ position: { x: 300, y: 300 } });
    await bench.page.keyboard.press('Control+z');
    await expect.poll(() => bench.read("'Concept budget'!N1")).toBe('to be undone');
    expect(await sheetNames()).toEqual(before?.map(([name]) => name));
    await bench.settled();
    await expect.poll(contents).toEqual(before);
  });

  const soffice = findLibreOffice();
  test.skipIf(!soffice)('saved again by LibreOffice it is still the same workbook', async () => {
    const before = await contents();
    const file = path.join(folder, 'LTX Cost.xlsx');
    await open(await converted(soffice!, file, { format: 'xlsx', folder: path.join(folder, 'out') }));
    expect(await said()).toMatch(/^"LTX Cost" is open: 4 sheets, \d+ LTX formulas\./);
    expect(await contents()).toEqual(before);
  });

  test('as values only it has no formula, and the same values', async () => {
    const file = await download(/values only/);
    const { workbook } = await readWorkbook(await readFile(file));
    const cells = workbook.sheets[0]?.cells ?? [];
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    expect(cells.find(({ row, column }) => row === 9 && column === 7)?.value).toBe(1.44);
  });

  test('as CSV the sheet in view has its values', async () => {
    const rows = cellsOfCsv(await readFile(await download(/CSV/), 'utf8'));
    expect(rows[9]?.slice(0, 9)).toEqual(['Storyboard', 'fast', '720p', null, 4, 6, 2, 1.44, 0.03]);
  });

  test('Cancel leaves the workbook as it is', async () => {
    const before = await sheetNames();
    await open({ name: 'x.csv', bytes: Buffer.from('a,b\n1,2\n') }, 'Cancel');
    expect(await sheetNames()).toEqual(before);
  });

  test('dead formulas of other products live again, and what differs from the file is named', async () => {
    const frozen = (text: string, value: string) =>
      `=IFERROR(__xludf.DUMMYFUNCTION("${text.replaceAll('"', '""')}"),${value})`;
    await open({
      name: 'from elsewhere.xlsx',
      bytes: await opened([
        { row: 0, column: 0, value: 1.6, formula: frozen('LTX_COST("example/pro","1080p",16)', '1.6') },
        { row: 1, column: 0, value: 9, formula: frozen('LTX_COST("example/pro","1080p",20)', '9') },
        {
          row: 2,
          column: 0,
          value: { error: '#NAME?' },
          formula: '=[2]!_xldudf_LTX_COST("example/pro","1080p",5)',
        },
        // A table of two resolutions, as Google saves it: its second row is a value of its own.
        { row: 0, column: 1, value: 0.06, formula: frozen('LTX_RATE("example/pro",C1:C2)', '0.06') },
        { row: 0, column: 2, value: '720p' },
        { row: 1, column: 1, value: 0.1, formula: frozen('"COMPUTED_VALUE"', '0.1') },
        { row: 1, column: 2, value: '1080p' },
        { row: 3, column: 0, value: '=1+1' },
      ]),
    });
    // The example seller: $0.06 a second at 720p, $0.10 at 1080p.
    const read = async (...at: string[]): Promise<CellContent[]> =>
      Promise.all(at.map((address) => bench.read(`Budget!${address}`)));
    expect(await read('A1', 'A2', 'A3', 'A4', 'B1', 'B2')).toEqual([1.6, 2, 0.5, '=1+1', 0.06, 0.1]);
    expect(await said()).toBe(
      '"from elsewhere" is open: 1 sheet, 4 LTX formulas. 4 formulas that showed #NAME? elsewhere work again. 1 result not as in the file: Budget!A2 (9, now 2).',
    );
  });

  test('a hostile file changes nothing and is refused with a sentence', async () => {
    await open({ name: 'broken.xlsx', bytes: Buffer.from('PK no archive') }, '');
    expect(await said()).toMatch(/^The file cannot be read/);
    expect(await sheetNames()).toEqual(['Budget']);
  });

  test('the keyboard reaches the bar and its menu, and axe has nothing to say of it', async () => {
    const { page } = bench;
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
    await page.locator('#grid').click({ position: { x: 300, y: 300 } });
    await page.keyboard.press('F6');
    expect(await focused()).toBe('Open…');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused()).toMatch(/live formulas/);
    await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    const { violations } = await page.evaluate(
      (): Promise<AxeResults> => axe.run(document.querySelector('#bar') ?? document),
    );
    expect(violations).toEqual([]);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toMatch(/values only/);
    await page.keyboard.press('End');
    expect(await focused()).toMatch(/CSV/);
    await page.keyboard.press('Escape');
    expect(await focused()).toMatch(/^Download/);
    await page.keyboard.press('Escape');
    expect(bench.complaints).toEqual([]);
  });
});
