import { cell, gap, type PlannedRow, row, type SheetPlan } from './plan.ts';

type Assumption = {
  readonly name: string;
  readonly value: string;
  readonly note: string;
  readonly look?: 'money' | 'percent';
};

const FIRST = 8;

/** The example machine, with the years that a monthly view needs. */
const assumptions: readonly Assumption[] = [
  { name: 'name', value: 'Example RTX 4090', note: 'An example. Put the figures of your own machine here.' },
  { name: 'GPU price', value: '1700', note: 'US dollars, the whole machine', look: 'money' },
  { name: 'residual', value: '0', note: 'US dollars it is sold for at the end', look: 'money' },
  { name: 'life hours', value: '3000', note: 'generating hours until it is replaced' },
  { name: 'life years', value: '2', note: 'years until it is replaced; here 3,000 hours at 1,500 a year' },
  { name: 'wall watts', value: '420', note: 'watts at the wall while generating' },
  { name: '$/kWh', value: '0.22', note: 'US dollars per kilowatt hour', look: 'money' },
  { name: 'PUE', value: '1', note: 'power of the building ÷ power of the machine; 1 at a desk' },
  { name: 'overhead', value: '20%', note: 'on top of power', look: 'percent' },
  { name: 'opex per year', value: '0', note: 'US dollars a year for space, staff, support', look: 'money' },
  { name: 'discount rate', value: '', note: 'cost of capital a year; blank: straight line', look: 'percent' },
  {
    name: 'rent per hour',
    value: '',
    note: 'US dollars for a rented machine; blank: no Rent row',
    look: 'money',
  },
  { name: 'pro 1080p', value: '8', note: 'seconds of video per minute, measured warm' },
  { name: 'fast 1080p', value: '8', note: 'seconds of video per minute, measured warm' },
];

const LAST = FIRST + assumptions.length - 1;
const RIG = `$A$${FIRST}:$B$${LAST}`;
const ASKED = LAST + 3;
const [MODEL, RESOLUTION, SECONDS, MONTHS] = [0, 1, 2, 3].map((i) => `$B$${ASKED + i}`);
const WORK = `${MODEL},${RESOLUTION}`;

function assumptionRow({ name, value, note, look }: Assumption): PlannedRow {
  return {
    cells: [
      cell(name, 'ruled'),
      cell(value, ...(look ? [look] : []), 'input', 'right', 'beforeText', 'ruled'),
      cell(note, 'note'),
    ],
  };
}

const asked = (name: string, value: string, note = ''): PlannedRow => ({
  cells: [cell(name, 'ruled'), cell(value, 'input', 'right', 'beforeText', 'ruled'), cell(note, 'note')],
});

type FigureLook = 'money' | 'fineRate' | 'count';

const figure = (name: string, formula: string, look: FigureLook, note: string): PlannedRow => ({
  cells: [cell(name, 'ruled'), cell(`=${formula}`, look, 'beforeText', 'ruled'), cell(note, 'note')],
});

/** A row that the table spills into. */
const tableRow: PlannedRow = {
  cells: [
    cell('', 'ruled', 'strong'),
    cell('', 'ruled', 'right'),
    ...Array.from({ length: 3 }, () => cell('', 'money', 'ruled')),
    cell('', 'fineRate', 'ruled'),
    cell('', 'percent', 'ruled'),
    cell('', 'note', 'apart', 'wrap', 'ruled'),
  ],
  height: 64,
};

const breakeven = (measure: string) => `LTX_BREAKEVEN(${WORK},"${measure}",${RIG})`;

const sentence = [
  '="Owning this machine pays from "',
  `TEXT(${breakeven('seconds per month')},"#,##0")`,
  '" seconds of "',
  MODEL,
  '" video a month on: "',
  `TEXT(${breakeven('seconds')},"#,##0")`,
  '" seconds over its life, or "',
  `TEXT(${breakeven('hours')},"#,##0.0")`,
  '" machine hours."',
].join('&');

const paybackSentence = [
  '="With "',
  `TEXT(${SECONDS},"#,##0")`,
  '" seconds a month the machine has paid for itself after "',
  `TEXT(LTX_PAYBACK(${WORK},${SECONDS},${RIG}),"0.0")`,
  '" months."',
].join('&');

/** What finance reviews: the machine's assumptions, the routes side by side, and where they meet. */
export const tco: SheetPlan = {
  name: 'TCO',
  columns: [150, 140, 95, 95, 95, 95, 130, 560].map((width) => ({ width })),
  rows: [
    { cells: [cell('API, own or rent', 'title')], height: 34 },
    row(['US dollars. The machine is an example; blue values are yours to change.'], 'note'),
    row([sentence], 'strong'),
    row([paybackSentence], 'strong'),
    gap,
    { cells: [cell('The machine', 'heading')], height: 28 },
    {
      cells: [
        cell('Name', 'header'),
        cell('Value', 'header', 'right', 'beforeText'),
        ...row(['What it is', '', '', ''], 'header').cells,
      ],
      height: 24,
    },
    ...assumptions.map(assumptionRow),
    gap,
    { cells: [cell('The work', 'heading')], height: 28 },
    asked('Model', 'pro'),
    asked('Resolution', '1080p'),
    asked('Seconds a month', '3000', 'of video, all takes together'),
    asked('Months', '24', 'to count'),
    gap,
    { cells: [cell('The routes', 'heading')], height: 28 },
    {
      cells: [
        cell(`=LTX_TCO(${WORK},${SECONDS},${MONTHS},${RIG})`, 'header'),
        ...Array.from({ length: 6 }, () => cell('', 'header', 'right')),
        cell('', 'header', 'apart'),
      ],
      height: 26,
    },
    tableRow,
    tableRow,
    tableRow,
    row(
      [
        "Per month is what is paid each month. Total is that over the months, and the machine's cost for them; up front is part of it.",
      ],
      'note',
    ),
    gap,
    { cells: [cell('A second of video', 'heading')], height: 28 },
    figure('On the API', `LTX_RATE(${WORK})`, 'fineRate', 'US dollars per second'),
    figure(
      'On this machine',
      `LTX_LOCAL_RATE(${WORK},${RIG})`,
      'fineRate',
      'everything counted, all its hours used: the API price below which the API wins',
    ),
    figure(
      'One more on it',
      `LTX_LOCAL_MARGINAL(${WORK},${RIG})`,
      'fineRate',
      'power alone: what it costs once the machine is there',
    ),
    figure(
      'An hour of it',
      `LTX_LOCAL_HOURLY(${RIG})`,
      'money',
      'US dollars per machine hour, everything counted',
    ),
    figure(
      'Hours a month',
      `LTX_LOCAL_HOURS(${WORK},${SECONDS},1,${RIG})`,
      'count',
      'machine hours for the seconds above',
    ),
  ],
  frozenRows: 4,
  gridlines: false,
};
