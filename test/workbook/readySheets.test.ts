// The workbook of ready-made sheets, whose values the built functions gave without a browser.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadLiveWorkbook } from '../../src/site/workbook/loadLiveWorkbook.ts';
import { readWorkbook } from '../../src/workbook/readWorkbook.ts';
import { writeWorkbook } from '../../src/workbook/writeWorkbook.ts';
import { engines } from '../portable/engines.ts';
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

test.skipIf(engines.length === 0)(
  'made portable, they are calculated anew by other spreadsheets, and show what was live',
  async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'ltx-ready-'));
    try {
      const { liveWorkbook, portableWorkbook } = await loadLiveWorkbook(folder);
      const site = path.resolve(import.meta.dirname, '../../dist/excel');
      const live = await liveWorkbook(site);
      const portable = await portableWorkbook(site);
      const formulas = portable.sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));
      expect(
        formulas.filter((formula) =>
          /LTX_/.test(formula.replace(/"[^"]*"|LTX_(TERMS|RIGS|SPEEDS|FIGURES|STEPS|TABLE)_\w+/g, '')),
        ),
      ).toEqual([]);
      const file = Buffer.from(await writeWorkbook(portable, PLAIN_IMPRINT));
      for (const { name, compute } of engines) {
        const shown = await compute(file);
        const others = live.sheets.flatMap((sheet) =>
          sheet.cells.flatMap(({ row, column, value }) => {
            const got = shown.get(sheet.name)?.[row]?.[column] ?? '';
            const isSame =
              typeof value === 'number'
                ? Math.abs(numberIn(got) - value) <= 1e-9 * Math.abs(value) + 1e-15
                : typeof value !== 'string' || got.trim() === value.trim() || value.includes('\n');
            return isSame ? [] : [`${name}, ${sheet.name} ${row + 1}/${column + 1}: ${got}, not ${value}`];
          }),
        );
        expect(others).toEqual([]);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  240_000,
);

/** LibreOffice writes shares as it shows them: 20%. */
const numberIn = (text: string): number =>
  text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
