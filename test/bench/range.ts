import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { medianTimes } from './median.ts';
import type { BenchRow } from './row.ts';
import { models, pairs, ROWS, resolutions, seconds } from './workload.ts';

type Matrix = readonly (readonly (string | number)[])[];
type ExcelFunction = (...args: (Matrix | null)[]) => (string | number)[][];

/** The built Excel bundle against a loop written by hand that does the same lookup and multiplication. */
export function benchRange(): BenchRow[] {
  const cost = builtFunction('LTX_COST');
  const wanted = byHand();
  const first = cost(models, resolutions, seconds, null, null, null);
  const wrong = first.findIndex(([cell], row) => Math.abs(Number(cell) - wanted[row]![0]!) > 1e-9);
  if (wrong >= 0)
    throw new Error(`row ${wrong}: the bundle gives ${first[wrong]}, the loop ${wanted[wrong]}`);

  const inRange = () => cost(models, resolutions, seconds, null, null, null);
  const inCells = () => {
    for (let row = 0; row < ROWS; row++)
      cost([models[row]!], [resolutions[row]!], [seconds[row]!], null, null, null);
  };
  const [loop, range] = medianTimes([byHand, inRange]) as [number, number];
  const [again, cells] = medianTimes([byHand, inCells], 5) as [number, number];
  return [
    {
      name: 'LTX_COST over a range of 100,000 rows, against a hand-written loop',
      ratio: range / loop,
      limit: 3,
    },
    { name: 'LTX_COST in 100,000 cells of their own, against the same loop', ratio: cells / again },
  ];
}

function byHand(): number[][] {
  const prices = new Map(pairs.map(([model, resolution, price]) => [`${model}|${resolution}`, price]));
  const output: number[][] = [];
  for (let row = 0; row < ROWS; row++) {
    output.push([prices.get(`${models[row]![0]}|${resolutions[row]![0]}`)! * seconds[row]![0]!]);
  }
  return output;
}

/** Loads dist/excel/functions.js as Excel's runtime does, and finds what it associates. */
function builtFunction(name: string): ExcelFunction {
  const found = new Map<string, ExcelFunction>();
  class CellError extends Error {}
  const CustomFunctions = {
    associate: (id: string, fn: ExcelFunction) => found.set(id, fn),
    Error: CellError,
    ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
  };
  const bundle = path.resolve(import.meta.dirname, '../../dist/excel/functions.js');
  runInContext(readFileSync(bundle, 'utf8'), createContext({ CustomFunctions, window: {} }));
  return found.get(name)!;
}
