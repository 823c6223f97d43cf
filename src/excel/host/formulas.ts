import { callsLtx } from '../../../shared/formula/link.ts';
import { offset, parseAddress } from '../../host/address.ts';
import type { FormulaCell } from '../../host/contract.ts';
import { run } from './runBatch.ts';

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
  const { address: first } = parseAddress(range.address);
  return range.formulas.flatMap((row: unknown[], i) =>
    row.flatMap((formula, j): FormulaCell[] => {
      if (typeof formula !== 'string' || !formula.startsWith('=') || !callsLtx(formula)) return [];
      const value: unknown = range.values[i]?.[j];
      return [{ sheet, address: offset(first, i, j), formula, value: cellValue(value), isArray: false }];
    }),
  );
}

export const cellValue = (value: unknown): string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
