import { invalidBenchmark } from '../../text/limits.ts';
import { sum } from '../../text/measures.ts';
import { excerpt } from '../../text/values.ts';
import type { Reading } from '../importer.ts';
import { meanWatts, type Sample } from './meanWatts.ts';
import type { SkippedRows } from './skippedRows.ts';

/** Use from which a GPU counts as busy, in percent. A desktop on an idle card stays below it. */
const BUSY = 10;

const MOST_GPUS = 4096;

/** What one row of a log says of one GPU's board. */
export interface BoardRow {
  readonly line: number;
  /** Empty where the log does not tell GPUs apart. */
  readonly gpu: string;
  readonly name?: string | undefined;
  /** Undefined where the log tells no time at all. */
  readonly ms: number | undefined;
  readonly watts: number | undefined;
  /** Percent of time in use; undefined where it is not told. */
  readonly use: number | undefined;
  readonly text: string;
}

interface BoardLog {
  /** As in `nvidia-smi log`. */
  readonly format: string;
  readonly rows: Iterable<BoardRow>;
  /** Whether its rows say when they were written. */
  readonly isTimed: boolean;
  readonly tellsGpus: boolean;
  readonly skipped: SkippedRows;
  /** How to have the utilisation logged too. */
  readonly adviceOnUse: string;
}

/** The mean power of a log of GPU boards while they worked. Throws where no watts can be had from it. */
export function boardPower(log: BoardLog): Reading {
  const { format, isTimed, tellsGpus, skipped } = log;
  const { samples, names, tellsUse } = readSamples(log);
  const mean = isTimed ? meanWatts([...samples.values()]) : untimedMean([...samples.values()]);
  if (!mean)
    throw invalidBenchmark(
      samples.size === 0
        ? `no row of the ${format} tells watts: ${skipped.rows[0]?.reason ?? 'it has no rows'}`
        : 'the power log holds no two figures in a row',
    );
  const [name] = names;
  return {
    format,
    rows: skipped.rows,
    ...(names.size === 1 && name && { machine: { gpu: name } }),
    ...(mean.gpus > 0 && {
      power: {
        watts: mean.watts,
        at: 'board',
        ...(tellsGpus && { gpus: mean.gpus }),
        ...(mean.seconds !== undefined && { seconds: mean.seconds }),
        source: format,
      },
    }),
    notes: [...idleNotes(mean, tellsUse, log.adviceOnUse), ...idleBeside(samples, isTimed)],
  };
}

function readSamples({ rows, isTimed, skipped }: BoardLog) {
  const samples = new Map<string, Sample[]>();
  const names = new Set<string>();
  let tellsUse = false;
  for (const { line, gpu, name, ms = 0, watts, use, text } of rows) {
    if (name && names.size < 100) names.add(name.slice(0, 200));
    if ((isTimed && Number.isNaN(ms)) || watts === undefined || !(watts >= 0 && watts < 1e5)) {
      skipped.add(line, `it tells no watts: ${excerpt(text)}`);
      continue;
    }
    tellsUse ||= use !== undefined && use >= 0;
    const sample = { ms, watts, isBusy: use !== undefined && use >= BUSY };
    const known = samples.get(gpu);
    if (known) known.push(sample);
    else if (samples.size >= MOST_GPUS)
      throw invalidBenchmark(`the power log tells of more than ${MOST_GPUS} GPUs`);
    else samples.set(gpu, [sample]);
  }
  // Where nothing tells how busy it was, all of the log counts.
  if (!tellsUse)
    for (const [gpu, each] of samples)
      samples.set(
        gpu,
        each.map((sample) => ({ ...sample, isBusy: true })),
      );
  return { samples, names, tellsUse };
}

/** GPUs that never worked, where others did: a clip was none of theirs. */
function idleBeside(samples: ReadonlyMap<string, readonly Sample[]>, isTimed: boolean): readonly string[] {
  const idle = [...samples].filter(([, each]) => each.every(({ isBusy }) => !isBusy)).map(([gpu]) => gpu);
  if (idle.length === 0 || idle.length === samples.size) return [];
  const which = `GPU ${idle.slice(0, 10).join(', ').slice(0, 200)} never worked in the power log`;
  return [
    isTimed
      ? `${which}, and what it drew is in the watts; log only the GPUs that generate, with -i and their numbers.`
      : `${which}, and what it drew is left out of the watts.`,
  ];
}

interface BoardMean {
  readonly watts: number;
  readonly seconds?: number;
  readonly gpus: number;
  readonly idleShare: number;
}

/** Rows without times count alike. */
function untimedMean(gpus: readonly (readonly Sample[])[]): BoardMean | undefined {
  const all = gpus.flat();
  if (all.length === 0) return undefined;
  const busy = gpus
    .map((samples) => samples.filter(({ isBusy }) => isBusy))
    .filter(({ length }) => length > 0);
  const means = busy.map((samples) => sum(samples.map(({ watts }) => watts)) / samples.length);
  return { watts: sum(means), gpus: means.length, idleShare: 1 - busy.flat().length / all.length };
}

/** What a power log's user should know of the idle time in it. `tellsUse`: the log holds utilisation. */
function idleNotes({ gpus, idleShare }: BoardMean, tellsUse: boolean, advice: string): readonly string[] {
  if (!tellsUse)
    return [`The power log does not tell how busy the GPU was, so its mean may hold idle time; ${advice}.`];
  if (gpus === 0)
    return [
      `The GPU was idle in the whole power log, never at ${BUSY} % utilisation, so it gives no watts; ` +
        'log while clips are generated.',
    ];
  const percent = idleShare * 100;
  if (percent < 0.05) return [];
  return [
    `The GPU was idle, below ${BUSY} % utilisation, in ${percent.toFixed(1)} % of the power log; ` +
      'its watts are the mean of the rest.',
  ];
}
