import type { Rejected } from '../../import.ts';
import { invalidBenchmark } from '../../text/limits.ts';
import { quantityIn, secondsIn, sum } from '../../text/measures.ts';
import type { TableImporter } from '../importer.ts';

/** The CSV log of Zeus: seconds and, per GPU, joules of each window. Its start times are of no calendar. */
export const zeus: TableImporter = {
  recognises: (header) =>
    ['window_name', 'elapsed_time'].every((column) => header.includes(column)) &&
    gpuColumns(header).length > 0,
  read({ header, rows }) {
    const columns = gpuColumns(header);
    const elapsed = header.indexOf('elapsed_time');
    const kept: { readonly seconds: number; readonly joules: number }[] = [];
    const skipped: Rejected[] = [];
    for (const { line, cells } of rows) {
      const length = secondsIn(cells[elapsed]) ?? 0;
      const joules = columns.map((column) => quantityIn(cells[column], { j: 1 }) ?? -1);
      if (length > 0 && length < 1e9 && joules.every((each) => each >= 0 && each < 1e12))
        kept.push({ seconds: length, joules: sum(joules) });
      else if (skipped.length < 1000)
        skipped.push({ place: `line ${line}`, reason: 'it tells no seconds and joules above 0' });
    }
    const total = sum(kept.map((row) => row.seconds));
    const joules = sum(kept.map((row) => row.joules));
    if (!(joules > 0)) throw invalidBenchmark('no window of Zeus tells seconds and joules');
    return {
      format: 'Zeus log',
      rows: skipped,
      power: { watts: joules / total, at: 'board', gpus: columns.length, seconds: total, source: 'Zeus log' },
    };
  },
};

const gpuColumns = (header: readonly string[]): readonly number[] =>
  header.flatMap((column, i) => (/^gpu\d+_energy$/.test(column) ? [i] : []));
