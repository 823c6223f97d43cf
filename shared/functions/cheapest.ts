import { rivalsFor } from '../book/chooseRivals.ts';
import { card } from '../cells/arguments/cardChoice.ts';
import { amount, optional } from '../cells/arguments/params.ts';
import { model, options, orNone, resolution, seconds } from '../cells/arguments/request.ts';
import { rig } from '../cells/arguments/rigChoice.ts';
import { cellFunction } from '../cells/declare.ts';
import { cheapestRoute } from '../local/cost/cheapestRoute.ts';
import { decimal } from '../money/rational.ts';
import type { Options } from '../rates/finding/options.ts';

const API_HOURS = 'api-hours';

export const cheapest = cellFunction({
  name: 'LTX_CHEAPEST',
  summary:
    'The cheapest way to make a video in time: "api", "own" or "rent", on one machine. The API counts as in time unless the options say "api-hours=5".',
  returns: 'api, own or rent',
  params: {
    model,
    resolution,
    seconds,
    deadline_hours: optional(
      amount({
        description: 'Hours until it must be done. Left out: no deadline.',
        example: 24,
        least: 0.05,
        slip: { perDay: 24 },
      }),
    ),
    rig,
    options,
    card,
  },
  prepare: ({ options, ...work }, book) => {
    const { billed, apiHours } = partOptions(orNone(options));
    const { machine, secondsPerHour, api } = rivalsFor({ ...work, options: billed }, book);
    const choose = cheapestRoute(machine, secondsPerHour);
    return ({ seconds, deadline_hours: deadlineHours }) =>
      choose({ seconds, deadlineHours, api: decimal(api.cost(seconds, 1)), apiHours });
  },
});

/** How long the API takes is for the deadline, and no one bills by it. */
export function partOptions(options: Options): { billed: Options; apiHours: number | undefined } {
  const numbers = new Map(options.numbers);
  numbers.delete(API_HOURS);
  return { billed: { ...options, numbers }, apiHours: options.numbers.get(API_HOURS) };
}
