import type { SpreadsheetFunction } from '../../../shared/cells/declare.ts';
import type { Examples } from '../../workbench/tryIt.ts';
import { exampleFormula } from '../reference.ts';

/** The example formula of each function, by name, from the examples of its arguments. */
export function exampleFormulas(functions: readonly SpreadsheetFunction[]): Examples {
  return Object.fromEntries(
    functions.map((fn) => [fn.name, { formula: exampleFormula(fn), table: fn.shape === 'table' }]),
  );
}
