import { parseAddress } from '../../host/address.ts';
import type { Inserted, Step } from '../../host/change.ts';
import type { SelectedCell } from '../../host/contract.ts';
import { heldIn } from './cells.ts';
import { codeOf, run } from './runBatch.ts';

export const selectedCell = (): Promise<SelectedCell> =>
  run(async (context) => {
    const cell = context.workbook.getActiveCell().load('address,formulas');
    await context.sync();
    return { ...parseAddress(cell.address), isEmpty: isEmpty(cell) };
  });

/** `range.formulas` is in English with commas whatever the language of Excel, so nothing is translated. */
export async function insertFormula(
  context: Excel.RequestContext,
  { formula, overwrite = false }: { readonly formula: string; readonly overwrite?: boolean },
  undo: Step[],
): Promise<Inserted> {
  const cell = context.workbook.getActiveCell().load('address,formulas,values');
  const protection = cell.worksheet.protection.load('protected');
  const lock = cell.format.protection.load('locked');
  await context.sync();
  const at = parseAddress(cell.address);
  if (protection.protected && lock.locked !== false) return { done: false, ...at, why: 'protected' };
  if (!overwrite && !isEmpty(cell)) return { done: false, ...at, why: 'occupied' };
  const back = { ...at, before: formula, after: heldIn(cell) };
  undo.push({ step: 'cells', changes: [back] });
  cell.formulas = [[formula]];
  cell.load('formulas,values,text');
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) !== 'AccessDenied') throw error;
    undo.length = 0;
    return { done: false, ...at, why: 'protected' };
  }
  undo.splice(0, 1, { step: 'cells', changes: [{ ...back, before: heldIn(cell) }] });
  return { done: true, ...at, shown: String(cell.text[0]?.[0] ?? '') };
}

const isEmpty = ({ formulas }: Excel.Range): boolean => (formulas[0]?.[0] ?? '') === '';
