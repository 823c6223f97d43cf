import * as v from 'valibot';
import { issueText } from '../../schemaIssue.ts';
import { invalidBenchmark } from './refuse.ts';
import { type Benchmark, benchmarkSchema } from './schema.ts';

/**
 * Reads a benchmark of our own format, or throws `invalid-benchmark` with the path of the first fault:
 * `runs[2].wallSeconds: expected …`. Nothing unknown is passed over.
 */
export function readBenchmark(value: unknown): Benchmark {
  const parsed = v.safeParse(benchmarkSchema, value, { abortEarly: true });
  if (!parsed.success) throw invalidBenchmark(issueText(parsed.issues[0], 'the benchmark'));
  return parsed.output;
}
