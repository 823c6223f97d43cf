import { pricesOf } from '../book/choosePrices.ts';
import { card } from '../cells/arguments/cardChoice.ts';
import { model, options, orNone, resolution, seconds, takes } from '../cells/arguments/request.ts';
import { tableFunction } from '../cells/declare.ts';
import { explained } from '../rates/advice/explanation.ts';
import { receiptTable } from '../receipt.ts';

export const explain = tableFunction({
  name: 'LTX_EXPLAIN',
  summary: 'How LTX_COST comes about: a receipt, line by line, with its source. The last line is LTX_COST.',
  returns: 'a table with a header row',
  params: { model, resolution, seconds, takes, options, card },
  tabulate: ({ model, resolution, seconds, takes = 1, options, card }, book) =>
    receiptTable(
      explained(pricesOf(card, book), { model, resolution, seconds, takes, options: orNone(options) }),
    ),
});
