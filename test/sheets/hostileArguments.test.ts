// The built script on arguments that nobody means well with: an answer or one short sentence, soon.
import { expect, test } from 'vitest';
import { functions } from '../../shared/functions/index.ts';
import { faultOf, HOSTILE_CELLS, isSaid, MOST_MS } from '../cells/hostileValues.ts';
import { type SheetsArgument, sheetsRuntime } from './vm.ts';

const HOSTILE: readonly (readonly [string, SheetsArgument])[] = [
  ...HOSTILE_CELLS,
  ['not a number', Number.NaN],
  ['infinite', Number.POSITIVE_INFINITY],
  ['the last date', new Date('9999-12-31T12:00:00Z')],
  ['rows of different length', [['pro'], [], ['pro', 'fast']]],
  ['no rows', []],
];
const { call } = sheetsRuntime();

test.each(
  functions.flatMap(({ name, params }) =>
    Object.keys(params).map((argument, at) => ({
      name,
      argument,
      given: (value: SheetsArgument) =>
        Object.values(params).map(({ example }, i): SheetsArgument => (i === at ? value : example)),
    })),
  ),
)('$name, $argument', ({ name, given }) => {
  const faults = HOSTILE.flatMap(([what, value]) => {
    const start = performance.now();
    const result = call(name, ...given(value));
    const isSlow = performance.now() - start > MOST_MS;
    const fault = result.ok
      ? faultOf(result.cells.flat())
      : isSaid(result.message)
        ? faultOf([result.message])
        : 'says nothing';
    return fault || isSlow ? [`${what}: ${fault ?? 'slow'}`] : [];
  });
  expect(faults).toEqual([]);
});
