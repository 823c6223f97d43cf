import { IFunctionService } from '@univerjs/engine-formula';
import {
  type FRange,
  type FWorkbook,
  type FWorksheet,
  InsertDefinedNameCommand,
} from '@univerjs/preset-sheets-core';
import { parseAddress, sheetNamedIn } from '../../../shared/formula/address.ts';
import type { WorkbenchGrid } from '../grid.ts';
import { formulaCells } from './ltxCells.ts';

/** Lets a name stand for an address such as `'LTX Rates'!$A$3:$F$20`. A name that is taken moves. */
export function setName({ api }: WorkbenchGrid, workbook: FWorkbook, name: string, address: string): void {
  const taken = workbook.getDefinedName(name);
  if (taken) taken.setFormula(address);
  else {
    // The facade goes through every formula of the workbook, for one that uses a name which is only now made.
    const param = workbook.newDefinedNameBuilder().setName(name).setRef(address).build();
    api.syncExecuteCommand(InsertDefinedNameCommand.id, { ...param, unitId: workbook.getId() });
  }
}

/**
 * Calculates everything anew where formulas of these sheets use names that are only now made. Univer keeps what it made of
 * such formulas when it read them first: #NAME?.
 */
export function calculateUsesOf(
  { api, injector }: WorkbenchGrid,
  sheets: readonly FWorksheet[],
  names: readonly string[],
): void {
  const named = new RegExp(names.map((name) => name.replaceAll('.', '\\.')).join('|'), 'gi');
  const uses = sheets.flatMap(formulaCells).flatMap(({ formula }) => formula.match(named) ?? []);
  if (uses.length === 0) return;
  injector.get(IFunctionService).deleteFormulaAstCacheKey(...new Set(uses));
  api.getFormula().executeCalculation();
}

/** The address that a name stands for, such as `'LTX Rates'!$A$3:$F$20`. */
export const namedAddress = (workbook: FWorkbook, name: string): string | undefined =>
  workbook.getDefinedName(name)?.getFormulaOrRefString().replace(/^=/, '');

/** The cells that a name stands for; undefined where it stands for none. */
export function rangeNamed(workbook: FWorkbook, name: string): FRange | undefined {
  const reference = namedAddress(workbook, name) ?? '';
  const sheet = workbook.getSheetByName(sheetNamedIn(reference) ?? '');
  return sheet?.getRange(parseAddress(reference).address);
}
