import { addressIn, cellAddress, placeOf } from '../../../shared/formula/address.ts';
import { isOurs } from '../../../shared/formula/revived.ts';
import type { FormulaCell } from '../../host/contract.ts';
import { deadFormulas } from '../../host/deadFormulas.ts';
import type { PlainCell, PlainSheet, PlainValue, PlainWorkbook } from '../../workbook/plainWorkbook.ts';

/** A workbook whose formulas of ours are alive, and what they gave when the file was saved. */
export interface Revived {
  readonly workbook: PlainWorkbook;
  /** How many formulas of ours there are, and how many of them another product had left dead. */
  readonly ours: number;
  readonly entered: number;
  readonly kept: readonly KeptValue[];
}

/** What a cell showed, by its address with the sheet. */
export interface KeptValue {
  readonly at: string;
  readonly value: PlainValue;
}

/** Enters the formulas again that another product left dead, after clearing what their results had spilled into. */
export function revive(workbook: PlainWorkbook): Revived {
  const formulas = workbook.sheets.flatMap((sheet) => ourFormulas(sheet));
  const { entered, cleared } = deadFormulas(formulas);
  const changes = new Map(
    [...cleared, ...entered].map((change) => [addressIn(change.sheet, change.address), change]),
  );
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.flatMap((cell): PlainCell[] => {
      const change = changes.get(at(sheet, cell));
      if (!change) return [cell];
      const { formula: _, value: __, ...rest } = cell; // what it spills into is calculated anew, too
      if (change.after !== '') return [{ ...rest, value: null, formula: change.after }];
      return rest.style ? [{ ...rest, value: null }] : [];
    }),
  }));
  return {
    workbook: { ...workbook, sheets },
    ours: formulas.length - cleared.length,
    entered: entered.length,
    kept: workbook.sheets.flatMap((sheet) => keptValues(sheet)),
  };
}

const at = (sheet: PlainSheet, { row, column }: PlainCell): string =>
  addressIn(sheet.name, cellAddress(row, column));

const ourFormulas = ({ name, cells }: PlainSheet): readonly FormulaCell[] =>
  cells.flatMap(({ row, column, formula, value }) =>
    formula !== undefined && isOurs(formula)
      ? [
          {
            sheet: name,
            address: cellAddress(row, column),
            formula,
            value: typeof value === 'object' ? (value?.error ?? '') : value,
            isArray: false,
          },
        ]
      : [],
  );

/** The results of our formulas, those that they spilled too. #NAME? says only that nobody knew the function. */
function keptValues(sheet: PlainSheet): readonly KeptValue[] {
  const isKnown = ({ value }: PlainCell) =>
    value !== null && !(typeof value === 'object' && value.error === '#NAME?');
  const anchors = sheet.cells.filter(({ formula }) => formula !== undefined && isOurs(formula));
  const spills = anchors.flatMap(({ spill }) =>
    spill?.includes(':') ? [spill.split(':').map(placeOf)] : [],
  );
  const isSpilled = ({ row, column }: PlainCell) =>
    spills.some(
      ([from, to]) =>
        from && to && row >= from.row && row <= to.row && column >= from.column && column <= to.column,
    );
  const ours = new Set(anchors);
  return sheet.cells
    .filter((cell) => isKnown(cell) && (ours.has(cell) || (cell.formula === undefined && isSpilled(cell))))
    .map((cell) => ({ at: at(sheet, cell), value: cell.value }));
}
