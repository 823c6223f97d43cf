import { type Changed, changedBy, halfDone, type Outcome, type Step } from '../host/change.ts';
import { insertFormula, setCells } from './cells.ts';
import { removeSheet } from './removeSheet.ts';
import { setVersions, writeSheet } from './writeSheet.ts';

/** Takes the steps of a change in one run of the script. Where one fails, whatever was done is taken back. */
export function change(action: string, steps: readonly Step[]): Changed {
  const undos = steps.map((): Step[] => []);
  try {
    const outcomes = steps.map((step, i) => take(step, undos[i] ?? []));
    SpreadsheetApp.flush();
    return changedBy({ action, steps }, outcomes, undos);
  } catch (error) {
    takeBack(undos.reverse().flat(), error);
    throw error;
  }
}

function takeBack(steps: readonly Step[], error: unknown): void {
  try {
    for (const step of steps) take(step, []);
  } catch {
    throw halfDone(error);
  }
}

/** Each step writes down what would undo it before it does anything. */
function take(step: Step, undo: Step[]): Outcome {
  switch (step.step) {
    case 'insert':
      return insertFormula(step, undo);
    case 'cells':
      return setCells(step, undo);
    case 'versions':
      return setVersions(step.versions, undo);
    case 'sheet':
      return writeSheet(step.plan, undo);
    case 'removeSheet':
      return removeSheet(step.made);
  }
}
