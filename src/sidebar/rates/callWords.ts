import { count, differenceText, money, shownValue } from '../dom/money.ts';
import { type ChangedCall, type Rows, total } from './impact.ts';

const LONGEST = 120;

/** What a call gives before and after, in words that differ, and by how many dollars where it gives dollars. */
export function callWords({ before, after, returns }: ChangedCall): {
  readonly before: string;
  readonly after: string;
  readonly effect?: string;
} {
  const words = [SHORT, FULL].map((cellWords) =>
    [before, after].map((rows) => rowsWords(rows, returns, cellWords)),
  );
  const [was = '', is = ''] = words.find(([a, b]) => a !== b) ?? [];
  if (was === is)
    return { before: '', after: `other values in ${differing(before, after)} of ${after.length} rows` };
  const isPriced = returns === 'US dollars' && hasNoError(before) && hasNoError(after);
  return {
    before: was,
    after: is,
    ...(isPriced && { effect: differenceText(total(after) - total(before)) }),
  };
}

type CellWords = (value: string | number, returns: string) => string;

const SHORT: CellWords = (value, returns) => {
  const text = shownValue(value, returns);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
};
/** All digits: two prices that round to the same cents are not the same. */
const FULL: CellWords = (value, returns) =>
  typeof value === 'number' && returns.startsWith('US dollars') ? `$${value}` : String(value);

function rowsWords(rows: Rows, returns: string, cellWords: CellWords): string {
  const [[first = ''] = []] = rows;
  const results = rows.reduce((sum, row) => sum + row.length, 0);
  if (results > 1 && returns === 'US dollars') return `${money(total(rows))} in ${results} cells`;
  if (results > 1) return count(rows.length, 'row');
  if (typeof first === 'object') return `an error (${first.error})`;
  return first === '' ? 'blank' : cellWords(first, returns);
}

const differing = (before: Rows, after: Rows): number =>
  after.filter((row, i) => JSON.stringify(row) !== JSON.stringify(before[i])).length;

const hasNoError = (rows: Rows): boolean =>
  rows.every((row) => row.every((cell) => typeof cell !== 'object'));
