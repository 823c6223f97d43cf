import { pricesOf } from '../book/choosePrices.ts';
import { card } from '../cells/arguments/cardChoice.ts';
import { amount, optional } from '../cells/arguments/params.ts';
import { model } from '../cells/arguments/request.ts';
import { count } from '../cells/arguments/wholeNumber.ts';
import { cellFunction } from '../cells/declare.ts';
import { concurrencyOf, apiHours as hours } from '../local/cost/queueHours.ts';

export const apiHours = cellFunction({
  name: 'LTX_API_HOURS',
  summary: 'Wall hours that clips take on an API which makes only so many at once.',
  returns: 'hours',
  params: {
    model,
    clips: count({ description: 'How many clips are generated, all takes counted.', example: 40 }),
    minutes_per_clip: amount({
      description: 'Minutes from asking for a clip until it is there, as you measured them.',
      example: 2,
    }),
    at_once: optional(
      count({
        description: "How many clips are made at once. Left out: the seller's limit on the rate card.",
      }),
    ),
    card,
  },
  prepare: ({ model, card }, book) => {
    const { seller } = pricesOf(card, book).find(model);
    return ({ clips, minutes_per_clip, at_once = concurrencyOf(seller) }) =>
      hours(clips, minutes_per_clip, at_once);
  },
});
