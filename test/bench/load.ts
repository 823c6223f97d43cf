import type { LoadTimes } from './loadTimes.ts';
import { runTimes } from './process.ts';
import type { BenchRow } from './row.ts';

/**
 * What Sheets does for every cell: a fresh realm, the whole of Code.js, one call; against an empty script. Once with
 * V8 compiling the text anew each time, and once with its cache of compiled texts, as where one process serves many cells.
 */
export async function benchLoad(): Promise<BenchRow[]> {
  const anew = await row('compiled anew', ['--no-compilation-cache']);
  const known = await row("known to V8's compilation cache", []);
  return [
    { ...anew, limit: 40 },
    { ...known, limit: 10 },
  ];
}

async function row(how: string, flags: readonly string[]): Promise<BenchRow> {
  const { empty, full } = await runTimes<LoadTimes>('loadTimes.ts', flags);
  return {
    name: `Code.js, ${how}, and its first LTX_COST, against an empty script`,
    ratio: full / empty,
    note: `${full.toFixed(2)} ms against ${empty.toFixed(2)} ms`,
  };
}
