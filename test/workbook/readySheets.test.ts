// The workbook of ready-made sheets, whose values the built functions gave without a browser.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { placeOf } from '../../shared/formula/address.ts';
import { loadLiveWorkbook } from '../../src/site/workbook/loadLiveWorkbook.ts';
import type { PlainCell, PlainSheet, PlainValue, PlainWorkbook } from '../../src/workbook/plainWorkbook.ts';
import { readWorkbook } from '../../src/workbook/readWorkbook.ts';
import { writeWorkbook } from '../../src/workbook/writeWorkbook.ts';
import { engines, type Sheets } from '../portable/engines.ts';
import { PLAIN_IMPRINT } from './plain.ts';

test('the ready-made sheets are calculated and written, each formula with its value', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'ltx-ready-'));
  try {
    const { liveWorkbook } = await loadLiveWorkbook(folder);
    const live = await liveWorkbook(path.resolve(import.meta.dirname, '../../dist/excel'));
    const { workbook } = await readWorkbook(await writeWorkbook(live, PLAIN_IMPRINT));
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'Concept budget',
      'Vendor comparison',
      'TCO review',
      'Lists',
      'Sensitivity',
      'Campaign',
    ]);
    const [budget, comparison, tco, lists, sensitivity, campaign] = workbook.sheets;
    const value = (sheet: typeof budget, row: number, column: number) =>
      sheet?.cells.find((cell) => cell.row === row && cell.column === column)?.value;
    // 4 clips × 6 s × 2 takes, fast at 720p: $0.03 a second; then the sum of what is in the column.
    expect(value(budget, 9, 7)).toBe(1.44);
    expect(value(budget, 13, 7)).toBeCloseTo(1.44 + 1.62 + 2.56 + 0.8, 9);
    expect(value(comparison, 9, 0)).toBe('Model');
    expect(value(tco, 2, 0)).toMatch(/^Cheapest over 36 months: /);
    expect(value(tco, 4, 1)).toBe('all well');
    expect(value(lists, 3, 0)).toBe('fast');
    // $/kWh 0.30 and 2,000 hours: (1700 ÷ 2000 + 0.42 × 0.30) × 1.2 ÷ 480 s an hour
    expect(value(sensitivity, 25, 1)).toBeCloseTo(0.00244, 12);
    // Two concepts of 4.90 each, × 1.1 × 1.15
    expect(value(campaign, 6, 3)).toBeCloseTo(9.8 * 1.1 * 1.15, 9);
    expect(campaign?.validations).toContainEqual({
      range: 'J13:J25',
      kind: 'list',
      formulas: ['=Lists!$D$4:$D$7'],
      isOffer: true,
    });
    expect(workbook.names).toContainEqual({ name: 'Campaign_markup', refersTo: 'Campaign!$G$5' });
    const cells = workbook.sheets.flatMap((sheet) => sheet.cells);
    const formulas = cells.filter(({ formula }) => formula !== undefined);
    expect(formulas.length).toBeGreaterThan(90);
    expect(formulas.filter(({ value: shown }) => shown === null || typeof shown === 'object')).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 120_000);

describe.skipIf(engines.length === 0)('Other spreadsheets', { timeout: 240_000 }, () => {
  let folder = '';
  let live: PlainWorkbook;
  let portable: PlainWorkbook;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'ltx-ready-'));
    const { liveWorkbook, portableWorkbook } = await loadLiveWorkbook(folder);
    const site = path.resolve(import.meta.dirname, '../../dist/excel');
    live = await liveWorkbook(site);
    portable = await portableWorkbook(site);
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** Where a spreadsheet shows something else than the cells of a workbook. */
  const differences = (shown: Sheets, of: PlainWorkbook, counts = (_: PlainSheet, __: PlainCell) => true) =>
    of.sheets.flatMap((sheet) =>
      sheet.cells
        .filter((cell) => counts(sheet, cell))
        .flatMap(({ row, column, value }) => {
          const got = shown.get(sheet.name)?.[row]?.[column] ?? '';
          return isShown(value, got) ? [] : [`${sheet.name} ${row + 1}/${column + 1}: ${got}, not ${value}`];
        }),
    );

  test.each(
    engines,
  )('$name calculates the portable workbook anew, and shows what was live', async (engine) => {
    const formulas = portable.sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));
    expect(
      formulas.filter((formula) =>
        /LTX_/.test(formula.replace(/"[^"]*"|LTX_(TERMS|RIGS|SPEEDS|FIGURES|STEPS|TABLE)_\w+/g, '')),
      ),
    ).toEqual([]);
    const file = await writeWorkbook(portable, PLAIN_IMPRINT);
    expect(differences(await engine.compute(file), live)).toEqual([]);
  });

  test.each(engines)('$name opens both workbooks with the values that are in them', async ({
    name,
    open,
  }) => {
    // LibreOffice calculates array formulas whatever the file says; so it does with those of Excel.
    const isTable = (sheet: PlainSheet, { row, column }: PlainCell) =>
      sheet.cells.some(({ spill }) => {
        const [from, to] = (spill ?? '').split(':').map(placeOf);
        return from && to && row >= from.row && row <= to.row && column >= from.column && column <= to.column;
      });
    const counts = (sheet: PlainSheet, cell: PlainCell) => name !== 'LibreOffice' || !isTable(sheet, cell);
    for (const workbook of [live, portable]) {
      const shown = await open(await writeWorkbook(workbook, PLAIN_IMPRINT));
      expect(differences(shown, workbook, counts)).toEqual([]);
    }
  });
});

function isShown(value: PlainValue, text: string): boolean {
  if (typeof value === 'number') return Math.abs(numberIn(text) - value) <= 1e-9 * Math.abs(value) + 1e-15;
  if (value !== null && typeof value === 'object') return text === value.error;
  if (typeof value === 'string' && value.includes('\n')) return true; // a .csv parts lines otherwise
  const said = String(value ?? '').replace(/^'/, ''); // in a .csv it marks a text
  return text.trim().toLowerCase() === said.trim().toLowerCase();
}

/** LibreOffice writes shares as it shows them: 20%. */
const numberIn = (text: string): number =>
  text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
