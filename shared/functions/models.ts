import { pricesOf } from '../book/choosePrices.ts';
import { card } from '../cells/arguments/cardChoice.ts';
import { optional, word } from '../cells/arguments/params.ts';
import { tableFunction } from '../cells/declare.ts';
import { listModels } from '../rates/advice/listing.ts';

export const modelTable = tableFunction({
  name: 'LTX_MODELS',
  summary: 'What can be priced: every model of the rate card, or of one seller.',
  returns: 'a table with a header row',
  params: {
    seller: optional(
      word('a seller such as ltx', (text) => text || undefined, {
        description: 'Seller, such as "ltx" or "comfy". Left out: all.',
        example: 'ltx',
      }),
    ),
    card,
  },
  tabulate: ({ seller, card }, book) => [
    [
      'Model',
      'Also called',
      'Seller',
      'Made by',
      'Resolutions',
      'Options',
      'Billed per',
      'Status',
      'Checked',
      'Evidence',
    ],
    ...listModels(pricesOf(card, book), seller),
  ],
});
