import { CellValueType } from '@univerjs/core';
import { expect, test } from 'vitest';
import { typedText } from '../../src/workbench/typedText.ts';

test.each([
  ['5', 5],
  ['-0.5', -0.5],
  ['10%', 0.1],
  ['$1,000', 1000],
  ['1e3', 1000],
  ['2026-11-20', 46346], // days since 1899-12-30
])('%s becomes the number %d', (text, number) => {
  expect(typedText(text)).toMatchObject({ v: number, t: CellValueType.NUMBER, f: null });
});

test.each(['pro', '1080p', '48fps', '9:16:1:2', 'extend, context=10', '-', '='])('%s stays text', (text) => {
  expect(typedText(text)).toMatchObject({ v: text, t: CellValueType.STRING, f: null });
});

test('a leading apostrophe keeps a number or a formula text', () => {
  expect(typedText("'007")).toMatchObject({ v: '007', t: CellValueType.FORCE_STRING });
  expect(typedText("'=A1")).toMatchObject({ v: '=A1', f: null });
});

test('a formula replaces what was in the cell', () => {
  expect(typedText('=A1*2')).toMatchObject({ f: '=A1*2', v: null, si: null, custom: null });
});

test('TRUE and false are truth values, and nothing empties the cell', () => {
  expect(typedText('TRUE')).toMatchObject({ v: 1, t: CellValueType.BOOLEAN });
  expect(typedText('false')).toMatchObject({ v: 0, t: CellValueType.BOOLEAN });
  expect(typedText('')).toMatchObject({ v: null, f: null, custom: null });
});
