import { pricesOf } from '../book/choosePrices.ts';
import { card } from '../cells/arguments/cardChoice.ts';
import { model, options, orNone, resolution, seconds } from '../cells/arguments/request.ts';
import { cellFunction } from '../cells/declare.ts';
import { firstConcern } from '../rates/advice/concerns.ts';

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
