import { parseAddress } from '../../../shared/formula/address.ts';
import type { Inserted, Insertion, Step } from '../../host/change.ts';
import type { SelectedCell } from '../../host/contract.ts';
import { shownResult } from '../../host/shownResult.ts';
import { heldIn } from './cells.ts';
import { applyLooks } from './looks.ts';
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
  { formula, overwrite = false, look }: Insertion,
  undo: Step[],
): Promise<Inserted> {
  const cell = context.workbook.getActiveCell().load('address,formulas,values,numberFormat');
  const protection = cell.worksheet.protection.load('protected');
  const lock = cell.format.protection.load('locked');
  await context.sync();
  const at = parseAddress(cell.address);
  if (protection.protected && lock.locked !== false) return { done: false, ...at, why: 'protected' };
  if (!overwrite && !isEmpty(cell)) return { done: false, ...at, why: 'occupied' };
  const back = { ...at, before: formula, after: heldIn(cell) };
  undo.push({ step: 'cells', changes: [back] });
  // On a protected sheet a cell may take a formula, but no format.
  if (look && !protection.protected && cell.numberFormat[0]?.[0] === 'General') applyLooks(cell, [look]);
  cell.formulas = [[formula]];
  cell.load('formulas,values');
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) !== 'AccessDenied') throw error;
    undo.length = 0;
    return { done: false, ...at, why: 'protected' };
  }
  undo.splice(0, 1, { step: 'cells', changes: [{ ...back, before: heldIn(cell) }] });
  const shown = await shownResult(async () => {
    cell.load('text');
    await context.sync();
    return String(cell.text[0]?.[0] ?? '');
  });
  return { done: true, ...at, shown };
}

const isEmpty = ({ formulas }: Excel.Range): boolean => (formulas[0]?.[0] ?? '') === '';
