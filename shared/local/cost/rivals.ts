import type { Rational } from '../../money/rational.ts';
import type { Quote } from '../../rates/billing/quote.ts';
import type { Speed } from '../rig/rig.ts';
import type { Machine } from './machine.ts';

/** A machine at one kind of work, such as a model at a resolution. */
export interface MachineJob {
  readonly machine: Machine;
  readonly speed: Speed;
  /** Seconds of video per machine hour. */
  readonly secondsPerHour: Rational;
}

/** A machine and an API that make the same video. */
export interface Rivals extends MachineJob {
  readonly api: Quote;
  /** What is made, for people: `ltx/ltx-2-3-pro at 1080p`. */
  readonly what: string;
}
