import type { IsoDate } from '../dates.ts';
import type { Listed } from './modelNames.ts';

/** Where prices come from: a rate card on a day, or the caller's own table. */
export interface Prices {
  readonly date: IsoDate;
  /** Throws unknown-model for a name it does not know. */
  readonly find: (name: string) => Listed;
  readonly listed: () => readonly Listed[];
  readonly staleAfterDays: number;
}
