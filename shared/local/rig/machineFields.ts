import { figure } from '../figure.ts';
import { type Field, TINIEST } from './field.ts';

const watts = {
  key: 'watts',
  what: 'watts while generating, a number above 0',
  least: TINIEST,
  most: 1e7,
  slips: [{ below: 10, says: (kw: number) => `${figure(kw)} looks like kW: write ${figure(kw * 1000)}` }],
} as const;

/** How long a rig lives, and what power it takes. */
export const machineFields: readonly Field[] = [
  {
    key: 'lifeHours',
    label: 'life hours',
    what: 'machine hours, a number above 0',
    also: ['useful hours', 'lifetime hours', 'life in hours', 'hours of life'],
    least: TINIEST,
    most: 1e7,
  },
  {
    key: 'lifeYears',
    label: 'life years',
    what: 'years, a number above 0',
    also: ['useful years', 'lifetime years', 'life in years', 'years of life'],
    least: TINIEST,
    most: 100,
  },
  {
    key: 'hoursPerYear',
    label: 'hours per year',
    what: 'machine hours a year, at most 8760',
    also: ['hours a year', 'hours / year', 'annual hours', 'productive hours per year'],
    least: TINIEST,
    most: 8760,
  },
  { ...watts, label: 'watts', also: ['power', 'wattage', 'power watts', 'W'], isNeeded: true },
  { ...watts, label: 'wall watts', also: ['watts at the wall', 'watts wall', 'wall power'], wattsAt: 'wall' },
  {
    ...watts,
    label: 'board watts',
    also: ['watts on the board', 'watts board', 'board power', 'GPU watts'],
    wattsAt: 'board',
  },
  {
    key: 'idleWatts',
    label: 'idle watts',
    what: 'watts while idle, 0 or more',
    also: ['idle power', 'watts idle'],
    least: 0,
    most: 1e7,
  },
  {
    key: 'idleHoursPerYear',
    label: 'idle hours per year',
    what: 'hours a year, from 0 to 8760',
    also: ['idle hours', 'idle hours a year', 'idle hours / year'],
    least: 0,
    most: 8760,
  },
  {
    key: 'dollarsPerKwh',
    label: '$/kWh',
    what: 'US dollars per kWh, a number above 0',
    also: [
      'USD/kWh',
      '$ per kWh',
      'USD per kWh',
      'dollars per kWh',
      'price per kWh',
      'electricity',
      'electricity price',
    ],
    least: TINIEST,
    most: 1000,
    slips: [{ above: 3, says: (cents) => `${figure(cents)} looks like cents: write ${figure(cents / 100)}` }],
    isNeeded: true,
  },
  {
    key: 'pue',
    label: 'PUE',
    what: 'a ratio from 1 to 10',
    also: ['power usage effectiveness'],
    least: 1,
    most: 10,
  },
];
