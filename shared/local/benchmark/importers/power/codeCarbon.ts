import { invalidBenchmark } from '../../text/limits.ts';
import { quantityIn, secondsIn, sum } from '../../text/measures.ts';
import type { TableImporter } from '../importer.ts';
import { SkippedRows } from './skippedRows.ts';

const COLUMNS = ['codecarbon_version', 'duration', 'gpu_energy'];

interface Tracked {
  readonly line: number;
  readonly seconds: number;
  readonly kwh: number;
}

/**
 * CodeCarbon's `emissions.csv`, versions 2 and 3, by the columns' names. Rows of one `run_id` are cumulative, so the
 * longest of them counts for all. Mean GPU power is Σ gpu_energy (kWh) ÷ Σ duration (s); the column gpu_power is but the
 * last reading. Energy of CPU and memory is an estimate and left out.
 */
export const codeCarbon: TableImporter = {
  writer: 'CodeCarbon',
  recognises: (header) => COLUMNS.every((column) => header.includes(column)),
  read({ header, rows }) {
    const cell = (cells: readonly string[], column: string) => cells[header.indexOf(column)];
    const runs = new Map<string, Tracked>();
    const skipped = new SkippedRows();
    const gpus = new Set<string>();
    for (const { line, cells } of rows) {
      if (cells.length !== header.length) {
        skipped.add(
          line,
          `it has ${cells.length} cells under ${header.length} headings, so they are shifted`,
        );
        continue;
      }
      const seconds = secondsIn(cell(cells, 'duration')) ?? 0;
      const kwh = quantityIn(cell(cells, 'gpu_energy')) ?? 0;
      if (!(seconds > 0 && kwh > 0 && seconds < 1e9 && kwh < 1e6)) {
        skipped.add(line, 'it tells no GPU energy and duration above 0');
        continue;
      }
      const gpu = cell(cells, 'gpu_model') ?? '';
      if (gpu && gpus.size < 100) gpus.add(gpu.slice(0, 200));
      // A file of tasks holds the own energy of each.
      const id = header.includes('task_name') ? '' : cell(cells, 'run_id');
      keepLongest(runs, id || `line ${line}`, { line, seconds, kwh }, skipped);
    }
    if (runs.size === 0) throw invalidBenchmark('no row of CodeCarbon tells the energy of a GPU');
    const tracked = [...runs.values()];
    const total = sum(tracked.map(({ seconds }) => seconds));
    const [gpu] = gpus;
    return {
      format: 'CodeCarbon emissions',
      rows: skipped.rows,
      ...(gpus.size === 1 && gpu && { machine: { gpu: gpu.replace(/^\d+ x /, '') } }),
      power: {
        watts: (sum(tracked.map(({ kwh }) => kwh)) * 3_600_000) / total,
        at: 'board',
        seconds: total,
        source: 'CodeCarbon emissions',
      },
      notes: ['CodeCarbon does not tell when the GPU was idle, so its mean may hold idle time.'],
    };
  },
};

function keepLongest(runs: Map<string, Tracked>, id: string, row: Tracked, skipped: SkippedRows): void {
  const known = runs.get(id);
  if (!known) {
    runs.set(id, row);
    return;
  }
  const isLonger = row.seconds > known.seconds || (row.seconds === known.seconds && row.kwh > known.kwh);
  const [kept, other] = isLonger ? [row, known] : [known, row];
  runs.set(id, kept);
  skipped.add(other.line, `it is a part of line ${kept.line}: rows of one run_id are cumulative`);
}
