import { type Change, type Changed, halfDone, type Outcome, type Step } from '../../host/change.ts';
import { ChangeProgress, cellsOf } from '../../host/changeProgress.ts';
import type { LongWork } from '../../host/contract.ts';

/** Google ends a script after minutes, and a cell takes it milliseconds: no more are changed in one call. */
const CELLS_AT_ONCE = 1000;

interface Part {
  readonly steps: Step[];
  /** Which of the steps that were asked for each belongs to. */
  readonly owners: number[];
  cells: number;
}

/**
 * Does a change in as many calls as it takes. Where one fails, what those before it did is taken back; but for the version
 * cells, which say what is in force whatever becomes of the rest.
 */
export async function changeInParts<const S extends readonly Step[]>(
  { action, steps }: Change<S>,
  call: (change: Change) => Promise<Changed>,
  work: LongWork = {},
): Promise<Changed<S>> {
  const progress = new ChangeProgress(steps, work);
  const outcomes: Outcome[] = [];
  let back: readonly Step[] = [];
  try {
    for (const part of partsOf(steps)) {
      const changed = await call({ action, steps: part.steps });
      changed.outcomes.forEach((outcome, i) => {
        const owner = part.owners[i] ?? 0;
        outcomes[owner] = joined(outcomes[owner], outcome);
      });
      back = [...(changed.back?.steps ?? []), ...back]; // what was done last is undone first
      for (const step of part.steps) progress.wrote(cellsOf(step));
    }
  } catch (error) {
    for (const { steps: undo } of partsOf(back))
      await call({ action: `Undo ${action}`, steps: undo }).catch(() => Promise.reject(halfDone(error)));
    throw error;
  }
  return {
    outcomes: outcomes as unknown as Changed<S>['outcomes'],
    back: back.length > 0 ? { action: `Undo ${action}`, steps: back } : undefined,
  };
}

function partsOf(steps: readonly Step[]): readonly Part[] {
  const parts: Part[] = [];
  for (const [owner, step] of steps.entries()) {
    for (const piece of piecesOf(step)) {
      const cells = piece.step === 'cells' ? piece.changes.length : 0;
      let part = parts.at(-1);
      if (!part || part.cells + cells > CELLS_AT_ONCE) {
        part = { steps: [], owners: [], cells: 0 };
        parts.push(part);
      }
      part.steps.push(piece);
      part.owners.push(owner);
      part.cells += cells;
    }
  }
  return parts;
}

function piecesOf(step: Step): readonly Step[] {
  if (step.step !== 'cells' || step.changes.length <= CELLS_AT_ONCE) return [step];
  return Array.from({ length: Math.ceil(step.changes.length / CELLS_AT_ONCE) }, (_, i) => ({
    step: 'cells',
    changes: step.changes.slice(i * CELLS_AT_ONCE, (i + 1) * CELLS_AT_ONCE),
  }));
}

/** Only the outcomes of cells come in pieces. */
const joined = (before: Outcome | undefined, outcome: Outcome): Outcome =>
  before && 'skipped' in before && 'skipped' in outcome
    ? { skipped: [...before.skipped, ...outcome.skipped] }
    : outcome;
