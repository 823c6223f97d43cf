import { type Cell, isError } from '../cell.ts';
import { cellAddress, placeOf } from '../formula/address.ts';
import { separatorOf } from '../formula/calls.ts';
import { withDecimalCommas } from '../formula/localise.ts';
import { tokens } from '../formula/tokens.ts';
import type { ReadCells } from './call.ts';
import { all, numberIn, textIn } from './expression.ts';
import { SPILLED, withPattern } from './pattern.ts';
import { testsOf, wholePattern } from './wholeFormula.ts';
import type { WorkbookCell } from './workbookCell.ts';

/** A formula for a cell. */
export interface NewFormula {
  readonly sheet: string;
  readonly address: string;
  /** Blank where the cell becomes empty. */
  readonly formula: string;
}

/**
 * The values of a formula that has no native form, which stand while all that it refers to holds what it held:
 * `=IF(COUNTA("=LTX_MODELS([1])",A5),IF(A5="ltx",value,NA()))`. Throws NotPortable where that cannot be said.
 */
export function frozen(cell: WorkbookCell, read: ReadCells): NewFormula[] {
  const { sheet, address, formula, value, spill = [[value]] } = cell;
  const separator = separatorOf(tokens(formula), cell.separator ?? ',');
  const { pattern, references } = wholePattern(formula, read, sheet, separator);
  const tests = testsOf(references);
  const kept = tests.length > 0 ? `IF(${all(tests)},${written(value)},NA())` : written(value);
  const local = (native: string) => (separator === ';' ? withDecimalCommas(native) : native);
  return spill.flatMap((row, i) =>
    row.map((each, j) => {
      if (i === 0 && j === 0)
        return { sheet, address, formula: `=${withPattern(pattern, local(kept), separator)}` };
      const beside = `IF(ISERROR(${address}),NA(),${written(each)})`;
      return spilledInto(cell, i, j, local(beside), separator);
    }),
  );
}

/** A cell into which a result spilled, in native form. */
export function spilledInto(
  { sheet, address }: WorkbookCell,
  row: number,
  column: number,
  native: string,
  separator: ',' | ';',
): NewFormula {
  const from = placeOf(address);
  return {
    sheet,
    address: cellAddress(from.row + row, from.column + column),
    formula: `=${withPattern({ text: SPILLED, parts: [address] }, native, separator)}`,
  };
}

/** A value as a formula writes it. */
export function written(value: Cell): string {
  if (value === null) return '""';
  if (isError(value)) return 'NA()';
  if (typeof value === 'number') return numberIn(value);
  return typeof value === 'string' ? textIn(value) : String(value).toUpperCase();
}
