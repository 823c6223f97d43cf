import type { Rig } from './rig.ts';

type FigureKey = {
  [K in keyof Rig]-?: Exclude<Rig[K], undefined> extends number ? K : never;
}[keyof Rig];

/** One figure of a rig, as a row of a two-column range names it. */
export interface Field {
  readonly key: FigureKey;
  readonly label: string;
  /** What is expected, with its unit, for messages. */
  readonly what: string;
  readonly also: readonly string[];
  readonly least: number;
  readonly most: number;
  readonly isNeeded?: true;
  /** Written as a share: 0.2, or text such as 20 %. */
  readonly isShare?: true;
  readonly wattsAt?: 'wall' | 'board';
}

/** A figure above 0 is at least this, so that every quotient of two of them is a finite double. */
export const TINIEST = 1e-6;
const watts = {
  key: 'watts',
  what: 'watts while generating, a number above 0',
  least: TINIEST,
  most: 1e7,
} as const;

/**
 * Every figure and its names, compared without letter case, spaces, underscores and hyphens.
 * A figure that is not needed may be blank, or 0, which is what a blank cell of desktop Excel gives: it is then left out.
 */
export const FIELDS: readonly Field[] = [
  {
    key: 'price',
    label: 'GPU price',
    what: 'US dollars, a number above 0',
    also: ['price', 'GPU cost', 'hardware price', 'hardware cost', 'purchase price', 'machine price'],
    least: TINIEST,
    most: 1e9,
    isNeeded: true,
  },
  {
    key: 'residual',
    label: 'residual',
    what: 'US dollars, 0 or more',
    also: ['residual value', 'resale', 'resale value', 'resale price', 'salvage', 'salvage value'],
    least: 0,
    most: 1e9,
  },
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
  {
    key: 'overhead',
    label: 'overhead',
    what: 'a share from 0 to 1, such as 20 % or 0.2',
    also: ['ops overhead', 'ops buffer', 'buffer', 'overhead share'],
    least: 0,
    most: 1,
    isShare: true,
  },
  {
    key: 'opexPerYear',
    label: 'opex per year',
    what: 'US dollars a year, 0 or more',
    also: ['opex', 'opex a year', 'opex / year', 'annual opex', 'fixed opex'],
    least: 0,
    most: 1e9,
  },
  {
    key: 'discountRate',
    label: 'discount rate',
    what: 'a share a year from 0 to 1, such as 10 % or 0.1',
    also: ['discount', 'cost of capital', 'WACC', 'interest rate'],
    least: 0,
    most: 1,
    isShare: true,
  },
  {
    key: 'rentPerHour',
    label: 'rent per hour',
    what: 'US dollars per machine hour, 0 or more',
    also: ['rent', 'rent an hour', 'rent / hour', 'hourly rent', 'rental per hour', 'cloud per hour'],
    least: 0,
    most: 1e6,
  },
];

/** How names of rows are compared. */
export const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, '');

const byName: ReadonlyMap<string, Field> = new Map(
  FIELDS.flatMap((field) => [field.label, ...field.also].map((name) => [plain(name), field] as const)),
);

export const fieldNamed = (name: string): Field | undefined => byName.get(plain(name));
