import { jobFor } from '../book/chooseRivals.ts';
import { model, resolution, seconds, takes } from '../cells/arguments/request.ts';
import { rig } from '../cells/arguments/rigChoice.ts';
import { cellFunction } from '../cells/declare.ts';
import { linearCost } from '../money/linear.ts';
import { divide, one } from '../money/rational.ts';

/** seconds × takes ÷ seconds of video per machine hour. */
export const localHours = cellFunction({
  name: 'LTX_LOCAL_HOURS',
  summary: 'Machine hours that a video takes on one machine of your own, at its measured speed.',
  returns: 'machine hours',
  params: { model, resolution, seconds, takes, rig },
  prepare: (work, book) => {
    const hours = linearCost(divide(one, jobFor(work, book).secondsPerHour));
    return ({ seconds, takes = 1 }) => hours(seconds, takes);
  },
});
