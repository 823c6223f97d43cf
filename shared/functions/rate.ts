import { card } from '../arguments/card.ts';
import { model, options, orNone, resolution } from '../arguments/request.ts';
import { cellFunction } from '../declare.ts';
import { quote } from '../rates/billing/quote.ts';
import { pricesOf } from '../rates/finding/prices.ts';

export const rate = cellFunction({
  name: 'LTX_RATE',
  summary: 'Price per second of video, in US dollars; where clips are priced, that of the shortest clip.',
  returns: 'US dollars per second',
  params: { model, resolution, options, card },
  prepare: ({ model, resolution, options, card }, book) => {
    const perSecond = quote(pricesOf(card, book), model, resolution, orNone(options)).perSecond();
    return () => perSecond;
  },
});
