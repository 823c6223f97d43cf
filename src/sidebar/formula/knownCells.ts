import type { Grid } from '../../../shared/cell.ts';
import type { CallArgument, Reference } from '../../../shared/formula/callArgument.ts';
import { type CallsOfFormula, type FormulaCall, readCalls } from '../../../shared/formula/readCalls.ts';
import type { CellValue, FormulaCell, Host } from '../../host/contract.ts';
import { boundsOf, isInside } from './bounds.ts';

/** Cells that an argument refers to: by their place or by a name of the workbook. */
export type CellsArgument = Extract<CallArgument, { readonly is: 'cells' | 'name' }>;

/**
 * What the cells of an argument hold: their values, or a call of ours where that is all that one cell holds. Undefined
 * where that is not known, or follows from prices in a way that cannot be followed.
 */
export type KnownCells = (argument: CellsArgument) => Grid<CellValue> | FormulaCall | undefined;

/** A cell with a formula of ours, read. */
export interface ReadCell extends CallsOfFormula {
  readonly cell: FormulaCell;
}

export const readFormulaCell = (cell: FormulaCell): ReadCell => ({
  cell,
  ...readCalls(cell.formula, cell.separator, cell.sheet),
});

/** Fetches the cells that calls refer to, all at once. `ours`: all cells of the workbook that hold formulas of ours. */
export async function knownCells(
  host: Host,
  calls: readonly FormulaCall[],
  ours: readonly ReadCell[] = [],
): Promise<KnownCells> {
  const formulas = new Formulas(ours);
  const places = new Map<string, Reference>();
  for (const argument of calls.flatMap(cellsArguments)) {
    if (argument.is === 'name') places.set(keyOf(argument), { range: argument.name });
    else if (formulas.at(argument) === 'none') places.set(keyOf(argument), argument);
  }
  const keys = [...places.keys()];
  const grids =
    keys.length > 0
      ? await host.readCells([...places.values()].map(({ sheet, range }) => ({ sheet, range })))
      : [];
  const values = new Map(keys.map((key, i) => [key, grids[i]]));
  return (argument) => {
    const formula = argument.is === 'cells' ? formulas.at(argument) : 'none';
    if (formula === 'none') return values.get(keyOf(argument));
    return formula === 'several' ? undefined : formula;
  };
}

const keyOf = (argument: CellsArgument): string =>
  argument.is === 'name' ? argument.name : JSON.stringify([argument.sheet, argument.range]);

const cellsArguments = ({ args }: FormulaCall): CellsArgument[] =>
  args.flatMap((argument) => {
    if (argument.is === 'call') return cellsArguments(argument.call);
    return argument.is === 'cells' || argument.is === 'name' ? [argument] : [];
  });

/** Which cells hold formulas of ours: what they show follows from prices, and is no plain value. */
class Formulas {
  readonly #sheets = new Map<string, Map<string, ReadCell>>();
  readonly #known = new Map<string, boolean>();

  constructor(cells: readonly ReadCell[]) {
    for (const read of cells) {
      const sheet = read.cell.sheet.toLowerCase();
      const cellsOfSheet = this.#sheets.get(sheet) ?? new Map<string, ReadCell>();
      this.#sheets.set(sheet, cellsOfSheet.set(read.cell.address, read));
    }
  }

  at({ sheet = '', range }: Reference): FormulaCall | 'several' | 'none' {
    const cells = this.#sheets.get(sheet.toLowerCase());
    if (!cells) return 'none';
    if (range.includes(':')) return this.#hasAny(cells, sheet, range) ? 'several' : 'none';
    const read = cells.get(range);
    if (!read) return 'none';
    return (read.shape === 'call' ? read.calls[0] : undefined) ?? 'several';
  }

  #hasAny(cells: ReadonlyMap<string, ReadCell>, sheet: string, range: string): boolean {
    const key = JSON.stringify([sheet.toLowerCase(), range]);
    const bounds = boundsOf(range);
    const known =
      this.#known.get(key) ?? [...cells.keys()].some((address) => isInside(boundsOf(address), bounds));
    this.#known.set(key, known);
    return known;
  }
}
