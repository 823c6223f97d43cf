import type { Book } from '../../../shared/book/book.ts';
import type { CellError, CellOutput, Grid } from '../../../shared/cell.ts';
import { evaluate } from '../../../shared/cells/evaluate/evaluate.ts';
import type { CallArgument } from '../../../shared/formula/callArgument.ts';
import type { FormulaCall } from '../../../shared/formula/readCalls.ts';
import { functions } from '../../../shared/functions/index.ts';
import type { Versions } from '../../host/versionSheet.ts';
import { versionsOf } from '../cellVersions.ts';
import type { KnownCells } from './knownCells.ts';

/** What a call gives: rows of values, where `error` holds the sentence of a cell without one, or nothing that can be told. */
export type CallResult =
  | { readonly is: 'rows'; readonly rows: Grid<CellOutput | CellError> }
  /** The arguments that cannot be followed; none where the call itself is not known here. */
  | { readonly is: 'unfollowed'; readonly params: readonly string[] };

export interface Results {
  readonly of: (call: FormulaCall) => CallResult;
  /** The cells of an argument; undefined where it cannot be followed. */
  readonly cellsOf: (argument: CallArgument) => Grid<unknown> | undefined;
}

const NOTHING: CallResult = { is: 'unfollowed', params: [] };
/** Cells that refer to each other further than this are not followed. */
const LONGEST_CHAIN = 200;

/** Works calls out as cells would under a book. Each is worked out once, however many refer to it. */
export function resultsUnder(book: Book, known: KnownCells): Results {
  const results = new Map<FormulaCall, CallResult>();
  const versions = versionsOf(book);
  let chain = 0;

  const of = (call: FormulaCall): CallResult => {
    const before = results.get(call);
    if (before) return before;
    if (chain >= LONGEST_CHAIN) return NOTHING;
    results.set(call, NOTHING); // while it is worked out: cells that go round in a circle give nothing
    chain += 1;
    const result = workedOut(call);
    chain -= 1;
    results.set(call, result);
    return result;
  };

  const workedOut = ({ name, args }: FormulaCall): CallResult => {
    const fn = functions.find((declared) => declared.name === name);
    const params = Object.keys(fn?.params ?? {});
    if (!fn || args.length > params.length) return NOTHING;
    const raw = args.map(cellsOf);
    const unfollowed = params.filter((_, i) => i < raw.length && raw[i] === undefined);
    if (unfollowed.length > 0) return { is: 'unfollowed', params: unfollowed };
    return { is: 'rows', rows: evaluate(fn, raw, book, ({ message }): CellError => ({ error: message })) };
  };

  const cellsOf = (argument: CallArgument): Grid<unknown> | undefined => {
    switch (argument.is) {
      case 'blank':
        return [[null]];
      case 'values':
        return argument.rows;
      case 'call':
        return rowsOf(argument.call);
      case 'name':
      case 'cells': {
        const held = known(argument);
        if (!held) return undefined;
        if ('args' in held) return rowsOf(held);
        // A version cell follows the book at hand, where there is such a cell.
        const version = argument.is === 'name' ? versionCell(argument.name, versions) : undefined;
        return version ?? withoutErrors(held);
      }
      case 'other':
        return undefined;
    }
  };

  const rowsOf = (call: FormulaCall): Grid<unknown> | undefined => {
    const result = of(call);
    return result.is === 'rows' ? result.rows : undefined;
  };
  return { of, cellsOf };
}

function versionCell(name: string, versions: Versions): Grid<unknown> | undefined {
  const upper = name.toUpperCase();
  return upper === 'LTX_CARD' || upper === 'LTX_RIG_VERSION' ? [[versions[upper]]] : undefined;
}

/** Cells that show an error now may hold something else once a price changes. */
const withoutErrors = (rows: Grid<unknown>): Grid<unknown> | undefined =>
  rows.some((row) => row.some((cell) => typeof cell === 'string' && ERROR.test(cell))) ? undefined : rows;

const ERROR = /^#(?:N\/A|[A-Z0-9_/]+[!?])$/;
