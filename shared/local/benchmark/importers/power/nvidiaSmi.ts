import type { Rejected } from '../../import.ts';
import { invalidBenchmark } from '../../text/limits.ts';
import { quantityIn, wattsIn } from '../../text/measures.ts';
import { excerpt } from '../../text/values.ts';
import type { CsvTable, Reading, TableImporter } from '../importer.ts';
import { BUSY, idleNotes } from './idleNotes.ts';
import { meanWatts, type Sample } from './meanWatts.ts';
import { areMixed } from './mixedGpus.ts';

const IDS = ['index', 'uuid', 'gpu_uuid', 'pci.bus_id', 'gpu_bus_id', 'serial'];
const POWERS = ['power.draw', 'power.draw.average', 'power.draw.instant'];

const MOST_GPUS = 4096;

interface Columns {
  readonly time: number;
  readonly power: number;
  /** -1 where the log does not tell GPUs apart. */
  readonly id: number;
  readonly name: number;
  /** `utilization.gpu`; -1 where it was not asked for. */
  readonly use: number;
  readonly hasHeader: boolean;
}

/** `nvidia-smi --query-gpu=timestamp,power.draw,… --format=csv`, also with `noheader` or `nounits`. */
export const nvidiaSmi: TableImporter = {
  recognises: (header) => columnsOf(header) !== undefined,
  read(table): Reading {
    const columns = columnsOf(table.header)!;
    const { samples, names, skipped, tellsUse } = readSamples(table, columns);
    if (columns.id < 0) refuseMixed(samples.get('') ?? []);
    const mean = meanWatts([...samples.values()]);
    if (!mean) throw invalidBenchmark('the power log holds no two figures in a row');
    const [name] = names;
    return {
      format: 'nvidia-smi log',
      rows: skipped,
      ...(names.size === 1 && name && { machine: { gpu: name } }),
      ...(mean.gpus > 0 && {
        power: {
          watts: mean.watts,
          at: 'board',
          ...(columns.id >= 0 && { gpus: mean.gpus }),
          seconds: mean.seconds,
          source: 'nvidia-smi log',
        },
      }),
      notes: idleNotes(mean, tellsUse),
    };
  },
};

function columnsOf(header: readonly string[]): Columns | undefined {
  const named = header.map((cell) => cell.replace(/ \[.*$/, ''));
  const power = POWERS.map((column) => named.indexOf(column)).find((at) => at >= 0);
  const time = named.indexOf('timestamp');
  const id = IDS.map((column) => named.indexOf(column)).find((at) => at >= 0) ?? -1;
  if (power !== undefined && time >= 0)
    return {
      time,
      power,
      id,
      name: named.indexOf('name'),
      use: named.indexOf('utilization.gpu'),
      hasHeader: true,
    };
  // Without a header, the one figure in watts is the power.
  const inWatts = header.flatMap((cell, i) => (/^[\d.]+ w$/.test(cell) ? [i] : []));
  const stamps = header.findIndex((cell) => STAMP.test(cell));
  if (stamps < 0 || inWatts.length !== 1) return undefined;
  return { time: stamps, power: inWatts[0]!, id: -1, name: -1, use: -1, hasHeader: false };
}

function readSamples({ rows, allRows }: CsvTable, { time, power, id, name, use, hasHeader }: Columns) {
  const samples = new Map<string, Sample[]>();
  const names = new Set<string>();
  const skipped: Rejected[] = [];
  let tellsUse = false;
  for (const { line, cells } of hasHeader ? rows : allRows) {
    const ms = instant(cells[time] ?? '');
    const draw = wattsIn(cells[power]);
    if (name >= 0 && cells[name] && names.size < 100) names.add(cells[name].slice(0, 200));
    if (ms === undefined || draw === undefined || !(draw >= 0 && draw < 1e5)) {
      if (skipped.length < 1000)
        skipped.push({ place: `line ${line}`, reason: `it tells no watts: ${excerpt(cells.join(', '))}` });
      continue;
    }
    const percent = use < 0 ? undefined : quantityIn(cells[use], { '%': 1 });
    tellsUse ||= percent !== undefined && percent >= 0;
    const sample = { ms, watts: draw, isBusy: percent !== undefined && percent >= BUSY };
    const gpu = id < 0 ? '' : (cells[id] ?? '').slice(0, 100);
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
  return { samples, names, skipped, tellsUse };
}

function refuseMixed(samples: readonly Sample[]): void {
  if (areMixed(samples.map(({ ms }) => ms)))
    throw invalidBenchmark(
      'the power log mixes several GPUs and does not say whose a row is; add index to --query-gpu and log again',
    );
}

/** A moment as nvidia-smi writes it: `2026/11/20 10:00:01.002`. */
const STAMP = /^(\d{4})\/(\d\d)\/(\d\d) (\d\d):(\d\d):(\d\d(?:\.\d{1,6})?)$/;

/** The milliseconds of a stamp, undefined where it is none. Only differences matter, so the log's time zone may stay unknown. */
function instant(cell: string): number | undefined {
  const [stamp, ...parts] = STAMP.exec(cell) ?? [];
  if (!stamp) return undefined;
  const [year, month, day, hour, minute, second] = parts.map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return Date.UTC(year, month - 1, day, hour, minute) + second * 1000;
}
