import type { FWorkbook } from '@univerjs/preset-sheets-core';
import { addressIn } from '../../host/address.ts';

/** Gives a name to a range. A name that is taken moves. */
export function setName(workbook: FWorkbook, name: string, sheet: string, range: string): void {
  const reference = addressIn(sheet, range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2'));
  const taken = workbook.getDefinedName(name);
  if (taken) taken.setFormula(reference);
  else workbook.insertDefinedName(name, reference);
}

/** The address that a name stands for, such as `'LTX Rates'!$A$3:$F$20`. */
export const namedAddress = (workbook: FWorkbook, name: string): string | undefined =>
  workbook.getDefinedName(name)?.getFormulaOrRefString().replace(/^=/, '');
