import { type Book, bookVersion } from '../book/book.ts';
import { type Cell, type CellOutput, isError } from '../cell.ts';
import { addressIn, cellAddress, parseAddress, placeOf } from '../formula/address.ts';
import type { IsoDate } from '../rates/dates.ts';

/** What a frozen cell was, as a row of the sheet LTX Log. */
export interface LogLine {
  /** The cell as a reference that moves with it: `=Budget!B4`. */
  readonly cell: string;
  /** Its formula as its product writes it; SPILLED_FROM_ABOVE where the cell held a part of the result above. */
  readonly formula: string;
  readonly value: CellOutput;
  readonly card: string;
  /** What the formula's calls pay per second, and where that comes from; blank where they have no price. */
  readonly price: string;
  readonly source: string;
  readonly frozen: IsoDate;
}

export const LOG_HEADINGS = ['Cell', 'Formula', 'Value', 'Card', 'Price', 'Source', 'Frozen'] as const;
export const SPILLED_FROM_ABOVE = 'spilled from the cell above';

/** A formula cell that is to be frozen. */
export interface Freezing {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
  /** Its value, or those of all cells that its result spilled into. */
  readonly values: readonly (readonly Cell[])[];
  readonly price: string;
  readonly source: string;
}

export interface FrozenValue {
  readonly sheet: string;
  readonly address: string;
  readonly value: CellOutput;
}

export interface Freeze {
  readonly values: readonly FrozenValue[];
  readonly log: readonly LogLine[];
  /** Cells that stay live, because their value is an error. */
  readonly left: readonly { readonly sheet: string; readonly address: string }[];
}

/** Values in the place of formulas, and a log by which they come back. `today` is the day of the sign-off. */
export function freeze(cells: readonly Freezing[], book: Book, today: IsoDate): Freeze {
  const hasError = ({ values }: Freezing) => values.some((row) => row.some(isError));
  const lines = cells
    .filter((cell) => !hasError(cell))
    .flatMap((cell) => logLines(cell, bookVersion(book), today));
  return {
    values: lines.map(({ cell, value }) => ({ ...parseAddress(cell.slice(1)), value })),
    log: lines,
    left: cells.filter(hasError).map(({ sheet, address }) => ({ sheet, address })),
  };
}

function logLines(
  { sheet, address, formula, values, price, source }: Freezing,
  card: string,
  frozen: IsoDate,
): LogLine[] {
  const from = placeOf(address);
  return values.flatMap((row, down) =>
    row.map((value, right): LogLine => {
      const isFirst = down === 0 && right === 0;
      return {
        cell: `=${addressIn(sheet, cellAddress(from.row + down, from.column + right))}`,
        formula: isFirst ? formula : SPILLED_FROM_ABOVE,
        value: plainValue(value),
        card,
        ...(isFirst ? { price, source } : { price: '', source: '' }),
        frozen,
      };
    }),
  );
}

/** A sheet cannot tell a blank result from a blank text. */
const plainValue = (cell: Cell): CellOutput =>
  typeof cell === 'number' || typeof cell === 'string'
    ? cell
    : cell === null
      ? ''
      : String(cell).toUpperCase();

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
