import { pricesOf } from '../book/choosePrices.ts';
import { card } from '../cells/arguments/cardChoice.ts';
import { model, options, orNone, resolution } from '../cells/arguments/request.ts';
import { cellFunction } from '../cells/declare.ts';
import { quote } from '../rates/billing/quote.ts';

export const effectiveRate = cellFunction({
  name: 'LTX_RATE',
  summary: 'Price per second of video, in US dollars; where clips are priced, that of the shortest clip.',
  returns: 'US dollars per second',
  params: { model, resolution, options, card },
  prepare: ({ model, resolution, options, card }, book) => {
    const perSecond = quote(pricesOf(card, book), model, resolution, orNone(options)).perSecond();
    return () => perSecond;
  },
});
