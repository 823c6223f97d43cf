import { pricesOf } from '../book/choosePrices.ts';
import { card } from '../cells/arguments/cardChoice.ts';
import { models, options, orNone, resolution, seconds } from '../cells/arguments/request.ts';
import { takesPerModel } from '../cells/arguments/takesChoice.ts';
import { tableFunction } from '../cells/declare.ts';
import { COMPARISON_HEADINGS, compareModels } from '../rates/advice/comparison.ts';

export const compare = tableFunction({
  name: 'LTX_COMPARE',
  summary:
    'The same video on many models, cheapest first, with what each costs against LTX pro; what has no price says why.',
  returns: 'a table with a header row',
  params: { resolution, seconds, models, options, card, takes: takesPerModel },
  tabulate: ({ resolution, seconds, models, options, card, takes = 1 }, book) => [
    COMPARISON_HEADINGS,
    ...compareModels(pricesOf(card, book), {
      resolution,
      seconds,
      options: orNone(options),
      models,
      takes,
    }),
  ],
});
