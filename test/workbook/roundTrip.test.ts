// What is written is what is read back, whatever the workbook holds.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type {
  Highlight,
  PlainCell,
  PlainSheet,
  PlainStyle,
  PlainValue,
  PlainWorkbook,
  Validation,
} from '../../src/workbook/plainWorkbook.ts';
import { readWorkbook } from '../../src/workbook/readWorkbook.ts';
import { writeWorkbook } from '../../src/workbook/writeWorkbook.ts';
import { PLAIN_IMPRINT, sheetOf, workbookOf } from './plain.ts';

/** Nothing at all beside a key, as the reader leaves it out. */
const some = <T>(arbitrary: { readonly [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> =>
  fc.record(arbitrary, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;

const color = fc.stringMatching(/^#[0-9a-f]{6}$/);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }).filter((each) => !/\p{Cs}/u.test(each)),
  fc.constantFrom('', ' ', '_x0041_', '_x005F_x0041_', '#N/A', '=1+1', '<&>"\'', 'a\r\nb\tc', '\uFFFE', '\0'),
);
const value: fc.Arbitrary<PlainValue> = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => each + 0),
  fc.boolean(),
  fc
    .constantFrom('#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!')
    .map((error) => ({ error })),
);
const style = some<Required<PlainStyle>>({
  bold: fc.constant(true),
  italic: fc.constant(true),
  underlined: fc.constant(true),
  struck: fc.constant(true),
  size: fc.constantFrom(8, 12, 18.5),
  font: fc.constantFrom('Calibri', 'Noto Sans & Serif'),
  color,
  fill: color,
  format: fc.constantFrom('$#,##0.00', '0.00"×"', '0.0%', '#,##0 "a<b"', '@'),
  align: fc.constantFrom('left', 'center', 'right'),
  vertical: fc.constantFrom('top', 'center'),
  wraps: fc.constant(true),
  borders: some({ top: color, right: color, bottom: color, left: color }).filter(
    (each) => Object.keys(each).length > 0,
  ),
}).filter((each) => Object.keys(each).length > 0);

const formula = fc.oneof(
  fc.constantFrom(
    '=LTX_COST("pro","1080p",20)',
    '=SUM(A1:B3)*2',
    "='It''s mine'!A1&\"<&>\"",
    '=LET(x,A1,XLOOKUP(x,B:B,C:C))',
    '=SORT(FILTER(A1:A9,A1:A9>1))',
    '=MAP(A1:A3,LAMBDA(seconds,LTX_COST("pro","1080p",seconds)))',
    '={1,2;3,4}',
  ),
  text.map((words) => `="${words.replaceAll('"', '""').replace(/[\p{Cc}\uFFFE\uFFFF]/gu, '')}"&A1`),
);
/** A text that a formula gives cannot be told from an error of the same letters, nor a space from the blank that we give. */
const shown = value.filter((each) => typeof each !== 'string' || (!each.startsWith('#') && each !== ' '));
const place = { row: fc.nat(40), column: fc.nat(30) };
const around = { style, link: fc.webUrl({ withQueryParameters: true }) };
const cell = fc.oneof(
  fc.record({ ...place, value, ...around }, { requiredKeys: ['row', 'column', 'value'] }),
  fc.record(
    { ...place, value: shown, formula, ...around },
    { requiredKeys: ['row', 'column', 'value', 'formula'] },
  ),
) as fc.Arbitrary<PlainCell>;
const cells = fc
  .uniqueArray(cell, { selector: ({ row, column }) => `${row},${column}`, maxLength: 25 })
  .map((each) => [...each].sort((a, b) => a.row - b.row || a.column - b.column));

const range = fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]) => `A${a + 1}:C${a + b + 2}`);
const comparison = fc.constantFrom('equal', 'greaterThan', 'between');
const validation = fc.record(
  {
    range,
    kind: fc.constantFrom('list', 'whole', 'decimal', 'custom'),
    comparison,
    formulas: fc.constantFrom(['="low,high"'], ['=$A$1:$A$9'], ['=LTX_RATE(A1,B1)>1']),
    message: fc.constantFrom('Choose one of the list.', 'a<b & "c"'),
    isOffer: fc.constant(true),
  },
  { requiredKeys: ['range', 'kind', 'formulas'] },
) as fc.Arbitrary<Validation>;
const highlight = fc.record(
  {
    range,
    comparison,
    formulas: fc.constantFrom(['="over cap"'], ['=A1>XLOOKUP(1,B:B,C:C)']),
    style: fc.record({ fill: color }),
  },
  { requiredKeys: ['range', 'formulas', 'style'] },
) as fc.Arbitrary<Highlight>;

const sheetName = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 31 }).filter(
  (each) =>
    // Excel counts an emoji as two.
    each.length <= 31 &&
    /^(?!')[^[\]:*?/\\\p{Cc}]+(?<!')$/u.test(each) &&
    each.trim() === each &&
    !/^history$/i.test(each),
);
const pixels = fc.integer({ min: 5, max: 900 });
const sheet: fc.Arbitrary<PlainSheet> = fc.record({
  name: sheetName,
  isHidden: fc.constant(false),
  hasGridlines: fc.boolean(),
  frozenRows: fc.nat(12),
  frozenColumns: fc.nat(3),
  widths: fc.dictionary(fc.nat(12).map(String), pixels),
  heights: fc.dictionary(
    fc.nat(12).map(String),
    pixels.map((each) => each - (each % 4)),
  ),
  cells,
  merges: fc.constantFrom([], ['AF1:AG2', 'AF5:AH5']),
  validations: fc.array(validation, { maxLength: 3 }),
  highlights: fc.uniqueArray(highlight, { maxLength: 3, selector: (each) => each.range }),
});
const workbook: fc.Arbitrary<PlainWorkbook> = fc.record({
  sheets: fc.uniqueArray(sheet, { minLength: 1, maxLength: 3, selector: ({ name }) => name.toLowerCase() }),
  names: fc.constantFrom([], [{ name: 'LTX_CARD', refersTo: "'LTX Versions'!$B$4" }]),
});

const there = async (each: PlainWorkbook) =>
  (await readWorkbook(await writeWorkbook(each, PLAIN_IMPRINT))).workbook;

describe('a workbook written and read', () => {
  test('is the same, cell by cell', async () => {
    await fc.assert(
      fc.asyncProperty(workbook, async (each) => {
        expect(await there(each)).toEqual(each);
      }),
      { numRuns: 60 },
    );
  });

  test('gives the same bytes each time', async () => {
    const each = workbookOf(sheetOf([{ row: 0, column: 0, value: 1, formula: '=1' }]));
    expect(await writeWorkbook(each, PLAIN_IMPRINT)).toEqual(await writeWorkbook(each, PLAIN_IMPRINT));
  });

  test('keeps what a formula fills, and a date', async () => {
    const each = workbookOf(
      sheetOf([
        { row: 0, column: 0, value: 'model', formula: '=LTX_COMPARE("1080p",10)', spill: 'A1:B2' },
        { row: 0, column: 1, value: 'cost' },
        { row: 0, column: 2, value: 46_346.5, style: { format: 'yyyy-mm-dd' } },
        { row: 1, column: 0, value: 'pro' },
        { row: 1, column: 1, value: 0.8 },
      ]),
    );
    expect(await there(each)).toEqual(each);
  });

  test.each([
    [sheetOf([], { name: 'a/b' }), /^Excel takes no sheet called a\/b: rename it/],
    [sheetOf([], { name: '🎬'.repeat(16) }), /^Excel takes no sheet called 🎬+: rename it to at most 31/u],
    [
      sheetOf([{ row: 1, column: 2, value: 'x'.repeat(32_768) }]),
      /^Sheet!C2 holds a text of more than 32767/,
    ],
    [
      sheetOf([{ row: 0, column: 0, value: 1, formula: `=1${'+1'.repeat(4100)}` }]),
      /^Sheet!A1 holds a formula/,
    ],
  ])('is refused where Excel would refuse the file', async (each, says) => {
    await expect(writeWorkbook(workbookOf(each), PLAIN_IMPRINT)).rejects.toThrow(says);
  });
});
