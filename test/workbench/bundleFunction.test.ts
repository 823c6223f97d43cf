import {
  ArrayValueObject,
  BaseValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { expect, test, vi } from 'vitest';
import { BundleFunction } from '../../src/workbench/bundleFunction.ts';
import { type CustomFunction, CustomFunctionError } from '../../src/workbench/customFunctions.ts';
import { ERROR_MESSAGE_KEY } from '../../src/workbench/engineValues.ts';

const metadata = {
  id: 'LTX_TEST',
  name: 'LTX_TEST',
  parameters: [{ name: 'first' }, { name: 'second', optional: true }, { name: 'third', optional: true }],
};
const make = (run: CustomFunction, wantsErrors = false) => new BundleFunction(metadata, run, wantsErrors);
const number = (value: number) => NumberValueObject.create(value);
const notAvailable = ErrorValueObject.create(ErrorType.NA);

function cells(values: (BaseValueObject | null)[][]): ArrayValueObject {
  const columnCount = values[0]?.length ?? 0;
  const place = { unitId: '', sheetId: '', row: 0, column: 0 };
  return ArrayValueObject.create({
    calculateValueList: values,
    rowCount: values.length,
    columnCount,
    ...place,
  });
}

/** What a function answers, as plain values; an error as [type, message]. */
function answer(run: CustomFunction): unknown {
  const value = make(run).calculate(number(1));
  if (!(value instanceof BaseValueObject)) return value;
  if (value.isError()) return [value.getValue(), value.getCustomData()?.[ERROR_MESSAGE_KEY]?.message ?? ''];
  return value instanceof ArrayValueObject
    ? value.getArrayValue().map((row) => row.map((cell) => cell?.getValue()))
    : value.getValue();
}

test('every parameter arrives as a matrix, an omitted one as null, and the invocation last', () => {
  const run = vi.fn(() => [[1]]);
  make(run).calculate(StringValueObject.create('pro'), NullValueObject.create());
  expect(run).toHaveBeenCalledWith(
    [['pro']],
    null,
    null,
    expect.objectContaining({ functionName: 'LTX_TEST' }),
  );
});

test('a range arrives in one call, its blank cells as null', () => {
  const run = vi.fn(() => [[1]]);
  make(run).calculate(
    cells([
      [number(1), null],
      [NullValueObject.create(), StringValueObject.create('x')],
    ]),
  );
  expect(run).toHaveBeenCalledTimes(1);
  expect(run).toHaveBeenCalledWith(
    [
      [1, null],
      [null, 'x'],
    ],
    null,
    null,
    expect.anything(),
  );
});

test('an error cell passes through without a call, unless the function asks for errors', () => {
  const run = vi.fn(() => [[1]]);
  expect(make(run).calculate(cells([[number(1), notAvailable]]))).toBe(notAvailable);
  expect(make(run).calculate(number(1), notAvailable)).toBe(notAvailable);
  expect(run).not.toHaveBeenCalled();
  make(run, true).calculate(cells([[number(1), notAvailable]]));
  const error = { type: 'Error', basicType: 'Error', basicValue: '#N/A', errorType: 'NotAvailable' };
  expect(run).toHaveBeenCalledWith([[1, error]], null, null, expect.anything());
});

test('one cell stays a value, more become an array', () => {
  expect(answer(() => [[0.3]])).toBe(0.3);
  expect(
    answer(() => [
      [1, 'a'],
      ['', true],
    ]),
  ).toEqual([
    [1, 'a'],
    ['', true],
  ]);
});

test('an error keeps its message where Excel keeps it, thrown or inside the matrix', () => {
  const unknown = new CustomFunctionError('#N/A', 'model: unknown');
  expect(answer(() => [[unknown]])).toEqual(['#N/A', 'model: unknown']);
  expect(
    answer(() => {
      throw unknown;
    }),
  ).toEqual(['#N/A', 'model: unknown']);
  expect(answer(() => [[new CustomFunctionError('#NUM!', 'lost in Excel')]])).toEqual(['#NUM!', '']);
});

test('null shows 0, and what is no number is an error, as in Excel', () => {
  expect(answer(() => [[null]])).toBe(0);
  expect(answer(() => [[Number.NaN]])).toEqual(['#VALUE!', '']);
  expect(answer(() => [[Number.POSITIVE_INFINITY]])).toEqual(['#NUM!', '']);
  expect(answer(() => [[{}]])).toEqual(['#VALUE!', '']);
  expect(answer(() => [[1, 2], [3]])).toEqual(['#VALUE!', 'The function returned rows of different length.']);
});

test('a bug is #VALUE! without a word in the cell, and is told on the console', () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  const bug = new TypeError('bug');
  expect(
    answer(() => {
      throw bug;
    }),
  ).toEqual(['#VALUE!', '']);
  expect(told).toHaveBeenCalledWith(bug);
  told.mockRestore();
});

test('more arguments than declared are refused', () => {
  const run = vi.fn();
  const value = make(run).calculate(number(1), number(2), number(3), number(4));
  expect(value instanceof ErrorValueObject && value.getErrorContent()).toBe(
    'LTX_TEST takes at most 3 arguments.',
  );
  expect(run).not.toHaveBeenCalled();
});
