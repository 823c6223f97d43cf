import type { Book } from '../book.ts';
import type { CellOutput } from '../cell.ts';
import type { CellFunction } from '../declare.ts';
import { PricingError } from '../errors.ts';
import { type Argument, cellAt, readCell, readWhole } from './argument.ts';

export type Compute = (amounts: Record<string, unknown>) => CellOutput;
type Remembered = Compute | PricingError | Map<unknown, Remembered>;

/**
 * Prepares a function once per distinct combination of the keys that vary over a call, and remembers what came of it,
 * an error included. The keys' raw cells are the path to it: `pro` -> `1080p` -> what computes a cost.
 */
export function preparer(
  fn: CellFunction,
  args: readonly Argument[],
  book: Book,
): (row: number, column: number) => Compute {
  const keys = args.filter(({ param, broadcasts }) => broadcasts && param.kind === 'key');
  const constants = args.filter(({ param, broadcasts }) => !broadcasts && param.kind !== 'amount');
  const root = new Map<unknown, Remembered>();

  const prepareAt = (path: readonly unknown[]): Compute | PricingError => {
    try {
      const values: Record<string, unknown> = {};
      keys.forEach((key, i) => {
        values[key.name] = readCell(key, path[i]);
      });
      for (const constant of constants) values[constant.name] = readWhole(constant);
      return fn.prepare(values, book) as Compute;
    } catch (error) {
      if (error instanceof PricingError) return error;
      throw error;
    }
  };

  return (row, column) => {
    let found: Remembered | undefined = keys.length === 0 ? root.get(undefined) : root;
    for (const { grid } of keys)
      found = found instanceof Map ? found.get(cellAt(grid, row, column)) : undefined;
    if (found === undefined) {
      const path = keys.map(({ grid }) => cellAt(grid, row, column));
      found = prepareAt(path);
      remember(root, path, found);
    }
    if (found instanceof PricingError) throw found;
    return found as Compute;
  };
}

function remember(root: Map<unknown, Remembered>, path: readonly unknown[], made: Remembered): void {
  let node = root;
  for (const step of path.slice(0, -1)) {
    const next = node.get(step);
    if (next instanceof Map) node = next;
    else {
      const fresh = new Map<unknown, Remembered>();
      node.set(step, fresh);
      node = fresh;
    }
  }
  node.set(path[path.length - 1], made);
}
