import { type Cell, isError } from '../cell.ts';
import { parseAddress } from '../formula/address.ts';
import { type LogLine, plainValue, SPILLED_FROM_ABOVE } from './freezeLog.ts';

export interface Unfreeze {
  /** Blank for cells into which a result is to spill again; these come first. */
  readonly formulas: readonly {
    readonly sheet: string;
    readonly address: string;
    readonly formula: string;
  }[];
  readonly kept: readonly { readonly cell: string; readonly why: string }[];
}

/**
 * The formulas of a log whose cells still hold what was logged; what spilled comes back whole or not at all. `valueAt` gives
 * what a cell holds now, undefined where it is gone.
 */
export function unfreeze(
  log: readonly Pick<LogLine, 'cell' | 'formula' | 'value'>[],
  valueAt: (sheet: string, address: string) => Cell | undefined,
): Unfreeze {
  const results = resultsIn(log).map((lines) => {
    const changed = lines.find((line) => !isAsLogged(line, valueAt));
    return { lines, why: changed && reasonOf(changed, lines[0]!) };
  });
  const formulas = results
    .filter(({ why }) => why === undefined)
    .flatMap(({ lines }) => lines)
    .map(({ cell, formula }) => ({
      ...parseAddress(cell.slice(1)),
      formula: formula === SPILLED_FROM_ABOVE ? '' : formula,
    }));
  return {
    formulas: [
      ...formulas.filter(({ formula }) => formula === ''),
      ...formulas.filter(({ formula }) => formula !== ''),
    ],
    kept: results.flatMap(({ lines, why }) => (why === undefined ? [] : [{ cell: lines[0]!.cell, why }])),
  };
}

type Logged = Pick<LogLine, 'cell' | 'formula' | 'value'>;

/** Each formula's line with those of the cells that it spilled into. */
function resultsIn(log: readonly Logged[]): Logged[][] {
  const results: Logged[][] = [];
  for (const line of log) {
    if (line.formula === SPILLED_FROM_ABOVE) results[results.length - 1]?.push(line);
    else results.push([line]);
  }
  return results;
}

const GONE = /#REF!/;

function isAsLogged({ cell, value }: Logged, valueAt: Parameters<typeof unfreeze>[1]): boolean {
  if (GONE.test(cell)) return false;
  const { sheet, address } = parseAddress(cell.slice(1));
  const now = valueAt(sheet, address);
  return now !== undefined && !isError(now) && plainValue(now) === value;
}

const reasonOf = (changed: Logged, first: Logged): string =>
  GONE.test(changed.cell)
    ? 'the cell is gone'
    : changed === first
      ? 'the cell holds something else by now'
      : `${changed.cell.slice(1)}, into which its result spilled, holds something else by now`;
