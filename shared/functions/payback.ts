import { rivalsFor } from '../book/chooseRivals.ts';
import { card } from '../cells/arguments/cardChoice.ts';
import { model, options, resolution } from '../cells/arguments/request.ts';
import { rig } from '../cells/arguments/rigChoice.ts';
import { secondsPerMonth } from '../cells/arguments/volume.ts';
import { cellFunction } from '../cells/declare.ts';
import { priceOfVolume } from '../local/cost/apiPrice.ts';
import { paybackMonths } from '../local/cost/paybackTime.ts';
import { decimal, nearestDouble } from '../money/rational.ts';

export const payback = cellFunction({
  name: 'LTX_PAYBACK',
  summary:
    'Months until a machine has paid for itself out of what it saves against the API. An error says where it never does, or one machine is not enough.',
  returns: 'months',
  params: { model, resolution, seconds_per_month: secondsPerMonth, rig, options, card },
  prepare: (work, book) => {
    const rivals = rivalsFor(work, book);
    const apiBill = priceOfVolume(rivals.api);
    return ({ seconds_per_month: seconds }) =>
      nearestDouble(paybackMonths(rivals, { seconds: decimal(seconds), api: apiBill(seconds) }));
  },
});
