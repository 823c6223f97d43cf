import { existsSync } from 'node:fs';

export interface Program {
  /** As people call it. */
  readonly name: string;
  /** The environment variable that names another one than those at the usual places. */
  readonly variable: string;
  readonly places: readonly string[];
  /** What to install where it is missing. */
  readonly install: string;
}

/**
 * A program of this machine that tests need: the variable's, else one at the usual places. Without it those tests are
 * skipped with a printed reason; in CI that would hide a failure, so there it is one.
 */
export function findProgram({ name, variable, places, install }: Program): string | undefined {
  const named = process.env[variable];
  if (named && !existsSync(named)) throw new Error(`${variable}: there is no file ${named}.`);
  const path = named || places.find((place) => existsSync(place));
  if (path) return path;
  const reason = `No ${name} found. Install ${install}, or set ${variable} to its path.`;
  if (process.env['CI']) throw new Error(reason);
  console.warn(`Tests that need ${name} are skipped: ${reason}`);
  return undefined;
}
