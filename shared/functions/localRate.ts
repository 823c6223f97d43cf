import { jobFor } from '../book/chooseRivals.ts';
import { model, resolution } from '../cells/arguments/request.ts';
import { rig } from '../cells/arguments/rigChoice.ts';
import { cellFunction } from '../cells/declare.ts';
import { localRateOf } from '../local/cost/hourly.ts';
import { nearestDouble } from '../money/rational.ts';

/** Dollars per machine hour ÷ seconds of video per machine hour. */
export const localRate = cellFunction({
  name: 'LTX_LOCAL_RATE',
  summary:
    'What a generated second costs on your own machine, everything counted: its price over its life, power, overhead and yearly costs.',
  returns: 'US dollars per second',
  params: { model, resolution, rig },
  prepare: (work, book) => {
    const rate = nearestDouble(localRateOf(jobFor(work, book)));
    return () => rate;
  },
});
