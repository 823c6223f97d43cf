import { add, divide, multiply, type Rational, zero } from '../../money/rational.ts';
import { capitalPerHour } from './capital.ts';
import { calendarOf, type Machine } from './machine.ts';
import type { MachineJob } from './rivals.ts';

/**
 * US dollars per machine hour, everything counted:
 * ((price - residual) ÷ life hours + watts ÷ 1000 × $/kWh × PUE) × (1 + overhead) + (opex + idle power) a year ÷ hours per year.
 * With a discount rate the annuity takes the place of the first term.
 */
export function hourly(machine: Machine): Rational {
  const { powerPerHour, overhead } = machine;
  return add(multiply(add(capitalPerHour(machine), powerPerHour), overhead), fixedPerHour(machine));
}

/** US dollars per second of video, everything counted. */
export const localRateOf = ({ machine, secondsPerHour }: MachineJob): Rational =>
  divide(hourly(machine), secondsPerHour);

/** US dollars of power per second of video: watts ÷ 1000 × $/kWh × PUE × (1 + overhead) ÷ seconds of video per hour. */
export const marginal = ({ powerPerHour, overhead }: Machine, secondsPerHour: Rational): Rational =>
  divide(multiply(powerPerHour, overhead), secondsPerHour);

function fixedPerHour(machine: Machine): Rational {
  if (machine.fixedPerYear.n === zero.n) return zero;
  const { hoursPerYear } = calendarOf(machine, 'a cost per year');
  return divide(machine.fixedPerYear, hoursPerYear);
}
