import { badValue, type GoldenCase } from './case.ts';
import { rigCells } from './rigs.ts';

const GOOD = [
  ['GPU price', '1700'],
  ['life hours', '3000'],
  ['watts', '420'],
  ['$/kWh', '0.22'],
] as const;

/** The good rows with one of them changed and others added. */
const machine = (
  changed: Readonly<Record<string, string>>,
  ...added: readonly (readonly [string, string])[]
): Record<string, string> =>
  rigCells([...GOOD.map(([name, value]) => [name, changed[name] ?? value] as const), ...added]);

const hourly = (says: string, message: string, cells: Record<string, string>): GoldenCase => ({
  says,
  formula: '=LTX_LOCAL_HOURLY(A1:B7)',
  cells,
  gives: badValue(`rig: ${message}`),
});

/** Rigs that cannot be read. No figure of them is guessed, and none is passed over. */
export const localMistakes: readonly GoldenCase[] = [
  hourly(
    'A misspelt name',
    'no figure of a rig is called "GPU prise"; near it is GPU price',
    machine({}, ['GPU prise', '1']),
  ),
  hourly(
    'A name that is no figure',
    'no figure of a rig is called "colour"; known are name, GPU price, residual, overhead, opex per year, discount rate, rent per hour, life hours, life years, hours per year, watts, wall watts, board watts, idle watts, idle hours per year, $/kWh, PUE and speeds such as "pro 1080p"',
    machine({}, ['colour', '1']),
  ),
  hourly(
    'The same figure twice',
    '"Watts" is there twice; keep one row of it',
    machine({}, ['Watts', '300']),
  ),
  hourly(
    'The same by another word',
    '"board watts" is there twice; keep one row of it',
    machine({}, ['board watts', '300']),
  ),
  hourly(
    'The same speed twice',
    '"PRO_1080p" is there twice; keep one row of it',
    rigCells([...GOOD, ['PRO 1080p', '8'], ['PRO_1080p', '9']]),
  ),
  {
    ...hourly(
      'The same speed by two names of one model',
      'Your rig has two speeds of ltx/ltx-2-3-pro at 1080p; keep one row of it',
      rigCells([...GOOD, ['pro 1080p', '8'], ['ltx/ltx-2-3-pro 1080p', '9']]),
    ),
    formula: '=LTX_LOCAL_RATE("pro","1080p",A1:B7)',
  },
  hourly(
    'A unit beside the number',
    'watts: expected watts while generating, a number above 0, got "420 watts"; write the number alone, without a unit',
    machine({ watts: '420 watts' }),
  ),
  hourly(
    'A speed in words',
    'pro 1080p: expected seconds of video per minute, a number above 0, got "fast enough"; write the number alone, without a unit',
    machine({}, ['pro 1080p', 'fast enough']),
  ),
  hourly(
    'A share of the price where dollars belong',
    'residual: expected US dollars, 0 or more, got 0.2; 20 % of the price is written in dollars: of $1,700 it is $340',
    machine({}, ['residual', '0.2']),
  ),
  hourly(
    'Kilowatts for watts',
    'watts: expected watts while generating, a number above 0, got 0.42; 0.42 looks like kW: write 420',
    machine({ watts: '0.42' }),
  ),
  hourly(
    'Cents for dollars',
    '$/kWh: expected US dollars per kWh, a number above 0, got 22; 22 looks like cents: write 0.22',
    machine({ '$/kWh': '22' }),
  ),
  hourly(
    'Thousands for dollars',
    'GPU price: expected US dollars, a number above 0, got 1.7; 1.7 looks like thousands: write 1700',
    machine({ 'GPU price': '1.7' }),
  ),
  hourly(
    'A decimal comma',
    '$/kWh: expected US dollars per kWh, a number above 0, got "0,22"; the cell holds text with a decimal comma; enter it as a number',
    machine({ '$/kWh': '0,22' }),
  ),
  hourly(
    'No price at all',
    'a row is missing: add GPU price (US dollars, a number above 0)',
    rigCells(GOOD.slice(1)),
  ),
  hourly(
    'A price of 0 may be an empty cell',
    'GPU price: expected US dollars, a number above 0, got 0; is the cell empty?',
    machine({ 'GPU price': '0' }),
  ),
  hourly(
    'A negative price of power',
    '$/kWh: expected US dollars per kWh, a number above 0, got -0.22',
    machine({ '$/kWh': '-0.22' }),
  ),
  hourly(
    'A speed below 0',
    'pro 1080p: expected seconds of video per minute, a number above 0, got -8',
    machine({}, ['pro 1080p', '-8']),
  ),
  hourly(
    'Twenty times as overhead where 20 % is meant',
    'overhead: expected a share from 0 to 1, such as 20 % or 0.2, got 20',
    machine({}, ['overhead', '20']),
  ),
  hourly(
    'More left at the end than was paid',
    'residual (2,000) is more than GPU price (1,700): it is what is left of the price at the end',
    machine({}, ['residual', '2000']),
  ),
  hourly(
    'Years of life without hours',
    'the life of the machine is missing: add life hours, or life years and hours per year',
    rigCells([...GOOD.filter(([name]) => name !== 'life hours'), ['life years', '3']]),
  ),
  hourly(
    'Three figures of life that contradict each other',
    'life hours (3,000) is not life years × hours per year (3 × 1,500); leave one of the three out',
    machine({}, ['life years', '3'], ['hours per year', '1500']),
  ),
  hourly(
    'More hours than the years have',
    'life hours (10,000) do not fit into life years (1): a year has 8,760 hours',
    machine({ 'life hours': '10000' }, ['life years', '1']),
  ),
  hourly(
    'Idle power for no hours',
    'idle watts is given without idle hours per year; add that row, or leave both out',
    machine({}, ['idle watts', '60']),
  ),
  hourly(
    'A cost per year on a machine of unknown years',
    'a cost per year needs to know over how many years Your rig is used; add a row life years or hours per year',
    machine({}, ['opex per year', '120']),
  ),
  hourly(
    'Interest on one',
    'a discount rate needs to know over how many years Your rig is used; add a row life years or hours per year',
    machine({}, ['discount rate', '0.1']),
  ),
  hourly(
    'An error in the figures',
    'watts: expected watts while generating, a number above 0, got the error #N/A',
    machine({ watts: '=NA()' }),
  ),
  {
    says: 'A rig that the workbook does not have',
    formula: '=LTX_LOCAL_HOURLY("studio box")',
    gives: badValue(
      'rig: no rig of this workbook is called "studio box"; it has Example RTX 4090; LTX_MACHINES() lists the catalogue',
    ),
  },
  {
    says: 'An empty range is no rig, and does not stand for the active one',
    formula: '=LTX_LOCAL_HOURLY(A1:B3)',
    cells: { A9: 'nothing above' },
    gives: badValue(
      'rig: a row is missing: add GPU price (US dollars, a number above 0), watts (watts while generating, a number above 0) and $/kWh (US dollars per kWh, a number above 0)',
    ),
  },
  {
    says: 'nor an empty rate table for the active card',
    formula: '=LTX_RATE("pro","1080p",,A1:C3)',
    cells: { A9: 'nothing above' },
    gives: badValue(
      'card: expected a header row with model, resolution and usd, got no headers; model, resolution and usd is missing',
    ),
  },
  {
    says: 'nor an empty list for all models',
    formula: '=LTX_COMPARE("1080p",10,A1:A3)',
    cells: { A9: 'nothing above' },
    gives: badValue('models: expected model names, got an empty cell'),
  },
  {
    says: 'Names of several machines',
    formula: '=LTX_LOCAL_HOURLY(A1:A2)',
    cells: { A1: 'RTX 5090', A2: 'RTX 4090' },
    gives: badValue(
      'rig: expected one machine: its name, or a two-column range of names and values, got "RTX 5090"',
    ),
  },
  {
    says: 'A range of three columns',
    formula: '=LTX_LOCAL_HOURLY(A1:C4)',
    cells: { ...rigCells(GOOD), C1: 'dollars' },
    gives: badValue('rig: expected two columns, name and value, got "dollars" beside them'),
  },
];
