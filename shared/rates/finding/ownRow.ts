import type { IsoDate } from '../dates.ts';
import type { Options } from './options.ts';

interface Use {
  readonly model: string;
  /** A tier's label; left out: at every resolution that no other row names. */
  readonly resolution?: string;
  readonly from?: IsoDate;
}

/** A price of the caller's own. */
export interface OwnRate extends Use {
  readonly usd: number;
  readonly options: Options;
  readonly per: { readonly unit: 'second' | 'run' } | { readonly unit: 'clip'; readonly seconds: number };
}

/** What the caller pays of the card's price: 0.88 of it. `model` may be a pattern such as `fal/*`. */
export interface OwnFactor extends Use {
  readonly factor: number;
}

/** One row of a caller's own rate table. */
export type OwnRow = OwnRate | OwnFactor;

/** The seller of a caller's own prices. */
export const OWN = 'own';
/** Since when a row without a date counts. */
export const ALWAYS: IsoDate = '1900-01-01';
