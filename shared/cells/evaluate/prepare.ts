import type { Book } from '../../book/book.ts';
import { type CellOutput, unwrapped } from '../../cell.ts';
import { PricingError } from '../../errors.ts';
import type { CellFunction } from '../declare.ts';
import { type Argument, rawAt, readCell, readWhole } from './argument.ts';

export type Compute = (amounts: Record<string, unknown>) => CellOutput;

/** What came of one combination of keys, and where the combinations lie that begin with it. */
class Branch {
  readonly branches = new Map<unknown, Branch>();
  prepared: Compute | undefined;
}

/** The combinations that were asked of one function, and how much they weigh. */
class Tree {
  readonly root = new Branch();
  weight = 0;
}

/** A tree that outgrows this is forgotten after its call, and one ten times as heavy during it. Long texts weigh more. */
const HEAVIEST = 5000;
const HEAVIEST_IN_CALL = 10 * HEAVIEST;
const weightOf = (step: unknown): number => (typeof step === 'string' ? 1 + step.length / 200 : 1);

/** A book never changes: another choice of prices is another book, whose trees are yet to grow. */
const trees = new WeakMap<Book, Map<CellFunction, Tree>>();

function treeOf(fn: CellFunction, book: Book): Tree {
  const ofBook = trees.get(book) ?? new Map<CellFunction, Tree>();
  trees.set(book, ofBook);
  const known = ofBook.get(fn);
  if (known && known.weight <= HEAVIEST) return known;
  const tree = new Tree();
  ofBook.set(fn, tree);
  return tree;
}

/**
 * Prepares a function once per distinct combination of its keys, and remembers what came of it, an error included. The
 * keys' raw cells are the path to it: `pro` -> `1080p` -> what computes a cost. It is remembered beyond the call where
 * each key is plain cells; a table of rates is another one in each call.
 */
export function preparer(
  fn: CellFunction,
  args: readonly Argument[],
  book: Book,
): (row: number, column: number) => Compute {
  const keys = args.filter(({ param, broadcasts }) => broadcasts && param.kind === 'key');
  const constants = args.filter(({ param, broadcasts }) => !broadcasts && param.kind !== 'amount');
  const isLasting = constants.every(({ grid }) => isOne(grid) && isPlain(grid[0]?.[0]));
  let tree = isLasting ? treeOf(fn, book) : new Tree();
  let constantValues: Record<string, unknown> | undefined; // a table of rates is read once, not once per combination

  const prepareAt = (row: number, column: number): Compute => {
    try {
      const values: Record<string, unknown> = {};
      for (const key of keys) values[key.name] = readCell(key, rawAt(key, row, column));
      constantValues ??= Object.fromEntries(
        constants.map((constant) => [constant.name, readWhole(constant)]),
      );
      return fn.prepare({ ...values, ...constantValues }, book) as Compute;
    } catch (error) {
      if (!(error instanceof PricingError)) throw error;
      return failing(error);
    }
  };
  const grow = (from: Branch, raw: unknown): Branch => {
    const branch = new Branch();
    from.branches.set(raw, branch);
    tree.weight += weightOf(raw);
    if (tree.weight > HEAVIEST) trees.get(book)?.delete(fn);
    return branch;
  };

  let start = tree.root;
  // Which keys vary is part of the path, so that a place in the tree is always of the same argument.
  for (const { param, broadcasts, grid } of isLasting ? args : [])
    if (param.kind !== 'amount') {
      const raw = broadcasts ? VARIES : grid[0]![0];
      start = start.branches.get(raw) ?? grow(start, raw);
    }

  return (row, column) => {
    if (tree.weight > HEAVIEST_IN_CALL) {
      tree = new Tree();
      start = tree.root;
    }
    let branch = start;
    for (let i = 0; i < keys.length; i++) {
      const raw = unwrapped(rawAt(keys[i]!, row, column));
      if (!isPlain(raw)) return prepareAt(row, column); // hosts make a new object for each such cell
      branch = branch.branches.get(raw) ?? grow(branch, raw);
    }
    branch.prepared ??= prepareAt(row, column);
    return branch.prepared;
  };
}

const VARIES = Symbol('varies');

const isOne = (grid: Argument['grid']): boolean => grid.length === 1 && grid[0]!.length === 1;

/** Text, a number or nothing, which is the same whenever it comes. */
const isPlain = (raw: unknown): boolean => typeof raw !== 'object' || raw === null;

/** Outside of the call, whose arguments it would keep alive. */
const failing =
  (error: PricingError): Compute =>
  () => {
    throw error;
  };
