import { instantIn } from '../../text/instant.ts';
import { invalidBenchmark } from '../../text/limits.ts';
import { quantityIn, wattsIn } from '../../text/measures.ts';
import type { CsvTable, TableImporter } from '../importer.ts';
import { areMixed } from './mixedGpus.ts';
import { type BoardRow, boardPower } from './powerLog.ts';
import { SkippedRows } from './skippedRows.ts';

const IDS = ['index', 'uuid', 'gpu_uuid', 'pci.bus_id', 'gpu_bus_id', 'serial'];
const POWERS = ['power.draw', 'power.draw.average', 'power.draw.instant'];
const LIMITS = ['power.limit', 'enforced.power.limit', 'power.default_limit', 'power.max_limit'];
const COMMAND = 'nvidia-smi --query-gpu=timestamp,index,name,power.draw,utilization.gpu --format=csv -l 1';
const WITH_HEADER = `log it with its header: ${COMMAND}`;
/** As nvidia-smi writes a moment, which no other program does. */
const STAMP = /^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d/;
const WATTS = /^[\d.]+ w$/i;

interface Columns {
  readonly time: number;
  /** Those that may hold the draw: of each row the first that does. */
  readonly powers: readonly number[];
  /** -1 where the log does not tell GPUs apart; likewise below. */
  readonly id: number;
  readonly name: number;
  readonly use: number;
}

/** `nvidia-smi --query-gpu=timestamp,power.draw,… --format=csv`, also with `noheader` or `nounits`. */
export const nvidiaSmi: TableImporter = {
  writer: 'nvidia-smi',
  recognises: (header) => isQuery(header) || header.some((cell) => STAMP.test(cell)),
  read(table) {
    const hasHeader = isQuery(table.header);
    const columns = hasHeader ? namedColumns(table.header) : unnamedColumns(table);
    const skipped = new SkippedRows();
    const rows = boardRows(
      hasHeader ? table.rows : table.allRows,
      columns,
      hasHeader ? table.header : undefined,
      skipped,
    );
    refuseUnread(rows);
    if (columns.id < 0) refuseMixed(rows);
    return boardPower({
      format: 'nvidia-smi log',
      rows,
      isTimed: true,
      tellsGpus: columns.id >= 0,
      skipped,
      adviceOnUse:
        columns.use < 0
          ? 'add utilization.gpu to --query-gpu and log again'
          : 'the driver tells no utilisation here ([N/A]), so log only while clips are generated',
    });
  },
};

const bare = (cell: string): string => cell.replace(/ \[.*$/, '');

const isQuery = (header: readonly string[]): boolean =>
  header.some((cell) => [...POWERS, ...LIMITS].includes(bare(cell)));

function namedColumns(header: readonly string[]): Columns {
  const named = header.map(bare);
  const powers = POWERS.map((column) => named.indexOf(column)).filter((at) => at >= 0);
  if (powers.length === 0)
    throw invalidBenchmark(`the power log tells the limit of the power and not its draw; ${WITH_HEADER}`);
  const time = named.indexOf('timestamp');
  if (time < 0)
    throw invalidBenchmark(
      `the power log does not tell when it drew what; log it with its timestamps: ${COMMAND}`,
    );
  return {
    time,
    powers,
    id: IDS.map((column) => named.indexOf(column)).find((at) => at >= 0) ?? -1,
    name: named.indexOf('name'),
    use: named.indexOf('utilization.gpu'),
  };
}

/** Without a header, the one column in watts is the draw if it moves, as hundredths of a watt do: a limit stands still. */
function unnamedColumns({ header, allRows }: CsvTable): Columns {
  const figures = new Map<number, Set<string>>();
  let count = 0;
  for (const { cells } of allRows) {
    count++;
    for (const [i, cell] of cells.entries())
      if (WATTS.test(cell)) figures.set(i, (figures.get(i) ?? new Set<string>()).add(cell));
  }
  const [power, ...others] = figures.keys();
  if (power === undefined) throw invalidBenchmark(`no column of the power log is in watts; ${WITH_HEADER}`);
  if (others.length > 0)
    throw invalidBenchmark(
      `${others.length + 1} columns of the power log are in watts, and nothing says which is the draw; ${WITH_HEADER}`,
    );
  if (count > 1 && figures.get(power)!.size === 1)
    throw invalidBenchmark(
      `the power log tells no watts drawn: its one column in watts never moves from ${[...figures.get(power)!].join()}, as a limit does; ${WITH_HEADER}`,
    );
  return { time: header.findIndex((cell) => STAMP.test(cell)), powers: [power], id: -1, name: -1, use: -1 };
}

function boardRows(
  rows: CsvTable['rows'],
  { time, powers, id, name, use }: Columns,
  header: readonly string[] | undefined,
  skipped: SkippedRows,
): readonly BoardRow[] {
  const read: BoardRow[] = [];
  for (const row of rows) {
    const { line, cells } = row;
    // A figure with its unit is known for what it is, wherever the row ends.
    const hasUnit = powers.some((at) => WATTS.test(cells[at] ?? ''));
    if (header && !(hasUnit && cells.length < header.length) && skipped.hasShifted(row, header)) continue;
    read.push({
      line,
      gpu: id < 0 ? '' : (cells[id] ?? '').slice(0, 100),
      name: name < 0 ? undefined : cells[name],
      ms: instantIn(cells[time] ?? '') ?? Number.NaN,
      watts: powers.map((at) => wattsIn(cells[at])).find((watts) => watts !== undefined),
      use: use < 0 ? undefined : quantityIn(cells[use], { '%': 1 }),
      text: cells.join(', ').slice(0, 200),
    });
  }
  return read;
}

/** Says what is wrong where it is wrong with all rows. */
function refuseUnread(rows: readonly BoardRow[]): void {
  if (rows.length === 0) return;
  if (rows.every(({ watts }) => watts === undefined))
    throw invalidBenchmark(
      'this GPU or its driver does not report the power it draws ([N/A]); measure at the wall instead, with a plug that meters',
    );
  const drawn = rows.filter(({ watts }) => watts !== undefined && watts >= 0);
  if (drawn.length > 0 && drawn.every(({ ms = Number.NaN }) => Number.isNaN(ms)))
    throw invalidBenchmark(
      'its timestamps are not as nvidia-smi writes them; Excel rewrites them when it saves: take the file as nvidia-smi wrote it',
    );
}

function refuseMixed(rows: readonly BoardRow[]): void {
  // A log that was appended to itself says the same again, and mixes nothing.
  const moments = new Map(rows.map(({ ms = Number.NaN, watts }) => [`${ms} ${watts}`, { ms, watts }]));
  const told = [...moments.values()].filter(({ ms, watts }) => watts !== undefined && ms >= 0);
  if (areMixed(told.map(({ ms }) => ms)))
    throw invalidBenchmark(
      'the power log mixes several GPUs and does not say whose a row is; add index to --query-gpu and log again',
    );
}
