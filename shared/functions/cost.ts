import { pricesOf } from '../book/choosePrices.ts';
import { card } from '../cells/arguments/cardChoice.ts';
import { model, options, orNone, resolution, seconds, takes } from '../cells/arguments/request.ts';
import { cellFunction } from '../cells/declare.ts';
import { quote } from '../rates/billing/quote.ts';

export const cost = cellFunction({
  name: 'LTX_COST',
  summary: 'What the seller bills for a video, in US dollars.',
  returns: 'US dollars',
  params: { model, resolution, seconds, takes, options, card },
  prepare: ({ model, resolution, options, card }, book) => {
    const { cost } = quote(pricesOf(card, book), model, resolution, orNone(options));
    return ({ seconds, takes = 1 }) => cost(seconds, takes);
  },
});
