import { model, resolution } from '../arguments/request.ts';
import { rig } from '../arguments/rig.ts';
import { cellFunction } from '../declare.ts';
import { localRateOf } from '../local/cost/hourly.ts';
import { workerFor } from '../local/cost/rivals.ts';
import { nearestDouble } from '../money/rational.ts';

/** Dollars per machine hour ÷ seconds of video per machine hour. */
export const localRate = cellFunction({
  name: 'LTX_LOCAL_RATE',
  summary:
    'What a generated second costs on your own machine, everything counted: its price over its life, power, overhead and yearly costs.',
  returns: 'US dollars per second',
  params: { model, resolution, rig },
  prepare: (work, book) => {
    const rate = nearestDouble(localRateOf(workerFor(work, book)));
    return () => rate;
  },
});
