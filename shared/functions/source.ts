import { pricesOf } from '../book/choosePrices.ts';
import { card } from '../cells/arguments/cardChoice.ts';
import { model, options, orNone, resolution } from '../cells/arguments/request.ts';
import { cellFunction } from '../cells/declare.ts';
import { EVIDENCE_MEANS, sourceText } from '../rates/advice/provenance.ts';
import { quote } from '../rates/billing/quote.ts';

export const source = cellFunction({
  name: 'LTX_SOURCE',
  summary: `Where a price comes from: who sells it, address, in force since, last checked, and how sure it is. ${EVIDENCE_MEANS}.`,
  returns: 'text',
  params: { model, resolution, options, card },
  prepare: ({ model, resolution, options, card }, book) => {
    const found = quote(pricesOf(card, book), model, resolution, orNone(options));
    return () => `${found.name}: ${sourceText(found)}`;
  },
});
