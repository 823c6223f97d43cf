import { invalidBenchmark } from '../text/limits.ts';
import type { TableImporter } from './importer.ts';

const COLUMNS = ['model_cls', 'time_plain_s', 'flops_g'];

/** The benchmark of diffusers times one forward pass of a model. No clip's time can be had from it. */
export const forwardPass: TableImporter = {
  recognises: (header) => COLUMNS.every((column) => header.includes(column)),
  read() {
    throw invalidBenchmark(
      'it times single forward passes of a model, as diffusers does, and not whole clips',
    );
  },
};
