import type { Rational } from '../../money/rational.ts';
import type { Origin, PublishedRuns } from './origin.ts';

/** A measured speed: seconds of video generated per minute of machine time, warm, as is typical. */
export interface Speed {
  /** As formulas name it: an alias such as `pro`, seller/model, or a name of one's own. */
  readonly model: string;
  /** A resolution's label, such as `1080p`. */
  readonly resolution: string;
  readonly secondsPerMinute: number;
  /** How far runs were from it. Left out: not known. */
  readonly spread?: SpeedSpread;
  /** `secondsPerMinute` to the last digit, where it is a quotient of what was measured. */
  readonly exact?: Rational;
  /** Left out: measured by the user. */
  readonly published?: PublishedRuns;
}

/** Seconds of video per minute of a slow and of a fast run: slow ≤ the typical speed ≤ fast. */
export interface SpeedSpread {
  readonly slow: number;
  readonly fast: number;
}

/** What a machine costs and draws, in US dollars, hours and watts. */
export interface RigFigures {
  readonly price: number;
  /** What it is sold for at the end of its life. Left out: 0. */
  readonly residual?: number;
  /** Machine hours until it is used up. Left out: lifeYears × hoursPerYear; of the three, two are enough. */
  readonly lifeHours?: number;
  readonly lifeYears?: number;
  readonly hoursPerYear?: number;
  /** Power while generating. */
  readonly watts: number;
  readonly idleWatts?: number;
  readonly idleHoursPerYear?: number;
  readonly dollarsPerKwh: number;
  /** Power of the whole building ÷ power of the machine. Left out: 1. */
  readonly pue?: number;
  /** A share on top, such as 0.2 for 20 %. Left out: 0. */
  readonly overhead?: number;
  /** Fixed running cost: space, staff, support. Left out: 0. */
  readonly opexPerYear?: number;
  /** Cost of capital a year, such as 0.1 for 10 %. Left out: none, and the price is written off in a straight line. */
  readonly discountRate?: number;
  /** What a rented machine like this one costs per hour. Left out: not known. */
  readonly rentPerHour?: number;
}

/** One local machine: its figures and its measured speeds. Plain JSON data, so that a workbook can keep it. */
export interface Rig extends RigFigures {
  readonly name: string;
  /** Figures for teaching: said wherever they are used. */
  readonly isExample?: true;
  /** Where the power was measured. Left out: not known. Nothing is ever added for what a board log leaves out. */
  readonly wattsAt?: 'wall' | 'board';
  readonly speeds: readonly Speed[];
  /** Of the figures that nobody typed for it. Left out: all were. Never stored. */
  readonly origins?: Origins;
  /** The machine of the catalogue that it is, with all speeds that are published of that. Never stored. */
  readonly catalogue?: { readonly name: string; readonly speeds: readonly Speed[] };
}

export type Origins = Readonly<Partial<Record<keyof RigFigures, Origin>>>;
