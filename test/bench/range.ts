import { runTimes } from './process.ts';
import type { RangeTimes } from './rangeTimes.ts';
import type { BenchRow } from './row.ts';
import { ROWS } from './workload.ts';

/** The built Excel bundle against loops written by hand that do the same lookup and multiplication. */
export async function benchRange(): Promise<BenchRow[]> {
  const { loop, bestLoop, range, cells } = await runTimes<RangeTimes>('rangeTimes.ts');
  return [
    {
      name: 'LTX_COST over a range of 100,000 rows, against a loop with one map',
      ratio: range / loop,
      limit: 1.2,
      note: `${range.toFixed(0)} ms against ${loop.toFixed(0)} ms`,
    },
    {
      name: 'the same against the best loop, with two maps',
      ratio: range / bestLoop,
      limit: 3,
      note: `${bestLoop.toFixed(0)} ms`,
    },
    {
      name: 'LTX_COST in 100,000 cells of their own, against the best loop',
      ratio: cells / bestLoop,
      note: `${((cells / ROWS) * 1000).toFixed(1)} µs a cell`,
    },
  ];
}
