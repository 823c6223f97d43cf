import { expect, test } from 'vitest';
import { blockMessage, type Failure } from '../../src/sheets/failures.ts';

const bad = (row: number, column: number, message: string): Failure => ({ row, column, message });

test('rows are counted from 1', () => {
  expect(blockMessage([bad(2, 0, 'model: a'), bad(6, 0, 'model: b')], 9, 1)).toBe(
    'row 3: model: a; row 7: model: b',
  );
});

test('at most three messages are named, and the other rows counted', () => {
  const failures = ['a', 'b', 'c', 'd', 'e'].map((text, row) => bad(row, 0, text));
  expect(blockMessage(failures, 5, 1)).toBe('row 1: a; row 2: b; row 3: c; and 2 more rows');
  expect(blockMessage(failures.slice(0, 4), 5, 1)).toBe('row 1: a; row 2: b; row 3: c; and 1 more row');
});

test('a message that repeats is named at the first of its rows', () => {
  const failures = [bad(0, 0, 'a'), bad(1, 0, 'a'), bad(2, 0, 'a'), bad(3, 0, 'b')];
  expect(blockMessage(failures, 4, 1)).toBe('row 1: a; row 4: b; and 2 more rows');
});

test('a single row names its columns, and a block its cells', () => {
  expect(blockMessage([bad(0, 1, 'a'), bad(0, 2, 'a')], 1, 3)).toBe('column 2: a; and 1 more column');
  expect(blockMessage([bad(1, 1, 'a'), bad(2, 1, 'a'), bad(2, 2, 'a')], 3, 3)).toBe(
    'row 2, column 2: a; and 2 more cells',
  );
});
