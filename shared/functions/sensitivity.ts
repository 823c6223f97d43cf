import { rivalsFor } from '../book/chooseRivals.ts';
import { card } from '../cells/arguments/cardChoice.ts';
import { optional } from '../cells/arguments/params.ts';
import { model, options, resolution } from '../cells/arguments/request.ts';
import { rig } from '../cells/arguments/rigChoice.ts';
import { share } from '../cells/arguments/share.ts';
import { secondsPerMonth } from '../cells/arguments/volume.ts';
import { tableFunction } from '../cells/declare.ts';
import { type Outlook, sensitivities } from '../local/cost/sensitivity.ts';
import { nearestDouble } from '../money/rational.ts';

const HEADER = [
  'Input',
  'Value',
  'Low',
  'High',
  'Own $/s at low',
  'Own $/s at high',
  'Break-even at low',
  'Break-even at high',
  'Payback at low',
  'Payback at high',
  'Own meets API at',
];

const own = ({ ownRate }: Outlook): number => nearestDouble(ownRate);

export const sensitivity = tableFunction({
  name: 'LTX_SENSITIVITY',
  summary:
    "What each figure of a machine, its speed and the API's price do to own dollars per second (as LTX_LOCAL_RATE), break-even (seconds) and payback (months), moved by a share; the largest effect first. The last column says at which value a second costs the same on both.",
  returns: 'a table with a header row',
  params: {
    model,
    resolution,
    seconds_per_month: secondsPerMonth,
    swing: optional(
      share({
        description: 'How far each figure is moved down and up: 0.2, the default, is 20 %.',
        example: 0.2,
        least: 0.001,
        most: 0.95,
        outside: 'a figure moved by nothing shows nothing',
      }),
    ),
    rig,
    options,
    card,
  },
  tabulate: ({ seconds_per_month: seconds, swing = 0.2, ...work }, book) => [
    HEADER,
    ...sensitivities(rivalsFor(work, book), seconds, swing).map(({ input, value, low, high, meetsAt }) => [
      input,
      value,
      low.value,
      high.value,
      own(low),
      own(high),
      low.breakeven,
      high.breakeven,
      low.payback,
      high.payback,
      meetsAt ?? 'never',
    ]),
  ],
});
