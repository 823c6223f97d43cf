import { ROUTES, STAGES } from '../../../shared/plan/stages.ts';
import type { PlannedCell, PlannedRow, SheetPlan } from '../../host/sheetPlan.ts';
import { formula, number, text } from '../plannedCells.ts';
import { type Column, letterOf, sparseRow } from './columns.ts';
import type { Known } from './known.ts';

/** What stands above the lines begins in this row. */
const TOP = 4;

/** Where each global stands, and what it begins with. Its name in formulas is that of the sheet, `_`, and its key. */
const PLACES = {
  contingency: ['clips', 0],
  markup: ['clips', 1],
  cap: ['clips', 2],
  minutes: ['clips', 3],
  at_once: ['clips', 4],
  api_failed: ['clips', 5],
  machine_failed: ['clips', 6],
  if_stage: ['cost', 0],
  if_model: ['cost', 1],
  if_resolution: ['cost', 2],
  if_options: ['cost', 3],
  if_route: ['cost', 4],
  waiting: ['hours', 0],
  own_hour: ['hours', 1],
  rent_hour: ['hours', 2],
  run_hours: ['hours', 3],
} as const satisfies Readonly<Record<string, readonly [Column, number]>>;

type Global = keyof typeof PLACES;
/** What formulas call the globals of a sheet. `stages` and `takes` are the two columns of the table of stages. */
export type Globals = Readonly<Record<Global | 'stages' | 'takes', string>>;

const STAGE_ROWS = `${TOP}:${TOP + STAGES.length - 1}`;
const tableRange = (column: Column): string =>
  STAGE_ROWS.replace(/\d+/g, (row) => `${letterOf(column)}${row}`);

const RANGES: Readonly<Record<Global | 'stages' | 'takes', string>> = {
  ...(Object.fromEntries(
    Object.entries(PLACES).map(([key, [column, at]]) => [key, `${letterOf(column)}${TOP + at}`]),
  ) as Record<Global, string>),
  stages: tableRange('whatIf'),
  takes: tableRange('difference'),
};

export const globalsOf = (prefix: string): Globals =>
  Object.fromEntries(Object.keys(RANGES).map((key) => [key, `${prefix}_${key}`])) as Globals;

export const globalNames = (globals: Globals): NonNullable<SheetPlan['names']> =>
  Object.entries(RANGES).map(([key, range]) => ({ name: globals[key as keyof Globals], range }));

/** The cells among the globals that offer a list, by the key of the list. */
export const GLOBAL_LISTS = {
  stages: RANGES.if_stage,
  models: RANGES.if_model,
  resolutions: RANGES.if_resolution,
  options: RANGES.if_options,
} as const;

/** Labels stand in the first column of a group, their values in the second. */
const GROUPS = [
  ['account', 'model'],
  ['options', 'clips'],
  ['route', 'cost'],
  ['cap', 'hours'],
  ['whatIf', 'difference'],
] as const satisfies readonly (readonly [Column, Column])[];

/**
 * The quote, the globals, what is tried, hours and the takes of each stage, side by side. `lines`: all rows of lines, to the
 * row that ends them.
 */
export function topRows(
  globals: Globals,
  known: Known,
  sum: (column: Column) => string,
): readonly PlannedRow[] {
  const { contingency, markup, minutes } = globals;
  const at = (row: number) => `${letterOf('model')}${TOP + row}`;
  const money = (said: string, ...looks: readonly ('total' | 'strong')[]) => formula(said, 'money', ...looks);
  const groups: readonly (readonly (readonly [string, PlannedCell])[])[] = [
    [
      ['Subtotal', money(`=SUM(${sum('cost')})`)],
      ['Contingency', money(`=${at(0)}*${contingency}`)],
      ['Markup', money(`=SUM(${at(0)}:${at(1)})*${markup}`)],
      ['Quote', money(`=SUM(${at(0)}:${at(2)})`, 'total')],
      ['Quote, what if', money(`=SUM(${sum('whatIf')})*(1+${contingency})*(1+${markup})`)],
      ['Difference', money(`=${at(4)}-${at(3)}`)],
      ['Check', formula(verdictOf(sum), 'strong', 'right')],
    ],
    [
      ['Contingency', number(0.1, 'share', 'input')],
      ['Markup', number(0.15, 'share', 'input')],
      ['Cap per concept, $', number(6, 'money', 'input')],
      ['Minutes a clip, API', known.minutes ? number(known.minutes.perClip, 'input') : text('', 'input')],
      ['Clips at once, API', number(2, 'input')],
      ['Failed runs, API', number(0, 'share', 'input')],
      ['Failed, machine', number(0, 'share', 'input')],
    ],
    [
      ['All lines of', text('Final', 'input', 'right')],
      ['go on model', text('pro', 'input', 'right')],
      ['at resolution', text('1080p', 'input', 'right')],
      ['with options', text('', 'input', 'right')],
      ['by route', text(ROUTES[0], 'input', 'right')],
    ],
    [
      ['An hour of waiting, $', number(0, 'money', 'input')],
      ['An hour, own machine, $', formula('=LTX_LOCAL_HOURLY()', 'money')],
      [
        'An hour, rented, $',
        known.rentPerHour === undefined ? text('', 'input') : number(known.rentPerHour, 'money', 'input'),
      ],
      ['Hours of a run, API', formula(`=CONVERT(${minutes},"mn","hr")`, 'decimal')],
      ['Hours, API', formula(hoursOf(sum, '='), 'decimal')],
      ['Hours, machines', formula(hoursOf(sum, '<>'), 'decimal')],
      ['Rate card', formula('=LTX_CARD_VERSION()', 'note')],
    ],
    STAGES.map(({ name, takes }) => [name, number(takes, 'input')] as const),
  ];
  return Array.from({ length: Math.max(...groups.map(({ length }) => length)) }, (_, i) =>
    sparseRow(
      Object.fromEntries(
        GROUPS.flatMap(([label, value], group) => {
          const [name, cell] = groups[group]?.[i] ?? [];
          return name === undefined || cell === undefined
            ? []
            : [
                [label, text(name)],
                [value, cell],
              ];
        }),
      ),
    ),
  );
}

/** What the groups are called. */
export const groupHeadings: PlannedRow = sparseRow(
  Object.fromEntries(
    ['Quote', 'Globals', 'What if', 'Hours and machines', 'Takes by stage'].map((name, i) => [
      GROUPS[i]?.[0] ?? '',
      text(name, 'heading'),
    ]),
  ),
);

const hoursOf = (sum: (column: Column) => string, is: '=' | '<>'): string =>
  `=SUMIF(${sum('routeTaken')},"${is}${ROUTES[0]}",${sum('hours')})`;

/** One flag for all checks: every line has a price, every line is in a concept, no concept is over its cap. */
const verdictOf = (sum: (column: Column) => string): string => {
  const count = (verdict: string) => `COUNTIF(${sum('verdict')},"${verdict}")`;
  return `=IF(${count('not priced')}>0,${count('not priced')}&" not priced",IF(TEXT(SUM(${sum('cost')}),"0.00")<>TEXT(SUM(${sum('concept')}),"0.00"),"lines outside concepts",IF(${count('over cap')}>0,${count('over cap')}&" over cap","all well")))`;
};
