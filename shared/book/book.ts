import type { Rig } from '../local/rig/rig.ts';
import type { Confirmations } from '../rates/audit.ts';
import type { RateCard } from '../rates/card.ts';
import type { IsoDate } from '../rates/dates.ts';
import type { OwnRow } from '../rates/finding/ownRow.ts';
import { cardVersion } from '../rates/version.ts';

/** An own rate table as a workbook's default, with a short hash of its cells. */
export interface OwnDefault {
  readonly rows: readonly OwnRow[];
  readonly version: string;
}

/** What one workbook has chosen: its rate card, the day at which its prices are frozen, and its machines. */
export interface Book {
  readonly card: RateCard;
  readonly pinned?: IsoDate;
  /** What audits confirmed; `confirmationsOf` gives the one that counts, if any is about this very card. */
  readonly audits?: readonly Confirmations[];
  /** Own rows that come before the card in every formula without `[card]`. */
  readonly own?: OwnDefault;
  readonly rigs?: readonly Rig[];
  /** Name of the rig that counts when a formula names none. */
  readonly activeRig?: string;
}

/** The day whose prices count when a formula names none. The card's own day, never today: results do not change by themselves. */
export const bookDate = ({ card, pinned }: Book): IsoDate => pinned ?? card.date;

/** Changes whenever an omitted `[card]` would give other prices. */
export const bookVersion = ({ card, pinned, own }: Book): string =>
  cardVersion(card) + (own ? `+${own.version}` : '') + (pinned ? `@${pinned}` : '');
