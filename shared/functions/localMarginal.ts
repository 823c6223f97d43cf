import { model, resolution } from '../arguments/request.ts';
import { rig } from '../arguments/rig.ts';
import { cellFunction } from '../declare.ts';
import { marginal } from '../local/cost/hourly.ts';
import { workerFor } from '../local/cost/rivals.ts';
import { nearestDouble } from '../money/rational.ts';

export const localMarginal = cellFunction({
  name: 'LTX_LOCAL_MARGINAL',
  summary:
    'What one more second costs on a machine that is already there: power alone, with its overhead. Little, but not nothing.',
  returns: 'US dollars per second',
  params: { model, resolution, rig },
  prepare: (work, book) => {
    const { machine, secondsPerHour } = workerFor(work, book);
    const rate = nearestDouble(marginal(machine, secondsPerHour));
    return () => rate;
  },
});
