import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { LoadTimes } from './loadTimes.ts';
import type { BenchRow } from './row.ts';

const PROCESS = path.join(import.meta.dirname, 'loadTimes.ts');

/**
 * What Sheets does for every cell: a fresh context, the whole of Code.js, one call; against an empty script. Once with
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
  const { stdout } = await promisify(execFile)(process.execPath, [...process.execArgv, ...flags, PROCESS]);
  const { empty, full } = JSON.parse(stdout) as LoadTimes;
  return {
    name: `Code.js, ${how}, and its first LTX_COST, against an empty script`,
    ratio: full / empty,
    note: `${full.toFixed(2)} ms against ${empty.toFixed(2)} ms`,
  };
}
