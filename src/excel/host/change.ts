import {
  type Change,
  type Changed,
  changedBy,
  halfDone,
  type Outcome,
  type Step,
} from '../../host/change.ts';
import { ChangeProgress } from '../../host/changeProgress.ts';
import type { LongWork } from '../../host/contract.ts';
import { setCells } from './cells.ts';
import { insertFormula } from './insert.ts';
import { setVersions } from './namedCells.ts';
import { removeSheet } from './removeSheet.ts';
import { run } from './runBatch.ts';
import { writeSheet } from './writeSheet.ts';

/**
 * Takes the steps of a change, which Excel makes one undo step of from ExcelApi 1.20 on. Where one fails, whatever was done
 * is taken back.
 */
export async function change<const S extends readonly Step[]>(
  asked: Change<S>,
  work: LongWork = {},
): Promise<Changed<S>> {
  const undos = asked.steps.map((): Step[] => []);
  try {
    const outcomes = await takeAll(asked.steps, undos, work, canMerge(asked.steps));
    return changedBy(asked, outcomes, undos);
  } catch (error) {
    const rest = undos.reverse().flat();
    await takeAll(rest, [], {}).catch(() => Promise.reject(halfDone(error)));
    throw error;
  }
}

/** Each step writes down what would undo it before it does anything: those steps do nothing where it has not come to that. */
const takeAll = (
  steps: readonly Step[],
  undos: readonly Step[][],
  work: LongWork,
  mergeUndoGroup = false,
): Promise<Outcome[]> =>
  run(async (context) => {
    const progress = new ChangeProgress(steps, work);
    const outcomes: Outcome[] = [];
    for (const [i, step] of steps.entries())
      outcomes.push(await take(context, step, undos[i] ?? [], progress));
    return outcomes;
  }, mergeUndoGroup);

function take(
  context: Excel.RequestContext,
  step: Step,
  undo: Step[],
  progress: ChangeProgress,
): Promise<Outcome> {
  switch (step.step) {
    case 'insert':
      return insertFormula(context, step, undo);
    case 'cells':
      return setCells(context, step, undo, progress);
    case 'versions':
      return setVersions(context, step.versions, undo, progress);
    case 'sheet':
      return writeSheet(context, step.plan, undo, progress);
    case 'removeSheet':
      return removeSheet(context, step.made);
  }
}

/** Excel never undoes that a sheet is deleted: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities */
const canMerge = (steps: readonly Step[]): boolean =>
  steps.every(({ step }) => step !== 'removeSheet') &&
  Office.context.requirements.isSetSupported('ExcelApi', '1.20');
