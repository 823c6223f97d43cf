import type { SpreadsheetFunction } from '../../shared/declare.ts';
import type { Examples } from '../workbench/sheets/tryIt.ts';

/** The example formula of each function, by name, from the examples of its arguments. */
export function exampleFormulas(functions: readonly SpreadsheetFunction[]): Examples {
  return Object.fromEntries(
    functions.map((fn) => [fn.name, { formula: exampleFormula(fn), table: fn.shape === 'table' }]),
  );
}

/** `=LTX_COST("pro","1080p",20)`; an argument without an example is left out. */
function exampleFormula({ name, params }: SpreadsheetFunction): string {
  const values = Object.values(params).map(({ example }) => (example === undefined ? '' : literal(example)));
  const count = values.findLastIndex((value) => value !== '') + 1;
  return `=${name}(${values.slice(0, count).join(',')})`;
}

const literal = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `"${value.replaceAll('"', '""')}"`;
