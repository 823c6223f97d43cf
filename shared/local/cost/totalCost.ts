import type { CellOutput } from '../../cell.ts';
import {
  add,
  decimal,
  divide,
  max,
  min,
  multiply,
  nearestDouble,
  type Rational,
  subtract,
  zero,
} from '../../money/rational.ts';
import { HOURS_OF_A_MONTH, hoursOver, machinesFor } from './capacity.ts';
import { capitalPerYear } from './capital.ts';
import { runningPerSecond } from './hourly.ts';
import { calendarOf, type Machine } from './machine.ts';
import type { MachineJob } from './rivals.ts';

/** A volume a month, over a horizon. */
export interface Volume {
  readonly secondsPerMonth: Rational;
  readonly months: Rational;
}

/** What one way of making the volume costs, in US dollars. */
export interface RouteCost {
  /** Running side by side. */
  readonly machines?: Rational;
  /** In all, those that take the place of used up ones too. */
  readonly bought?: Rational;
  /** Paid on the first day. */
  readonly upFront: Rational;
  /** Paid each month. */
  readonly perMonth: Rational;
  /** Cost over the horizon. */
  readonly total: Rational;
  /** Hours used ÷ hours that the machines side by side have in the horizon. */
  readonly share?: Rational;
}

const MONTHS_OF_A_YEAR = decimal(12);

export const apiRoute = (perMonth: Rational, { months }: Volume): RouteCost => ({
  upFront: zero,
  perMonth,
  total: multiply(perMonth, months),
});

/**
 * Owned machines, as many side by side as the volume takes. A month's payments are power, overhead, idle power and opex; the total
 * is those and what the machines cost over the horizon:
 * with a life in years, machines × (straight line or annuity) a year × months ÷ 12;
 * with life hours alone, (price - residual) for every life that is begun, since over how many years to spread them is
 * not known.
 */
export function ownRoute(job: MachineJob, volume: Volume): RouteCost {
  const { machine, secondsPerHour } = job;
  const { secondsPerMonth, months } = volume;
  const hours = divide(multiply(secondsPerMonth, months), secondsPerHour);
  const perMachine = hoursOver(machine, months);
  const machines = machinesFor(hours, perMachine);
  const fixed = divide(multiply(machines, machine.fixedPerYear), MONTHS_OF_A_YEAR);
  const perMonth = add(multiply(secondsPerMonth, runningPerSecond(job)), fixed);
  const perLife = machine.hoursPerYear ? perMachine : min(machine.lifeHours, perMachine);
  const lives = max(machines, machinesFor(hours, perLife));
  return {
    machines,
    bought: lives,
    upFront: multiply(machines, machine.price),
    perMonth,
    total: add(multiply(lives, capitalOver(machine, months)), multiply(perMonth, months)),
    share: divide(hours, multiply(machines, perMachine)),
  };
}

/** Of one machine, or of one life where the rig knows no years. */
function capitalOver(machine: Machine, months: Rational): Rational {
  const { price, residual, rig, lifeYears } = machine;
  if (!lifeYears && !rig.discountRate) return subtract(price, residual);
  const years = lifeYears ?? calendarOf(machine, 'a discount rate').lifeYears;
  return divide(multiply(capitalPerYear(machine, years), months), MONTHS_OF_A_YEAR);
}

/** Rented machines of the same speed, billed by the hours used, power included. */
export function rentRoute(rentPerHour: number, secondsPerHour: Rational, volume: Volume): RouteCost {
  const hours = divide(volume.secondsPerMonth, secondsPerHour);
  const machines = machinesFor(hours, HOURS_OF_A_MONTH);
  const perMonth = multiply(hours, decimal(rentPerHour));
  return {
    machines,
    upFront: zero,
    perMonth,
    total: multiply(perMonth, volume.months),
    share: divide(hours, multiply(machines, HOURS_OF_A_MONTH)),
  };
}

export const TCO_HEADER = [
  'Route',
  'Machines',
  'Up front',
  'Per month',
  'Total',
  'Per second',
  'Share of capacity',
  'Assumed',
];

/** One row of the table; blank where a figure makes no sense. */
export function tcoRow(
  name: string,
  cost: RouteCost,
  { secondsPerMonth, months }: Volume,
  assumed: string,
): CellOutput[] {
  const { machines, upFront, perMonth, total, share } = cost;
  const figures = [
    machines,
    upFront,
    perMonth,
    total,
    divide(total, multiply(secondsPerMonth, months)),
    share,
  ];
  return [name, ...figures.map((value) => (value ? nearestDouble(value) : '')), assumed];
}
