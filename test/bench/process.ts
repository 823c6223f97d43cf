import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

/** Runs a file of this folder in a process of its own, with V8's `flags`, and reads the JSON that it prints. */
export async function runTimes<Times>(file: string, flags: readonly string[] = []): Promise<Times> {
  const args = [...process.execArgv, ...flags, path.join(import.meta.dirname, file)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout) as Times;
}
