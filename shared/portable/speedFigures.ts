import type { MachineColumn } from './machineFigures.ts';
import type { TableRow } from './table.ts';

export const NO_RENT = '9E+99';

/** Per second of video where nothing else is said; `m` gives a figure of the machine. */
const FIGURES = {
  RATE: (speed, m) => `${m('HOURLY')}/${speed}`,
  MARGINAL: (speed, m) => `${m('POWER')}/${speed}`,
  RUNNING: (speed, m) => `${m('RUNNING')}/${speed}`,
  /** More than anything costs where nobody rents it out. */
  RENT: (speed, m) => `IF(${m('RENT')}>0,${m('RENT')}/${speed},${NO_RENT})`,
  /** Seconds of video in a life, a year and a month of the machine. */
  IN_LIFE: (speed, m) => `${m('LIFE_HOURS')}*${speed}`,
  IN_YEAR: (speed, m) => `IF(ISNUMBER(${m('HOURS_A_YEAR')}),${m('HOURS_A_YEAR')}*${speed},"not known")`,
  /** A year's, or where that is not known a life's. */
  AT_MOST: (speed, m) =>
    `IF(ISNUMBER(${m('HOURS_A_YEAR')}),${m('HOURS_A_YEAR')},${m('LIFE_HOURS')})*${speed}`,
  IN_MONTH: (speed, m) => `${m('HOURS_A_MONTH')}*${speed}`,
  /** Dollars. */
  GPU_PRICE: (_, m) => m('GPU_PRICE'),
  COST_OVER_LIFE: (_, m) => m('COST_OVER_LIFE'),
  COST_A_MONTH: (_, m) => m('COST_A_MONTH'),
  FIXED_A_MONTH: (_, m) => `${m('FIXED_A_YEAR')}/12`,
  /** What a machine, or one life of it, costs per month counted, or once where over how many years is not known. */
  CAPITAL_A_MONTH: (_, m) =>
    `IF(OR(ISNUMBER(${m('LIFE_YEARS')}),${m('DISCOUNT')}>0),${m('CAPITAL_A_YEAR')}/12,"not known")`,
  WRITTEN_OFF: (_, m) => `${m('GPU_PRICE')}-${m('RESIDUAL')}`,
  LIFE_YEARS: (_, m) => m('LIFE_YEARS'),
  DISCOUNT: (_, m) => m('DISCOUNT'),
} as const satisfies Record<string, (speed: string, m: (column: MachineColumn) => string) => string>;

export type SpeedColumn = 'SPEED' | keyof typeof FIGURES;
export const SPEED_COLUMNS = ['SPEED', ...Object.keys(FIGURES)] as SpeedColumn[];

/** `speed` in seconds of video per hour. */
export const speedRow = (speed: number, m: (column: MachineColumn) => string): TableRow<SpeedColumn> =>
  Object.fromEntries([
    ['SPEED', speed],
    ...Object.entries(FIGURES).map(([column, from]) => [
      column,
      { from: (x: (column: SpeedColumn) => string) => from(x('SPEED'), m) },
    ]),
  ]);
