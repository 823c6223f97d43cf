import type { Cell } from '../../cell.ts';
import type { RigFigures } from './rig.ts';

/** A figure above 0 that is `below` or `above` what machines have. */
export type Slip = { readonly says: (value: number) => string } & (
  | { readonly below: number }
  | { readonly above: number }
);

/** What a figure above 0 looks like, where nobody means it as it stands. */
export const slipText = (slips: readonly Slip[], value: number): string | undefined =>
  value > 0
    ? slips.find((each) => ('below' in each ? value < each.below : value > each.above))?.says(value)
    : undefined;

/** One figure of a rig, as a row of a two-column range names it. */
export interface Field {
  readonly key: keyof RigFigures;
  readonly label: string;
  /** What is expected, with its unit, for messages. */
  readonly what: string;
  readonly also: readonly string[];
  readonly least: number;
  readonly most: number;
  readonly isNeeded?: true;
  /** Written as a share: 0.2, or text such as 20 %. */
  readonly isShare?: true;
  /** Figures that can be and that nobody means: what was probably written instead. */
  readonly slips?: readonly Slip[];
  readonly wattsAt?: 'wall' | 'board';
}

/** A figure above 0 is at least this, so that every quotient of two of them is a finite double. */
export const TINIEST = 1e-6;

/** A cell with nothing in it; desktop Excel gives 0 for it. */
export const isBlankCell = (cell: Cell): boolean => cell === null || cell === 0;
