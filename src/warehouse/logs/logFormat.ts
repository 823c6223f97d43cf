import type { Column, Given } from './ownColumns.ts';

/** A form of log: the relation over the view `file` that has a column for each role, and what these are called. */
export interface LogFormat {
  readonly relation: (columns: readonly Column[]) => string;
  readonly names: Given;
}
