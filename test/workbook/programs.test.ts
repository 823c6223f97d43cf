// Other programs open what was written, and show the values that are in it.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellsOfCsv } from '../../src/workbook/csv.ts';
import type { PlainCell, PlainWorkbook } from '../../src/workbook/plainWorkbook.ts';
import { readWorkbook } from '../../src/workbook/readWorkbook.ts';
import { writeWorkbook } from '../../src/workbook/writeWorkbook.ts';
import { findGnumeric, shownByGnumeric } from '../gnumeric.ts';
import { findLibreOffice } from '../libreOffice.ts';
import { converted } from './converted.ts';
import { sheetOf } from './plain.ts';

const soffice = findLibreOffice();
const ssconvert = findGnumeric();

const cost = (row: number, value: PlainCell['value'], formula: string): PlainCell => ({
  row,
  column: 1,
  value,
  formula,
});
/** A budget with what its formulas gave; nobody but the add-in can calculate those of ours. */
const budget: PlainWorkbook = {
  names: [{ name: 'LTX_CARD', refersTo: "'Concept budget'!$B$1" }],
  sheets: [
    sheetOf(
      [
        { row: 0, column: 0, value: 'Rate card' },
        cost(0, '2026-11-20-abc', '=LTX_CARD_VERSION()'),
        { row: 1, column: 0, value: 'Hero & <title>', style: { bold: true, fill: '#e8ecf4' } },
        { ...cost(1, 1.6, '=LTX_COST("pro","1080p",20)'), style: { format: '$#,##0.00' } },
        { row: 2, column: 0, value: 'No price', link: 'https://example.com/?a=1&b=2' },
        cost(2, { error: '#N/A' }, '=LTX_COST("pro","480p",20)'),
        { row: 3, column: 0, value: 'Sum of both', style: { wraps: true } },
        cost(3, 3.2, '=SUM(B2,B2)'),
        { row: 4, column: 0, value: 'Is dear' },
        cost(4, true, '=B2>1'),
      ],
      {
        name: 'Concept budget',
        frozenRows: 1,
        widths: { 0: 150, 1: 92 },
        validations: [{ range: 'A2:A9', kind: 'list', formulas: ['="low,high"'] }],
        highlights: [
          { range: 'A1:B9', comparison: 'equal', formulas: ['="over cap"'], style: { fill: '#c62828' } },
        ],
      },
    ),
  ],
};
const SHOWN = [
  ['Rate card', '2026-11-20-abc'],
  ['Hero & <title>', 1.6],
  ['No price', { error: '#N/A' }],
  ['Sum of both', 3.2],
  ['Is dear', true],
];

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ltx-workbook-'));
  const addIn = { id: '264bbb6b-9feb-452b-a3ff-8cb9da521fd9', version: '1.0.0.0' };
  const file = await writeWorkbook(budget, { written: new Date('2026-11-20T12:00:00Z'), addIn });
  await writeFile(path.join(folder, 'budget.xlsx'), file);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const savedAs = async (program: string, format: string): Promise<Buffer> => {
  const out = path.join(folder, 'out');
  return readFile(await converted(program, path.join(folder, 'budget.xlsx'), { format, folder: out }));
};

describe.skipIf(!soffice)('In LibreOffice', () => {
  // LibreOffice calculates anew what gave an error or a table, so an error of ours is another one there.
  const elsewhere = (value: unknown) => (typeof value === 'object' && value ? { error: '#NAME?' } : value);

  test('the values that are kept are shown', async () => {
    const csv = await savedAs(soffice!, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false');
    expect(cellsOfCsv(csv.toString())).toEqual(SHOWN.map((row) => row.map(elsewhere)));
  }, 120_000);

  test('what is saved again is the same workbook, with the formulas live', async () => {
    const { workbook } = await readWorkbook(await savedAs(soffice!, 'xlsx'));
    const [sheet] = workbook.sheets;
    const formulas = (cells: readonly PlainCell[] = []) =>
      cells.flatMap(({ row, formula, value }) =>
        formula ? [{ row, formula, value: elsewhere(value) }] : [],
      );
    expect(formulas(sheet?.cells)).toEqual(formulas(budget.sheets[0]?.cells));
    expect(sheet?.name).toBe('Concept budget');
    expect(sheet?.cells.find(({ row, column }) => row === 1 && column === 1)?.style?.format).toMatch(
      /\$#,##0\.00/,
    );
    expect(workbook.names).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'LTX_CARD' })]));
  }, 120_000);
});

test.skipIf(!ssconvert)(
  'Gnumeric shows the values that are kept, and complains of nothing',
  async () => {
    const { text, complaints } = await shownByGnumeric(
      ssconvert!,
      path.join(folder, 'budget.xlsx'),
      path.join(folder, 'gnumeric.csv'),
    );
    expect(cellsOfCsv(text)).toEqual(SHOWN);
    expect(complaints.split('\n').filter((line) => /unknown|undefined|error/i.test(line))).toEqual([]);
  },
  120_000,
);
