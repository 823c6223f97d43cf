import { invalidBenchmark } from './refuse.ts';

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
