import { invalidBenchmark } from '../../text/limits.ts';
import { quantityIn, secondsIn, sum } from '../../text/measures.ts';
import type { TableImporter } from '../importer.ts';
import { SkippedRows } from './skippedRows.ts';

interface Window {
  readonly line: number;
  /** In seconds of no calendar; NaN where the log does not tell it. */
  readonly start: number;
  readonly seconds: number;
  readonly joules: number;
}

/**
 * The CSV log of Zeus: seconds and, per GPU, joules of each window. Windows may lie within one another: only the outer
 * ones count, and of two that overlap the longer.
 */
export const zeus: TableImporter = {
  writer: 'Zeus',
  recognises: (header) =>
    ['window_name', 'elapsed_time'].every((column) => header.includes(column)) &&
    gpuColumns(header).length > 0,
  read({ header, rows }) {
    const columns = gpuColumns(header);
    const [start, elapsed] = [header.indexOf('start_time'), header.indexOf('elapsed_time')];
    const windows: Window[] = [];
    const skipped = new SkippedRows();
    for (const row of rows) {
      const { line, cells } = row;
      if (skipped.hasShifted(row, header)) continue;
      const seconds = secondsIn(cells[elapsed]) ?? 0;
      const joules = columns.map((column) => quantityIn(cells[column], { j: 1 }) ?? -1);
      if (seconds > 0 && seconds < 1e9 && joules.every((each) => each >= 0 && each < 1e12))
        windows.push({ line, start: secondsIn(cells[start]) ?? Number.NaN, seconds, joules: sum(joules) });
      else skipped.add(line, 'it tells no seconds and joules above 0');
    }
    const apart = withoutOverlaps(windows, skipped);
    const total = sum(apart.map(({ seconds }) => seconds));
    const joules = sum(apart.map((window) => window.joules));
    if (!(joules > 0)) throw invalidBenchmark('no window of Zeus tells seconds and joules');
    return {
      format: 'Zeus log',
      rows: skipped.rows,
      power: { watts: joules / total, at: 'board', gpus: columns.length, seconds: total, source: 'Zeus log' },
    };
  },
};

/** Windows that do not overlap, the longer of two that do. Clocks that are read twice differ by some milliseconds. */
function withoutOverlaps(windows: readonly Window[], skipped: SkippedRows): readonly Window[] {
  const apart: Window[] = [];
  for (const window of [...windows].sort((a, b) => a.start - b.start || b.seconds - a.seconds)) {
    const before = apart[apart.length - 1];
    const overlap = before ? before.start + before.seconds - window.start : 0;
    if (!before || !(overlap > Math.min(0.1, window.seconds / 100))) {
      apart.push(window);
      continue;
    }
    const [kept, other] = window.seconds > before.seconds ? [window, before] : [before, window];
    apart[apart.length - 1] = kept;
    skipped.add(other.line, `its window overlaps that of line ${kept.line}, which counts`);
  }
  return apart;
}

const gpuColumns = (header: readonly string[]): readonly number[] =>
  header.flatMap((column, i) => (/^gpu\d+_energy$/.test(column) ? [i] : []));
