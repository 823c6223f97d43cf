import { parseAddress } from '../../host/address.ts';
import type { Inserted, SelectedCell } from '../../host/contract.ts';
import { codeOf, run } from './runBatch.ts';

export const selectedCell = (): Promise<SelectedCell> =>
  run(async (context) => {
    const cell = context.workbook.getActiveCell().load('address,formulas');
    await context.sync();
    return { ...parseAddress(cell.address), isEmpty: isEmpty(cell) };
  });

/** `range.formulas` is in English with commas whatever the language of Excel, so nothing is translated. */
export const insertFormula = (formula: string, overwrite = false): Promise<Inserted> =>
  run(async (context) => {
    const cell = context.workbook.getActiveCell().load('address,formulas');
    const protection = cell.worksheet.protection.load('protected');
    const lock = cell.format.protection.load('locked');
    await context.sync();
    const at = parseAddress(cell.address);
    if (protection.protected && lock.locked !== false) return { done: false, ...at, why: 'protected' };
    if (!overwrite && !isEmpty(cell)) return { done: false, ...at, why: 'occupied' };
    cell.formulas = [[formula]];
    cell.load('text');
    try {
      await context.sync();
    } catch (error) {
      if (codeOf(error) === 'AccessDenied') return { done: false, ...at, why: 'protected' };
      throw error;
    }
    return { done: true, ...at, shown: String(cell.text[0]?.[0] ?? '') };
  });

const isEmpty = ({ formulas }: Excel.Range): boolean => (formulas[0]?.[0] ?? '') === '';
