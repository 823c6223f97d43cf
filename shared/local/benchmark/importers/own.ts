import * as v from 'valibot';
import { issueText } from '../../../schemaIssue.ts';
import type { Rejected } from '../import.ts';
import { invalidBenchmark } from '../text/limits.ts';
import { at, words } from '../text/values.ts';
import { type Benchmark, benchmarkSchema } from './benchmarkSchema.ts';
import { type Draft, holds, type JsonImporter } from './importer.ts';

const FORMAT = /^ltx-benchmark\//;

/** Our own format, one object per text. */
export const own: JsonImporter = {
  mayHold: holds('ltx-benchmark/'),
  recognises: (found) => found.some(({ value }) => FORMAT.test(words(at(value, 'format')) ?? '')),
  read(found) {
    if (found.length !== 1) throw invalidBenchmark('expected one ltx-benchmark object in a text');
    const benchmark = readBenchmark(found[0]!.value);
    const { machine, runner } = benchmark;
    const { gpu, gpus = 1, vramGiB, power } = machine;
    return {
      format: `ltx-benchmark/1 of ${runner}`,
      rows: benchmark.runs.map((run, i) => row(run, i, benchmark)),
      system: systemOf(machine),
      machine: { gpu, gpus, ...(vramGiB && { vramGiB }) },
      ...(power?.watts && { power: { watts: power.watts, at: power.at, gpus, source: runner } }),
    };
  },
};

/** Files of different GPUs are never averaged: the user is asked which machine is meant. */
const systemOf = ({ gpu, gpus = 1 }: Benchmark['machine']): string => `${gpus} x ${gpu.trim()}`;

function row(
  { status = 'done', ...run }: Benchmark['runs'][number],
  i: number,
  { machine }: Benchmark,
): Draft | Rejected {
  const place = `runs[${i}]`;
  if (status !== 'done') return { place, reason: `its status is "${status}"` };
  return {
    place,
    cold: false,
    gpus: machine.gpus ?? 1,
    gpu: machine.gpu,
    system: systemOf(machine),
    energyAt: machine.power?.at,
    ...run,
  };
}

/**
 * Reads a benchmark of our own format, or throws `invalid-benchmark` with the path of the first fault:
 * `runs[2].wallSeconds: expected …`. Nothing unknown is passed over.
 */
export function readBenchmark(value: unknown): Benchmark {
  const parsed = v.safeParse(benchmarkSchema, value, { abortEarly: true });
  if (!parsed.success) throw invalidBenchmark(issueText(parsed.issues[0], 'the benchmark'));
  return parsed.output;
}
