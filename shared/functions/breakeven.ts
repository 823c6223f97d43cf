import type { Book } from '../book/book.ts';
import { jobFor, rivalsFor } from '../book/chooseRivals.ts';
import { card } from '../cells/arguments/cardChoice.ts';
import { choice, optional } from '../cells/arguments/params.ts';
import { model, options, resolution } from '../cells/arguments/request.ts';
import { rig } from '../cells/arguments/rigChoice.ts';
import { cellFunction } from '../cells/declare.ts';
import { breakevenOverLife, breakevenPerMonth } from '../local/cost/breakevenVolume.ts';
import { localRateOf } from '../local/cost/hourly.ts';
import { divide, nearestDouble, type Rational } from '../money/rational.ts';

const MEASURES = ['seconds', 'hours', 'seconds per month', 'rate'] as const;
type Measure = (typeof MEASURES)[number];
const UNITS: Readonly<Record<Measure, string>> = {
  seconds: 'seconds of video',
  hours: 'machine hours',
  'seconds per month': 'seconds of video a month',
  rate: 'US dollars per second',
};

export const breakeven = cellFunction({
  name: 'LTX_BREAKEVEN',
  summary:
    'Where owning a machine, with power and overhead of each second, meets the API. An error says where that is never, or more than one machine makes.',
  returns: 'seconds of video, machine hours, or US dollars per second, by the measure',
  unitBy: { argument: 'measure', usual: 'seconds', units: UNITS },
  params: {
    model,
    resolution,
    measure: optional(
      choice(MEASURES, {
        description:
          '"seconds", the default: of video over the machine\'s life. "hours": machine time for them. "seconds per month": needs life years or hours per year. "rate": the local rate, an API price to hold against it.',
      }),
    ),
    rig,
    options,
    card,
  },
  prepare: ({ measure = 'seconds', ...work }, book) => {
    const answer = nearestDouble(breakevenIn(measure, work, book));
    return () => answer;
  },
});

/** The rate asks nothing of the API's price, so a video that no API sells has one too. */
function breakevenIn(measure: Measure, work: Parameters<typeof rivalsFor>[0], book: Book): Rational {
  switch (measure) {
    case 'seconds':
      return breakevenOverLife(rivalsFor(work, book));
    case 'hours': {
      const rivals = rivalsFor(work, book);
      return divide(breakevenOverLife(rivals), rivals.secondsPerHour);
    }
    case 'seconds per month':
      return breakevenPerMonth(rivalsFor(work, book));
    case 'rate':
      return localRateOf(jobFor(work, book));
  }
}
