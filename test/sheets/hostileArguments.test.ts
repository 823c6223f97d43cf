// The built script on arguments that nobody means well with: an answer or one short sentence, soon.
import { expect, test } from 'vitest';
import { functions } from '../../shared/functions/index.ts';
import { type SheetsArgument, type SheetsResult, sheetsRuntime } from './vm.ts';

const MILLION = 1_000_000;
const HOSTILE: readonly (readonly [string, SheetsArgument])[] = [
  ['a million letters', 'x'.repeat(MILLION)],
  ['a million blanks', ' '.repeat(MILLION)],
  ['a million digits', '9'.repeat(MILLION)],
  ['a number with a million decimals', `1.${'0'.repeat(MILLION)}1`],
  ['half a million options', 'audio,'.repeat(MILLION / 2)],
  ['half a million options of one name', 'mode=retake,'.repeat(MILLION / 12)],
  ['equals signs', '='.repeat(MILLION)],
  ['slashes and dashes', '-/'.repeat(MILLION / 2)],
  ['spaces inside', `pro${' \t'.repeat(MILLION / 2)}pro`],
  ['not a number', Number.NaN],
  ['infinite', Number.POSITIVE_INFINITY],
  ['the largest number', Number.MAX_VALUE],
  ['the smallest number', Number.MIN_VALUE],
  ['below zero', -1],
  ['the last date', new Date('9999-12-31T12:00:00Z')],
  ['an error', '#REF!'],
  ['a property of every object', '__proto__'],
  ['another one', 'constructor'],
  ['half a sign', '\ud800'],
  ['signs that turn the text around', '\u202eorp\u202c'],
  ['a formula', '=IMPORTXML("https://evil.example","//a")'],
  ['markup', '<img src=x onerror=alert(1)>'],
  ['rows of different length', [['pro'], [], ['pro', 'fast']]],
  ['no rows', []],
];
const { call } = sheetsRuntime();
const MOST_MS = 3000;
const LONGEST = 1000;

/** What is wrong with the answer, or nothing. */
function faultOf(result: SheetsResult): string | undefined {
  const texts = result.ok ? result.cells.flat() : [result.message];
  const isOpaque = !result.ok && !/^[a-z]/i.test(result.message);
  const bad = texts.find((each) =>
    typeof each === 'number'
      ? !Number.isFinite(each)
      : each.length > LONGEST ||
        /\bundefined\b|\bNaN\b|\[object|(Type|Range|Syntax)Error|call stack/.test(each),
  );
  return isOpaque ? 'says nothing' : bad === undefined ? undefined : String(bad).slice(0, 200);
}

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
    const fault = faultOf(call(name, ...given(value)));
    const isSlow = performance.now() - start > MOST_MS;
    return fault || isSlow ? [`${what}: ${fault ?? 'slow'}`] : [];
  });
  expect(faults).toEqual([]);
});
