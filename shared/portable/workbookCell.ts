import type { Cell, Grid } from '../cell.ts';

/** A cell of the workbook that holds a formula of ours, as its product writes it. */
export interface WorkbookCell {
  readonly sheet: string;
  /** Such as B4. */
  readonly address: string;
  readonly formula: string;
  /** What separates arguments where that is no comma and the formula may not show it. */
  readonly separator?: ';' | undefined;
  readonly value: Cell;
  /** The values of all the cells into which its result spilled, its own first; undefined where it is one cell. */
  readonly spill?: Grid<Cell> | undefined;
}
