import { jobFor } from '../book/chooseRivals.ts';
import { model, resolution } from '../cells/arguments/request.ts';
import { rig } from '../cells/arguments/rigChoice.ts';
import { cellFunction } from '../cells/declare.ts';
import { marginal } from '../local/cost/hourly.ts';
import { nearestDouble } from '../money/rational.ts';

export const localMarginal = cellFunction({
  name: 'LTX_LOCAL_MARGINAL',
  summary:
    'What one more second costs on a machine that is already there: power alone, with the overhead on it. Little, but not nothing.',
  returns: 'US dollars per second',
  params: { model, resolution, rig },
  prepare: (work, book) => {
    const { machine, secondsPerHour } = jobFor(work, book);
    const rate = nearestDouble(marginal(machine, secondsPerHour));
    return () => rate;
  },
});
