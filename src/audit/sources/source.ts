import type { PrintedPrices } from '../printedPrice.ts';

/**
 * Who speaks. `seller`: its own page or code. `copy`: a copy of that, made word by word. `catalogue`: a list that others
 * keep, which can confirm and dissent, and never contradict.
 */
export type Voice = 'seller' | 'copy' | 'catalogue';

/** A place where prices are printed. */
export interface Source {
  readonly id: string;
  readonly name: string;
  /** Where its newest edition is. */
  readonly address: string;
  readonly voice: Voice;
  /** Sellers whose whole list of video prices it is: what it lacks is gone, and it silences older editions. */
  readonly wholeListOf?: readonly string[];
  /** Stored texts: the name without its date, and the ending. `comfy-2026-08-22.mdx` is `comfy` and `mdx`. */
  readonly file: string;
  readonly ending: string;
  /** The day of the last edition that was read, for stored texts whose name has no date. */
  readonly readOn: string;
  /** What an address of a price's `source` on the card contains that was read here. */
  readonly cited: string;
  readonly read: (text: string) => PrintedPrices;
}

/** Where files of repositories are read. */
export const RAW = 'https://raw.githubusercontent.com';
