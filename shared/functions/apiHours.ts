import { pricesOf } from '../book/choosePrices.ts';
import { card } from '../cells/arguments/cardChoice.ts';
import { amount, optional } from '../cells/arguments/params.ts';
import { model } from '../cells/arguments/request.ts';
import { wholeNumber } from '../cells/arguments/wholeNumber.ts';
import { type AmountParam, cellFunction } from '../cells/declare.ts';
import { queueHours as hours, minutesOnRecord, queueOf } from '../local/cost/queueHours.ts';
import { decimal } from '../money/rational.ts';

const atOnce = wholeNumber({
  description:
    'How many clips are made at once, or the tier of your account, such as "tier 3". Left out: the seller\'s limit for a new account, on the rate card.',
});
const countOrTier: AmountParam<number | string> = {
  ...atOnce,
  read: (cell) => (typeof cell === 'string' ? cell.trim().toLowerCase() : atOnce.read(cell)),
};

export const apiHours = cellFunction({
  name: 'LTX_API_HOURS',
  summary:
    'Wall hours that clips take on an API which makes only so many at once, and only so many in a day.',
  returns: 'hours',
  params: {
    model,
    clips: wholeNumber({ description: 'How many clips are generated, all takes counted.', example: 40 }),
    minutes_per_clip: optional(
      amount({
        description:
          'Minutes from asking for a clip until it is there, as you measured them. Left out: what the rate card has on record, often a claim of a vendor; LTX_SOURCE says whose.',
        example: 2,
        least: 0.05,
        slip: { perDay: 1440 },
      }),
    ),
    at_once: optional(countOrTier),
    card,
  },
  prepare: ({ model, card }, book) => {
    const listed = pricesOf(card, book).find(model);
    return ({ clips, minutes_per_clip: minutes, at_once }) =>
      hours(
        clips,
        minutes === undefined ? minutesOnRecord(listed) : decimal(minutes),
        queueOf(listed.seller, at_once),
      );
  },
});
