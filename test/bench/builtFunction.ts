import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runInThisContext } from 'node:vm';

export type Matrix = readonly (readonly (string | number)[])[];
type ExcelFunction = (...args: (Matrix | null)[]) => (string | number)[][];

/** Loads dist/excel/functions.js as Excel's runtime does, and finds what it associates. */
export function builtFunction(name: string): ExcelFunction {
  const associated = new Map<string, ExcelFunction>();
  Object.assign(globalThis, {
    window: globalThis,
    CustomFunctions: {
      associate: (id: string, fn: ExcelFunction) => associated.set(id, fn),
      Error: class extends Error {
        constructor(
          readonly code: string,
          message: string,
        ) {
          super(message);
        }
      },
      ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
    },
  });
  const bundle = path.resolve(import.meta.dirname, '../../dist/excel/functions.js');
  runInThisContext(readFileSync(bundle, 'utf8'));
  return associated.get(name)!;
}
