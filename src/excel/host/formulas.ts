import { callsLtx } from '../../../shared/formula/link.ts';
import { offset, parseAddress } from '../../host/address.ts';
import type { FormulaCell, FormulaChange, SkippedCell } from '../../host/contract.ts';
import { codeOf, run } from './runBatch.ts';

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

/** Writes formulas all at once, straight after a look at what the cells hold, so that nobody types in between. */
export async function setFormulas(changes: readonly FormulaChange[]): Promise<{ skipped: SkippedCell[] }> {
  const { skipped, refused } = await write(changes);
  if (!refused) return { skipped };
  // Excel does not say which one it refused. One by one, that does not keep back the others.
  const kept: SkippedCell[] = [];
  for (const change of changes) {
    const one = await write([change], true);
    kept.push(...(one.refused ? [skip(change, one.refused)] : one.skipped));
  }
  return { skipped: kept };
}

/** `isAgain`: a cell that holds the new formula already has it from the first time. */
const write = (changes: readonly FormulaChange[], isAgain = false) =>
  run(async (context) => {
    const names = [...new Set(changes.map(({ sheet }) => sheet))];
    const sheets = new Map(
      names.map((name) => [
        name,
        context.workbook.worksheets.getItemOrNullObject(name).load('protection/protected'),
      ]),
    );
    await context.sync();
    const cells = changes.map(({ sheet, address }) => {
      const found = sheets.get(sheet);
      if (!found || found.isNullObject) return undefined;
      const range = found.getRange(address).load('formulas');
      const lock = range.format.protection.load('locked');
      return { range, lock, isProtected: found.protection.protected };
    });
    await context.sync();
    const skipped = changes.flatMap((change, i): SkippedCell[] => {
      const cell = cells[i];
      if (!cell) return [skip(change, 'missing')];
      if (cell.isProtected && cell.lock.locked !== false) return [skip(change, 'protected')];
      const held: unknown = cell.range.formulas[0]?.[0];
      if (isAgain && held === change.formula) return [];
      if (held !== change.before) return [skip(change, 'changed')];
      cell.range.formulas = [[change.formula]];
      return [];
    });
    try {
      await context.sync();
    } catch (error) {
      // A part of an array formula of the old kind cannot be changed on its own; Excel has no other way to tell.
      const code = codeOf(error);
      if (code === 'AccessDenied') return { skipped, refused: 'protected' as const };
      if (code === 'InvalidOperation' || code === 'InvalidArgument' || code === 'GeneralException')
        return { skipped, refused: 'array' as const };
      throw error;
    }
    return { skipped };
  });

const skip = ({ sheet, address }: FormulaChange, why: SkippedCell['why']): SkippedCell => ({
  sheet,
  address,
  why,
});
