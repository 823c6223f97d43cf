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
  readonly value: Cell;
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
  const fit = cells.filter((cell) => !hasError(cell));
  const log = fit.flatMap((cell) => logLines(cell, bookVersion(book), today));
  const values = fit.flatMap((cell) => cell.values.flat());
  return {
    values: log.map(({ cell }, i) => ({ ...parseAddress(cell.slice(1)), value: values[i] ?? null })),
    log,
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

/** As a cell that holds a value has it: a sheet cannot tell a blank result from a blank text. */
export const plainValue = (cell: Cell): CellOutput =>
  typeof cell === 'number' || typeof cell === 'string'
    ? cell
    : cell === null
      ? ''
      : String(cell).toUpperCase();
