import type { Rejected } from '../../import.ts';
import { invalidBenchmark } from '../../text/limits.ts';
import { quantityIn, secondsIn, sum } from '../../text/measures.ts';
import type { TableImporter } from '../importer.ts';

const COLUMNS = ['codecarbon_version', 'duration', 'gpu_energy'];

/**
 * CodeCarbon's `emissions.csv`, versions 2 and 3, by the columns' names. Mean GPU power is Σ gpu_energy (kWh) ÷
 * Σ duration (s); the column gpu_power is but the last reading. Energy of CPU and memory is an estimate and left out.
 */
export const codeCarbon: TableImporter = {
  recognises: (header) => COLUMNS.every((column) => header.includes(column)),
  read({ header, rows }) {
    const cell = (cells: readonly string[], column: string) => cells[header.indexOf(column)];
    const kept: { readonly seconds: number; readonly kwh: number }[] = [];
    const skipped: Rejected[] = [];
    const gpus = new Set<string>();
    for (const { line, cells } of rows) {
      const length = secondsIn(cell(cells, 'duration')) ?? 0;
      const kwh = quantityIn(cell(cells, 'gpu_energy')) ?? 0;
      if (length > 0 && kwh > 0 && length < 1e9 && kwh < 1e6) {
        kept.push({ seconds: length, kwh });
        gpus.add((cell(cells, 'gpu_model') ?? '').slice(0, 200));
      } else if (skipped.length < 1000)
        skipped.push({ place: `line ${line}`, reason: 'it tells no GPU energy and duration above 0' });
    }
    if (kept.length === 0) throw invalidBenchmark('no row of CodeCarbon tells the energy of a GPU');
    const total = sum(kept.map((row) => row.seconds));
    const [gpu] = gpus;
    return {
      format: 'CodeCarbon emissions',
      rows: skipped,
      ...(gpus.size === 1 && gpu && { machine: { gpu: gpu.replace(/^\d+ x /, '') } }),
      power: {
        watts: (sum(kept.map((row) => row.kwh)) * 3_600_000) / total,
        at: 'board',
        seconds: total,
        source: 'CodeCarbon emissions',
      },
    };
  },
};
