import type { Grid } from '../../../shared/cell.ts';

/** What a formula gives under a book: rows of values, the sentence of its error, or nothing where it cannot be told. */
export type Outcome =
  | { readonly is: 'values'; readonly rows: Grid<unknown> }
  /** `isInPart`: of several cells perhaps only some fail, and products differ in what the others show. */
  | { readonly is: 'error'; readonly message: string; readonly isInPart: boolean }
  | { readonly is: 'unknown' };

export const UNKNOWN: Outcome = { is: 'unknown' };

export const one = (value: unknown): Outcome => ({ is: 'values', rows: [[value]] });

export const finite = (value: number): Outcome => (Number.isFinite(value) ? one(value) : UNKNOWN);

/** The value of what is one cell. */
export const single = (outcome: Outcome): unknown =>
  outcome.is === 'values' && outcome.rows.length === 1 && outcome.rows[0]?.length === 1
    ? outcome.rows[0][0]
    : undefined;
