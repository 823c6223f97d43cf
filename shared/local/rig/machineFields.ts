import { figure, typedFigure } from '../figure.ts';
import { type Field, type Slip, TINIEST } from './field.ts';

const kilowatts = (kw: number): string => `${figure(kw)} looks like kW: write ${typedFigure(kw * 1000)}`;

/** Machines with eight GPUs draw 10 kW and more; nothing that generates video draws less than 20 W. */
const watts = {
  key: 'watts',
  what: 'watts while generating, a number above 0',
  least: TINIEST,
  most: 1e7,
  slips: [{ below: 20, says: kilowatts }],
} as const;

const forAllDays = (hours: number): string => `write ${typedFigure(hours * 365)} for all days`;
/** A machine that works or waits for less than 25 hours a year is not counted. */
const hoursOfADay: readonly Slip[] = [
  {
    below: 1,
    says: (part) =>
      `${figure(part)} looks like a cell of time, ${figure(part * 24)} hours a day: ${forAllDays(part * 24)}`,
  },
  { below: 25, says: (day) => `${figure(day)} looks like hours a day: ${forAllDays(day)}` },
];

/** How long a rig lives, and what power it takes. */
export const machineFields: readonly Field[] = [
  {
    key: 'lifeHours',
    label: 'life hours',
    what: 'machine hours, a number above 0',
    also: ['useful hours', 'lifetime hours', 'life in hours', 'hours of life'],
    least: TINIEST,
    most: 1e7,
    slips: [
      { below: 50, says: (years) => `${figure(years)} looks like years: write them in a row life years` },
    ],
  },
  {
    key: 'lifeYears',
    label: 'life years',
    what: 'years, a number above 0',
    also: ['useful years', 'lifetime years', 'life in years', 'years of life'],
    least: TINIEST,
    most: 100,
    slips: [
      {
        above: 15,
        says: (months) => `${figure(months)} looks like months: write ${typedFigure(months / 12)}`,
      },
    ],
  },
  {
    key: 'hoursPerYear',
    label: 'hours per year',
    what: 'machine hours a year, at most 8760',
    also: ['hours a year', 'hours / year', 'annual hours', 'productive hours per year'],
    least: TINIEST,
    most: 8760,
    slips: hoursOfADay,
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
    slips: [{ below: 1, says: kilowatts }],
  },
  {
    key: 'idleHoursPerYear',
    label: 'idle hours per year',
    what: 'hours a year, from 0 to 8760',
    also: ['idle hours', 'idle hours a year', 'idle hours / year'],
    least: 0,
    most: 8760,
    slips: hoursOfADay,
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
    slips: [
      {
        above: 100,
        says: (mwh) => `${figure(mwh)} looks like dollars per MWh: write ${typedFigure(mwh / 1000)}`,
      },
      { above: 3, says: (cents) => `${figure(cents)} looks like cents: write ${typedFigure(cents / 100)}` },
      {
        below: 0.002,
        says: (wh) => `${figure(wh)} looks like dollars per Wh: write ${typedFigure(wh * 1000)}`,
      },
    ],
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
