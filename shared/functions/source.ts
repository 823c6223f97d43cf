import { card } from '../arguments/card.ts';
import { model, options, orNone, resolution } from '../arguments/request.ts';
import { cellFunction } from '../declare.ts';
import { pricesOf } from '../rates/prices.ts';
import { provenanceOf } from '../rates/provenance.ts';
import { quote } from '../rates/quote.ts';

export const source = cellFunction({
  name: 'LTX_SOURCE',
  summary: 'Where a price comes from: address, in force since, last checked, and how sure it is.',
  returns: 'text',
  params: { model, resolution, options, card },
  prepare: ({ model, resolution, options, card }, book) => {
    const found = quote(pricesOf(card, book), model, resolution, orNone(options));
    const { source, from, basis, checked, evidence, notes } = provenanceOf(found);
    const since = basis === 'effective' ? `in force since ${from}` : `first seen ${from}`;
    const text =
      found.seller.id === 'own'
        ? `${source}, ${since}`
        : [`${source} (${since}, checked ${checked}, ${evidence})`, ...notes].join('; ');
    return () => text;
  },
});
