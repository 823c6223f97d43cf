import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressIn, columnName, isCells, offset, parseAddress } from '../../shared/formula/address.ts';

test.each([
  ['B4', '', 'B4'],
  ['Budget!$b$4', 'Budget', 'B4'],
  ["'Try it'!A1:B3", 'Try it', 'A1:B3'],
  ["'It''s mine'!$A:$C", "It's mine", 'A:C'],
  ["'Q1!'!1:12", 'Q1!', '1:12'],
])('%s is taken apart', (text, sheet, address) => {
  expect(parseAddress(text)).toEqual({ sheet, address });
});

test.each([
  '',
  'Budget',
  'Budget!',
  'A0',
  '#REF!',
  'A1:',
  "'Budget!A1",
  'A1,B2',
  'A',
  '1',
  'A1:B',
])('%j holds no cells, which is an error', (text) => {
  expect(() => parseAddress(text)).toThrow(/^address: expected a cell/);
  expect(isCells(text)).toBe(false);
});

test.each([
  ['Budget', 'Budget!A1'],
  ['Überblick', 'Überblick!A1'],
  ['Try it', "'Try it'!A1"],
  ["It's", "'It''s'!A1"],
  // Without quotes these would be cells.
  ['AB12', "'AB12'!A1"],
  ['R1C1', "'R1C1'!A1"],
  ['2026', "'2026'!A1"],
])('a cell of the sheet %s is written %s', (sheet, text) => {
  expect(addressIn(sheet, 'A1')).toBe(text);
});

test('whatever a sheet is called, its address is read back', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (sheet) => {
      expect(parseAddress(addressIn(sheet, 'C5'))).toEqual({ sheet, address: 'C5' });
    }),
  );
});

test('columns are counted on from Z and ZZ', () => {
  expect([0, 25, 26, 51, 701, 702, 16_383].map(columnName)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'ZZ',
    'AAA',
    'XFD',
  ]);
});

test.each([
  ['B4', 2, 1, 'C6'],
  ['Z9', 0, 1, 'AA9'],
  ['C:D', 1, 1, 'D2'], // a range over whole columns begins in row 1
  ['7:9', 1, 1, 'B8'],
])('from %s it is %d down and %d right to %s', (from, rows, columns, to) => {
  expect(offset(from, rows, columns)).toBe(to);
});
