import { callsLtx } from '../../../shared/book/link.ts';
import type { FormulaCell, FormulaChange, SkippedCell } from '../../sidebar/hostInterface.ts';
import { offset, parseAddress } from './address.ts';
import { codeOf, run } from './run.ts';

/** Every cell whose formula calls an LTX_ function. A cell that another's result spills into has no formula of its own. */
export const formulas = (): Promise<FormulaCell[]> =>
  run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    const used = sheets.items.map(({ name }) => ({
      name,
      range: context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true),
    }));
    for (const { range } of used) range.load('address,formulas,values');
    await context.sync();
    const cells = used.flatMap(({ name, range }) => (range.isNullObject ? [] : cellsIn(name, range)));
    const parents = cells.map(({ sheet, address }) => {
      const cell = context.workbook.worksheets.getItem(sheet).getRange(address);
      return cell.getSpillParentOrNullObject().load('address');
    });
    await context.sync();
    return cells.filter(({ address }, i) => {
      const parent = parents[i];
      return !parent || parent.isNullObject || parseAddress(parent.address).address === address;
    });
  });

function cellsIn(sheet: string, range: Excel.Range): FormulaCell[] {
  const [corner = 'A1'] = parseAddress(range.address).address.split(':');
  return range.formulas.flatMap((row: unknown[], i) =>
    row.flatMap((formula, j): FormulaCell[] => {
      if (typeof formula !== 'string' || !formula.startsWith('=') || !callsLtx(formula)) return [];
      const value: unknown = range.values[i]?.[j];
      return [{ sheet, address: offset(corner, i, j), formula, value: cellValue(value), isArray: false }];
    }),
  );
}

export const cellValue = (value: unknown): string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';

/** Writes formulas one by one, so that one that Excel refuses does not keep back the others. */
export async function setFormulas(changes: readonly FormulaChange[]): Promise<{ skipped: SkippedCell[] }> {
  const skipped: SkippedCell[] = [];
  for (const change of changes) {
    const why = await setFormula(change);
    if (why) skipped.push({ sheet: change.sheet, address: change.address, why });
  }
  return { skipped };
}

const setFormula = ({ sheet, address, formula }: FormulaChange): Promise<SkippedCell['why'] | undefined> =>
  run(async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(sheet).load('protection/protected');
    await context.sync();
    if (found.isNullObject) return 'missing';
    const cell = found.getRange(address);
    const lock = cell.format.protection.load('locked');
    await context.sync();
    if (found.protection.protected && lock.locked !== false) return 'protected';
    cell.formulas = [[formula]];
    try {
      await context.sync();
    } catch (error) {
      // A part of an array formula of the old kind cannot be changed on its own; Excel has no other way to tell.
      const code = codeOf(error);
      if (code === 'AccessDenied') return 'protected';
      if (code === 'InvalidOperation' || code === 'InvalidArgument' || code === 'GeneralException')
        return 'array';
      throw error;
    }
    return undefined;
  });
