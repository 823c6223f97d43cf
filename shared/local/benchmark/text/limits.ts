import { PricingError } from '../../../errors.ts';

/** A text that cannot be imported, in one sentence. */
export const invalidBenchmark = (why: string): PricingError =>
  new PricingError('invalid-benchmark', `the benchmark cannot be read: ${why.slice(0, 400)}`);

/** Characters of all texts together: a 50 MB history fits. More is refused before anything is looked at. */
export const LONGEST = 64_000_000;

/** No benchmark has more runs; a longer list is something else, and would fill the memory. */
export const MOST_ROWS = 100_000;

/** The list itself, unless it is too long to be a benchmark's. */
export function bounded<T extends { readonly length: number }>(rows: T): T {
  if (rows.length > MOST_ROWS)
    throw invalidBenchmark(`it holds ${rows.length} records, and ${MOST_ROWS} is the most`);
  return rows;
}

/** The largest figures that a run may have: a day of video, a year of work. */
export const MOST = {
  side: 16_384,
  fps: 1000,
  frames: 10_000_000,
  videoSeconds: 86_400,
  wallSeconds: 31_536_000,
  energyWh: 10_000_000,
  gpus: 4096,
} as const;
