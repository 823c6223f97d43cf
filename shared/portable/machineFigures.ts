import type { Rig } from '../local/rig/rig.ts';

/** Figures of a machine that are written as they are; 0 where it is not said. */
export const FIGURES = {
  GPU_PRICE: (rig) => rig.price,
  RESIDUAL: (rig) => rig.residual ?? 0,
  LIFE_HOURS_SAID: (rig) => rig.lifeHours ?? 0,
  LIFE_YEARS_SAID: (rig) => rig.lifeYears ?? 0,
  HOURS_A_YEAR_SAID: (rig) => rig.hoursPerYear ?? 0,
  WATTS: (rig) => rig.watts,
  IDLE_WATTS: (rig) => rig.idleWatts ?? 0,
  IDLE_HOURS: (rig) => rig.idleHoursPerYear ?? 0,
  KWH: (rig) => rig.dollarsPerKwh,
  PUE: (rig) => rig.pue ?? 1,
  OVERHEAD: (rig) => rig.overhead ?? 0,
  OPEX: (rig) => rig.opexPerYear ?? 0,
  DISCOUNT: (rig) => rig.discountRate ?? 0,
  RENT: (rig) => rig.rentPerHour ?? 0,
} as const satisfies Record<string, (rig: Rig) => number>;

export type Figure = keyof typeof FIGURES;

/**
 * What follows from them, as formulas over the same row; `x` gives a column's cell. The formulas are those of
 * shared/local/cost: what is not known is a text there, so that a sum with it is an error.
 */
export const WORKED_OUT = {
  LIFE_HOURS: (x) =>
    `IF(${x('LIFE_HOURS_SAID')}>0,${x('LIFE_HOURS_SAID')},${x('LIFE_YEARS_SAID')}*${x('HOURS_A_YEAR_SAID')})`,
  LIFE_YEARS: (x) =>
    `IF(${x('LIFE_YEARS_SAID')}>0,${x('LIFE_YEARS_SAID')},IF(${x('HOURS_A_YEAR_SAID')}>0,${x('LIFE_HOURS_SAID')}/${x('HOURS_A_YEAR_SAID')},"not known"))`,
  HOURS_A_YEAR: (x) =>
    `IF(${x('HOURS_A_YEAR_SAID')}>0,${x('HOURS_A_YEAR_SAID')},IF(${x('LIFE_YEARS_SAID')}>0,${x('LIFE_HOURS_SAID')}/${x('LIFE_YEARS_SAID')},"not known"))`,
  HOURS_A_MONTH: (x) => `IF(ISNUMBER(${x('HOURS_A_YEAR')}),${x('HOURS_A_YEAR')}/12,730)`,
  POWER: (x) => `${x('WATTS')}/1000*${x('KWH')}*${x('PUE')}*(1+${x('OVERHEAD')})`,
  DEPRECIATION: (x) => `(${x('GPU_PRICE')}-${x('RESIDUAL')})/${x('LIFE_HOURS')}`,
  RUNNING: (x) => `${x('POWER')}+${x('DEPRECIATION')}*${x('OVERHEAD')}`,
  FIXED_A_YEAR: (x) => `${x('IDLE_WATTS')}/1000*${x('IDLE_HOURS')}*${x('KWH')}*${x('PUE')}+${x('OPEX')}`,
  CAPITAL_A_YEAR: (x) =>
    `IF(${x('DISCOUNT')}>0,-PMT(${x('DISCOUNT')},${x('LIFE_YEARS')},${x('GPU_PRICE')},-${x('RESIDUAL')}),(${x('GPU_PRICE')}-${x('RESIDUAL')})/${x('LIFE_YEARS')})`,
  HOURLY: (x) =>
    `IF(${x('DISCOUNT')}>0,${x('CAPITAL_A_YEAR')}/${x('HOURS_A_YEAR')},${x('DEPRECIATION')})+${x('RUNNING')}+IF(${x('FIXED_A_YEAR')}=0,0,${x('FIXED_A_YEAR')}/${x('HOURS_A_YEAR')})`,
  COST_OVER_LIFE: (x) =>
    `IF(AND(${x('DISCOUNT')}=0,${x('FIXED_A_YEAR')}=0),${x('GPU_PRICE')}-${x('RESIDUAL')},(${x('CAPITAL_A_YEAR')}+${x('FIXED_A_YEAR')})*${x('LIFE_YEARS')})`,
  COST_A_MONTH: (x) => `(${x('CAPITAL_A_YEAR')}+${x('FIXED_A_YEAR')})/12`,
} as const satisfies Record<string, (x: (column: string) => string) => string>;

export type MachineColumn = Figure | keyof typeof WORKED_OUT;
