// A process of its own for `benchRange`: the bundle runs in its realm as in a web view's. Prints a RangeTimes as JSON.
import { builtFunction } from './builtFunction.ts';
import { undisturbedTimes } from './undisturbed.ts';
import { models, pairs, ROWS, resolutions, seconds } from './workload.ts';

/** Milliseconds over the same rows. */
export interface RangeTimes {
  /** Price by one text of model and resolution, times seconds: the loop that one writes first. */
  readonly loop: number;
  /** Price by two maps, one in the other: the fastest such loop that we know. */
  readonly bestLoop: number;
  readonly range: number;
  readonly cells: number;
}

const prices = new Map(pairs.map(([model, resolution, price]) => [`${model}|${resolution}`, price]));
const byModel = new Map<string, Map<string, number>>();
for (const [model, resolution, price] of pairs)
  byModel.set(model, new Map([...(byModel.get(model) ?? []), [resolution, price]]));

const loop = () =>
  models.map((_, row) => [prices.get(`${models[row]![0]}|${resolutions[row]![0]}`)! * seconds[row]![0]!]);

function bestLoop(): number[][] {
  const output = new Array<number[]>(ROWS);
  for (let row = 0; row < ROWS; row++)
    output[row] = [byModel.get(models[row]![0]!)!.get(resolutions[row]![0]!)! * seconds[row]![0]!];
  return output;
}

const cost = builtFunction('LTX_COST');
const range = () => cost(models, resolutions, seconds, null, null, null);
const cells = () => {
  for (let row = 0; row < ROWS; row++)
    cost([models[row]!], [resolutions[row]!], [seconds[row]!], null, null, null);
};

const byHand = bestLoop();
for (const [row, [cell]] of range().entries())
  if (Math.abs(Number(cell) - byHand[row]![0]!) > 1e-9)
    throw new Error(`row ${row}: the bundle gives ${cell}, the loop ${byHand[row]}`);

const [first, best, whole] = undisturbedTimes([loop, bestLoop, range]) as [number, number, number];
const [single] = undisturbedTimes([cells], 3) as [number];
console.log(
  JSON.stringify({ loop: first, bestLoop: best, range: whole, cells: single } satisfies RangeTimes),
);
