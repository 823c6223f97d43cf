// A process of its own for `benchGrowth`. Prints a GrowthTimes as JSON.
import { builtFunction, type Matrix } from './builtFunction.ts';
import { undisturbedTimes } from './undisturbed.ts';

/** Milliseconds for a part of the work and for all of it: a sixteenth of a column, a tenth of a table. */
export interface GrowthTimes {
  readonly column: readonly [part: number, whole: number];
  readonly table: readonly [part: number, whole: number];
}

/** A whole column of Excel for the desktop: 1,048,576 cells, of which all but the first are empty and arrive as 0. */
const ROWS = 1_048_576;
const PRICES = 8000;

const cost = builtFunction('LTX_COST');
const column = (rows: number): Matrix => Array.from({ length: rows }, (_, row) => [row === 0 ? 20 : 0]);
const columnOf = (cells: Matrix) => () => cost([['pro']], [['1080p']], cells, null, null, null);

/** As many lookups as an own table has rows, each of another model. */
function lookups(rows: number): () => unknown {
  const models = Array.from({ length: rows }, (_, row) => [`model ${row}`]);
  const table: Matrix = [['model', 'resolution', 'usd'], ...models.map(([name]) => [name!, '1080p', 0.5])];
  return () => cost(models, [['1080p']], [[10]], null, null, table, []);
}

const works = [columnOf(column(ROWS / 16)), columnOf(column(ROWS)), lookups(PRICES / 10), lookups(PRICES)];
const [part, all, few, many] = undisturbedTimes(works, 5) as [number, number, number, number];
const times: GrowthTimes = { column: [part, all], table: [few, many] };
console.log(JSON.stringify(times));
