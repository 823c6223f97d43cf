import type { CardChoice } from '../cells/arguments/cardChoice.ts';
import type { RigChoice } from '../cells/arguments/rigChoice.ts';
import type { Machine } from '../local/cost/machine.ts';
import { secondsPerHour } from '../local/rig/speed.ts';
import type { Rational } from '../money/rational.ts';
import { type Quote, quote } from '../rates/billing/quote.ts';
import type { Options } from '../rates/finding/options.ts';
import { NO_OPTIONS } from '../rates/finding/options.ts';
import type { Resolution } from '../rates/resolution.ts';
import type { Book } from './book.ts';
import { machineFor } from './chooseMachine.ts';
import { pricesOf } from './prices.ts';

/** A machine at one kind of work. */
export interface Worker {
  readonly machine: Machine;
  /** Seconds of video per machine hour. */
  readonly secondsPerHour: Rational;
}

/** A machine and an API that make the same video. */
export interface Rivals extends Worker {
  readonly api: Quote;
  /** What is made, for people: `ltx/ltx-2-3-pro at 1080p`. */
  readonly what: string;
}

interface Work {
  readonly model: string;
  readonly resolution: Resolution;
  readonly rig: RigChoice | undefined;
}

export function workerFor({ model, resolution, rig }: Work, book: Book): Worker {
  const machine = machineFor(rig, book);
  return { machine, secondsPerHour: secondsPerHour(machine.rig, model, resolution, book.card) };
}

/** Options say what the API is asked for; the machine's speed does not depend on them. */
export function rivalsFor(
  work: Work & { readonly options: Options | undefined; readonly card: CardChoice | undefined },
  book: Book,
): Rivals {
  const { model, resolution, options = NO_OPTIONS, card } = work;
  const worker = workerFor(work, book);
  const api = quote(pricesOf(card, book), model, resolution, options);
  return { ...worker, api, what: `${api.name} at ${resolution.label}` };
}
