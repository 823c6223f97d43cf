import type { Book } from '../../book/book.ts';
import type { CellOutput } from '../../cell.ts';
import { PricingError } from '../../errors.ts';
import type { CellFunction } from '../declare.ts';
import { type Argument, cellAt, readCell, readWhole } from './argument.ts';

export type Compute = (amounts: Record<string, unknown>) => CellOutput;

/** What came of one combination of keys, and where the combinations lie that begin with it. */
class Branch {
  readonly branches = new Map<unknown, Branch>();
  prepared: Compute | undefined;
}

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
  const grids = keys.map(({ grid }) => grid);
  const root = new Branch();
  let constantValues: Record<string, unknown> | undefined; // a table of rates is read once, not once per combination

  const prepareAt = (row: number, column: number): Compute => {
    try {
      const values: Record<string, unknown> = {};
      for (const key of keys) values[key.name] = readCell(key, cellAt(key.grid, row, column));
      constantValues ??= Object.fromEntries(
        constants.map((constant) => [constant.name, readWhole(constant)]),
      );
      return fn.prepare({ ...values, ...constantValues }, book) as Compute;
    } catch (error) {
      if (!(error instanceof PricingError)) throw error;
      return failing(error);
    }
  };

  return (row, column) => {
    let branch = root;
    for (const grid of grids) {
      const step = cellAt(grid, row, column);
      let next = branch.branches.get(step);
      if (next === undefined) {
        next = new Branch();
        branch.branches.set(step, next);
      }
      branch = next;
    }
    branch.prepared ??= prepareAt(row, column);
    return branch.prepared;
  };
}

/** Outside of the call, whose arguments it would keep alive. */
const failing =
  (error: PricingError): Compute =>
  () => {
    throw error;
  };
