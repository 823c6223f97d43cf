import type { Step } from './change.ts';
import type { LongWork } from './contract.ts';
import { Cancelled } from './refused.ts';

/** How far a change has come. Between two of its parts the person may cancel: whatever was done is then taken back. */
export class ChangeProgress {
  readonly #total: number;
  #cells = 0;

  constructor(
    steps: readonly Step[],
    private readonly work: LongWork,
  ) {
    this.#total = Math.max(
      1,
      steps.reduce((sum, step) => sum + cellsOf(step), 0),
    );
  }

  /** So many more cells are written. Throws where the person has cancelled. */
  wrote(cells: number): void {
    this.#cells += cells;
    this.work.done?.(Math.min(1, this.#cells / this.#total));
    if (this.work.signal?.aborted) throw new Cancelled();
  }
}

export function cellsOf(step: Step): number {
  switch (step.step) {
    case 'cells':
      return step.changes.length;
    case 'sheet':
      return step.plan.rows.reduce((sum, { cells }) => sum + cells.length, 0);
    case 'insert':
    case 'versions':
    case 'removeSheet':
      return 0;
  }
}
