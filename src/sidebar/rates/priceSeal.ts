import { checksum } from '../../../shared/book/seal.ts';
import type { Cell } from '../../../shared/cell.ts';
import type { IsoDate } from '../../../shared/rates/dates.ts';

/** The header over the seals names the day on which the prices were in force, and every seal counts it in. */
export const sealHeader = (day: IsoDate): string => `seal ${day}`;

/**
 * A short checksum of a row of prices as it was written. It tells the seller's prices from negotiated ones; it guards
 * against accidents, not against people.
 */
export const priceSeal = (day: IsoDate, cells: readonly Cell[]): string =>
  checksum(JSON.stringify([day, ...cells.map((cell) => String(cell ?? '').trim())]));
