import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsOfCsv, csvOf } from '../../src/workbook/csv.ts';
import type { PlainValue } from '../../src/workbook/plainWorkbook.ts';

describe('CSV', () => {
  test('is what it was made of when it is read', () => {
    const value: fc.Arbitrary<PlainValue> = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom(
        "'",
        "'=1",
        '=1+1',
        '007',
        '12',
        'TRUE',
        '#N/A',
        'a,b',
        'a;b',
        'a\r\nb',
        ' a ',
        '"',
        '\t',
      ),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => each + 0),
      fc.boolean(),
      fc.constant({ error: '#N/A' }),
    );
    // The first line says what separates: two cells at least.
    const rows = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(rows, (each) => {
        expect(cellsOfCsv(csvOf(each))).toEqual(each);
      }),
    );
  });

  test('gives no formula to the program that opens it', () => {
    expect(csvOf([['=1+1', '+1', '-a', '@SUM(A1)', -1]])).toBe("\uFEFF'=1+1,'+1,'-a,'@SUM(A1),-1\r\n");
    // Full-width and small signs are signs to some; so are those behind spaces.
    const disguised = ['＝1+1', '＠SUM(1)', '－1', '﹢1', ' =1+1', '\n=1+1'];
    expect(csvOf([disguised]).match(/'/g)).toHaveLength(disguised.length);
  });

  test.each([
    [
      'a;b\n1,5;2',
      [
        ['a', 'b'],
        ['1,5', 2],
      ],
    ],
    [
      'a\tb\r\n=1+1\t',
      [
        ['a', 'b'],
        ['=1+1', null],
      ],
    ],
    ['x,y', [['x', 'y']]],
    ['"unclosed, and on\nand on', [['unclosed, and on\nand on']]],
    ['', []],
  ])('reads %j', (text, rows) => {
    expect(cellsOfCsv(text)).toEqual(rows);
  });

  test('reads cells of millions of signs, quoted, quoted without an end, or bare', () => {
    const [quotes, letters] = ['""'.repeat(4_000_000), 'x'.repeat(8_000_000)];
    expect(cellsOfCsv(`"${quotes}",b`)).toEqual([['"'.repeat(4_000_000), 'b']]);
    expect(cellsOfCsv(`"${letters}`)).toEqual([[letters]]);
    expect(cellsOfCsv(`a,${letters}\r\nb`)).toEqual([['a', letters], ['b']]);
  });

  test('of too many cells is refused', () => {
    expect(() => cellsOfCsv(',\n'.repeat(100_001))).toThrow(/^The file has more than 200,000 cells/);
  });
});
