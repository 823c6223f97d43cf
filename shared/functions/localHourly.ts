import { machineFor } from '../book/chooseMachine.ts';
import { rig } from '../cells/arguments/rigChoice.ts';
import { cellFunction } from '../cells/declare.ts';
import { hourly } from '../local/cost/hourly.ts';
import { nearestDouble } from '../money/rational.ts';

export const localHourly = cellFunction({
  name: 'LTX_LOCAL_HOURLY',
  summary:
    'What an hour of your own machine costs: ((price - residual) ÷ life hours + power) × (1 + overhead), and its share of yearly costs.',
  returns: 'US dollars per machine hour',
  params: { rig },
  prepare: ({ rig }, book) => {
    const rate = nearestDouble(hourly(machineFor(rig, book)));
    return () => rate;
  },
});
