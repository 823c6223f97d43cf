import { pricesOf } from '../book/choosePrices.ts';
import { card } from '../cells/arguments/cardChoice.ts';
import { amount } from '../cells/arguments/params.ts';
import { model, options, orNone, resolution, seconds } from '../cells/arguments/request.ts';
import { cellFunction } from '../cells/declare.ts';
import { billDifference } from '../rates/advice/billDifference.ts';

export const checkBill = cellFunction({
  name: 'LTX_CHECK_BILL',
  summary:
    'Holds a billed amount against the price of one generation: blank where they agree, or one sentence on how they differ and which price gives the amount.',
  returns: 'blank or one sentence',
  params: {
    model,
    resolution,
    seconds,
    billed: amount({
      description: 'What the seller billed for this generation, in US dollars.',
      example: 1.6,
      least: 0,
    }),
    options,
    card,
  },
  prepare: ({ model, resolution, options, card }, book) => {
    const difference = billDifference(pricesOf(card, book), { model, resolution, options: orNone(options) });
    return ({ seconds, billed }) => difference(seconds, billed);
  },
});
