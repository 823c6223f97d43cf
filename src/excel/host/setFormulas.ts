import type { FormulaChange, SkippedCell } from '../../host/contract.ts';
import { codeOf, run } from './runBatch.ts';

/** A request of Excel on the web has 5 MB at most. */
const CHANGES_AT_ONCE = 1000;

/** Writes formulas, each part straight after a look at what its cells hold, so that nobody types in between. */
export async function setFormulas(changes: readonly FormulaChange[]): Promise<{ skipped: SkippedCell[] }> {
  const skipped: SkippedCell[] = [];
  for (let from = 0; from < changes.length; from += CHANGES_AT_ONCE)
    skipped.push(...(await writePart(changes.slice(from, from + CHANGES_AT_ONCE))));
  return { skipped };
}

async function writePart(changes: readonly FormulaChange[]): Promise<readonly SkippedCell[]> {
  const { skipped, refused } = await write(changes);
  if (!refused) return skipped;
  // Excel does not say which one it refused. One by one, that does not keep back the others.
  const kept: SkippedCell[] = [];
  for (const change of changes) {
    const one = await write([change], true);
    kept.push(...(one.refused ? [skip(change, one.refused)] : one.skipped));
  }
  return kept;
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
