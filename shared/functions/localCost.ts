import { jobFor } from '../book/chooseRivals.ts';
import { model, resolution, seconds, takes } from '../cells/arguments/request.ts';
import { rig } from '../cells/arguments/rigChoice.ts';
import { cellFunction } from '../cells/declare.ts';
import { localRateOf } from '../local/cost/hourly.ts';
import { linearCost } from '../money/linear.ts';

/** seconds × takes × dollars per second, everything counted. */
export const localCost = cellFunction({
  name: 'LTX_LOCAL_COST',
  summary: 'What a video costs on a machine of your own, everything counted, in US dollars.',
  returns: 'US dollars',
  params: { model, resolution, seconds, takes, rig },
  prepare: (work, book) => {
    const cost = linearCost(localRateOf(jobFor(work, book)));
    return ({ seconds, takes = 1 }) => cost(seconds, takes);
  },
});
