import { type Change, type Changed, changedBy, type Outcome, type Step } from '../../host/change.ts';
import type { LongWork } from '../../host/contract.ts';
import { Cancelled } from '../../host/refused.ts';
import { hasRoom, namedTexts, padded, type Versions, versionSheet } from '../../host/versionSheet.ts';
import { addChart } from '../charts/floatingCharts.ts';
import type { WorkbenchGrid } from '../grid.ts';
import { asOneUndo, withoutUndo } from '../oneUndo.ts';
import type { Workbench } from '../workbench.ts';
import { insertFormula, setCells } from './cells.ts';
import { rangeNamed } from './definedNames.ts';
import { textCell, workbookOf } from './ltxCells.ts';
import { removeSheet } from './removeSheet.ts';
import { writeSheet } from './writeSheet.ts';

export interface ChangeSurroundings {
  readonly grid: WorkbenchGrid;
  readonly workbench: Workbench;
}

/**
 * Takes the steps of a change as one element of Univer's undo, which takes them back where one fails. They are written at
 * once: who cancels while they are calculated has them taken back.
 */
export async function change<const S extends readonly Step[]>(
  surroundings: ChangeSurroundings,
  asked: Change<S>,
  { signal }: LongWork = {},
): Promise<Changed<S>> {
  const { grid, workbench } = surroundings;
  const undos = asked.steps.map((): Step[] => []);
  const outcomes = asOneUndo(grid.injector, workbookOf(grid).getWorkbook(), () =>
    asked.steps.map((step, i) => take(surroundings, step, undos[i] ?? [])),
  );
  await workbench.settled();
  const changed = changedBy(
    asked,
    outcomes.map((outcome) => outcome()),
    undos,
  );
  if (!signal?.aborted) return changed;
  if (changed.back) await change(surroundings, changed.back);
  throw new Cancelled();
}

/** Takes a step, and gives what tells its outcome once the cells are calculated. */
function take(surroundings: ChangeSurroundings, step: Step, undo: Step[]): () => Outcome {
  const { grid } = surroundings;
  switch (step.step) {
    case 'insert':
      return insertFormula(surroundings, step, undo);
    case 'cells': {
      const skipped = setCells(grid, step, undo);
      return () => ({ skipped });
    }
    case 'versions':
      // They say which prices are in force: taken back on their own, every formula that takes them would be an error.
      withoutUndo(grid.injector, () => setVersions(grid, step.versions));
      return () => ({});
    case 'sheet': {
      const made = writeSheet(grid, step.plan);
      undo.push({ step: 'removeSheet', made });
      if (step.plan.chart) addChart(grid, step.plan.chart);
      return () => ({ name: made.name });
    }
    case 'removeSheet': {
      const skipped = removeSheet(grid, step.made);
      return () => ({ skipped });
    }
  }
}

/** Writes the version cells where they are named, and makes a sheet for those whose name is missing or has too few cells. */
function setVersions(grid: WorkbenchGrid, versions: Versions): void {
  const workbook = workbookOf(grid);
  const texts = namedTexts(versions);
  const missing = texts.filter((each) => {
    const range = rangeNamed(workbook, each.name);
    return !range || !hasRoom(range.getValues(), each.texts);
  });
  if (missing.length > 0) {
    const home = workbook.getActiveSheet();
    writeSheet(grid, versionSheet(missing.map(({ name }) => name)));
    home.activate();
  }
  for (const each of texts) {
    const range = rangeNamed(workbook, each.name);
    range?.setValues(padded(each.texts, range.getHeight()).map((text) => [textCell(text)]));
  }
}
