import { PricingError } from '../errors.ts';
import { suggestModel } from '../local/benchmark/speeds.ts';
import type { MachineJob, Rivals } from '../local/cost/rivals.ts';
import { secondsPerHour, speedFor } from '../local/rig/speed.ts';
import { type Quote, quote } from '../rates/billing/quote.ts';
import type { Options } from '../rates/finding/options.ts';
import { NO_OPTIONS } from '../rates/finding/options.ts';
import type { Resolution } from '../rates/resolution.ts';
import type { Book } from './book.ts';
import { machineFor, type RigChoice } from './chooseMachine.ts';
import { type CardChoice, pricesOf } from './choosePrices.ts';

interface Work {
  readonly model: string;
  readonly resolution: Resolution;
  readonly rig: RigChoice | undefined;
}

export function jobFor({ model, resolution, rig }: Work, book: Book): MachineJob {
  const machine = machineFor(rig, book);
  const speed = speedFor(machine.rig, model, resolution, book.card);
  return { machine, speed, secondsPerHour: secondsPerHour(speed) };
}

/** Options say what the API is asked for; the machine's speed does not depend on them. */
export function rivalsFor(
  work: Work & { readonly options: Options | undefined; readonly card: CardChoice | undefined },
  book: Book,
): Rivals {
  const { model, resolution, options = NO_OPTIONS, card } = work;
  const job = jobFor(work, book);
  const prices = pricesOf(card, book);
  const api = quoteFor(job, () => quote(prices, model, resolution, options));
  return { ...job, api, what: `${api.name} at ${resolution.label}` };
}

/** What runs on a machine has no price of an API: a priced model has one, for which it may stand. */
function quoteFor({ machine: { rig }, speed }: MachineJob, read: () => Quote): Quote {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PricingError) || error.code !== 'unknown-model' || !speed.published) throw error;
    const { ran, recipe } = speed.published;
    const stands = `${suggestModel({ model: ran, recipe }) ?? 'pro'} ${speed.resolution}`;
    throw new PricingError(
      error.code,
      `model: ${speed.model} runs on machines, and no API sells it by that name; ask for a model that is sold, and say which one it stands for: such as rig "${rig.name}, ${stands}=${speed.model}", or a row ${stands} | ${speed.model}`,
    );
  }
}
