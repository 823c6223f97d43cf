/** Where a log says what: SQL over its alias `l`, a column as a rule. */
export interface LogColumns {
  /** The table, as a query names it. */
  readonly table: string;
  readonly model: string;
  readonly resolution: string;
  readonly seconds: string;
  readonly takes: string;
  readonly options: string;
  /** The day whose prices count: of a time in the log, or one for all rows. */
  readonly at: string;
  /** Columns that stay beside the price, quoted where they must be. */
  readonly keep: readonly string[];
}

/** What the columns are called unless said otherwise. */
export const USUAL_NAMES = {
  model: 'model',
  resolution: 'resolution',
  seconds: 'seconds',
  takes: 'takes',
  options: 'options',
  at: 'created_at',
} as const;

export type Role = keyof typeof USUAL_NAMES;
export const ROLES = Object.keys(USUAL_NAMES) as readonly Role[];

/** Names that the layers of the query give begin so; a log may have none of its own. */
export const OURS = 'ltx_';
