import { card } from '../arguments/card.ts';
import { model, options, orNone, resolution, seconds } from '../arguments/request.ts';
import { cellFunction } from '../declare.ts';
import { firstConcern } from '../rates/advice/concerns.ts';
import { pricesOf } from '../rates/finding/prices.ts';

export const check = cellFunction({
  name: 'LTX_CHECK',
  summary:
    'Blank where all is well, or one sentence: what the seller would refuse, or why the price needs a second look.',
  returns: 'blank or one sentence',
  params: { model, resolution, seconds, options, card },
  prepare: ({ model, resolution, options, card }, book) => {
    const concern = firstConcern(pricesOf(card, book), model, resolution, orNone(options));
    return ({ seconds }) => concern(seconds);
  },
});
