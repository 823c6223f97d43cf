import type { CellChange, SkippedCell, Step } from '../../host/change.ts';
import type { ChangeProgress } from '../../host/changeProgress.ts';
import { entryOf, typed } from '../../host/entry.ts';
import { refuseSkipped } from '../../host/refused.ts';
import { sendable } from './payload.ts';
import { codeOf } from './runBatch.ts';

type Why = SkippedCell['why'];
/** What became of a change: why the cell was skipped, or what it holds, for Excel may write a formula its own way. */
type Result = { readonly change: CellChange } & ({ readonly why: Why } | { readonly held: string });

/** Writes cells, each part straight after a look at what they hold, so that nobody types in between. */
export async function setCells(
  context: Excel.RequestContext,
  { changes, isWhole = false }: Extract<Step, { step: 'cells' }>,
  undo: Step[],
  progress: ChangeProgress,
): Promise<{ skipped: SkippedCell[] }> {
  undo.push({ step: 'cells', changes: changes.map((change) => swapped(change, change.after)) });
  const results: Result[] = [];
  // What the cells hold is sent too, before and after.
  for (const part of sendable(changes, ({ before, after }) => 2 * (before.length + after.length))) {
    const all = await write(context, part);
    results.push(...('refused' in all ? await oneByOne(context, part) : all.results));
    progress.wrote(part.length);
  }
  undo.length = 0;
  const written = results.flatMap((result) =>
    'held' in result ? [swapped(result.change, result.held)] : [],
  );
  if (written.length > 0) undo.push({ step: 'cells', changes: written });
  const skipped = results.flatMap((result): SkippedCell[] => {
    if (!('why' in result)) return [];
    const { sheet, address } = result.change;
    return [{ sheet, address, why: result.why }];
  });
  if (isWhole) refuseSkipped(skipped);
  return { skipped };
}

const swapped = ({ sheet, address, before }: CellChange, held: string): CellChange => ({
  sheet,
  address,
  before: held,
  after: before,
});

/** Excel does not say which one it refused. One by one, that does not keep back the others. */
async function oneByOne(context: Excel.RequestContext, changes: readonly CellChange[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const change of changes) {
    const one = await write(context, [change], true);
    results.push(...('refused' in one ? [{ change, why: one.refused }] : one.results));
  }
  return results;
}

/** `isAgain`: a cell that holds what it should already has it from the first time. */
async function write(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
  isAgain = false,
): Promise<{ readonly results: Result[] } | { readonly refused: Why }> {
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
    const range = found.getRange(address).load('formulas,values');
    const lock = range.format.protection.load('locked');
    return { range, lock, isProtected: found.protection.protected };
  });
  await context.sync();
  const results = changes.map(
    (change, i): Result | { readonly change: CellChange; readonly range: Excel.Range } => {
      const cell = cells[i];
      if (!cell) return { change, why: 'missing' };
      if (cell.isProtected && cell.lock.locked !== false) return { change, why: 'protected' };
      const { range } = cell;
      const held = heldIn(range);
      if (isAgain && held === change.after) return { change, held };
      if (held !== change.before) return { change, why: 'changed' };
      range.formulas = [[typed(change.after)]];
      return { change, range: range.load('formulas,values') };
    },
  );
  try {
    await context.sync();
  } catch (error) {
    // A part of an array formula of the old kind cannot be changed on its own; Excel has no other way to tell.
    const code = codeOf(error);
    if (code === 'AccessDenied') return { refused: 'protected' };
    if (code === 'InvalidOperation' || code === 'InvalidArgument' || code === 'GeneralException')
      return { refused: 'array' };
    throw error;
  }
  return {
    results: results.map((result) =>
      'range' in result ? { change: result.change, held: heldIn(result.range) } : result,
    ),
  };
}

/** What a cell holds, once its formulas and values are loaded. */
export const heldIn = ({ formulas, values }: Excel.Range): string =>
  entryOf(formulas[0]?.[0], values[0]?.[0]);
