import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const FEW = 'const FORMULA_CACHE_LRU_COUNT = 5e3;';
const MANY = 'const FORMULA_CACHE_LRU_COUNT = 1e5;';

/**
 * Univer's engine keeps 5,000 read formulas. A workbook with one more is read anew with every calculation, for the cache drops
 * each just before it is asked for again. There is no setting for it.
 */
export const largerFormulaCache: Plugin = {
  name: 'larger-formula-cache',
  setup({ onLoad }) {
    onLoad({ filter: /@univerjs[\\/]engine-formula[\\/]lib[\\/]es[\\/]index\.js$/ }, async ({ path }) => {
      const engine = await readFile(path, 'utf8');
      if (!engine.includes(FEW))
        throw new Error(`${path} has no such cache any more: see whether it needs a larger one.`);
      return { contents: engine.replace(FEW, MANY), loader: 'js' };
    });
  },
};
