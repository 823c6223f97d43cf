import type { Confirmation } from '../audit.ts';
import type { Period, Rate } from '../card.ts';
import type { IsoDate } from '../dates.ts';
import type { Resolution } from '../resolution.ts';
import type { Listed } from './modelNames.ts';

/** Where prices come from: a rate card on a day, or the caller's own table. */
export interface Prices {
  readonly date: IsoDate;
  /** Throws unknown-model for a name it does not know. */
  readonly find: (name: string) => Listed;
  readonly listed: () => readonly Listed[];
  readonly staleAfterDays: number;
  /** Prices that come before these: where they have one, it counts. */
  readonly before?: Prices;
  /** Who printed a price as the card has it, and when last; undefined where no audit of the card says so. */
  readonly confirmationOf?: (listed: Listed, period: Period, rate: Rate) => Confirmation | undefined;
  /** What is paid of a price here; undefined where a table of factors has none for it, and then there is no price. */
  readonly factorOf?: (model: string, resolution: Resolution) => number | undefined;
}
