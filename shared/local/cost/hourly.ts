import { add, divide, multiply, one, type Rational, subtract, zero } from '../../money/rational.ts';
import { capitalPerHour, depreciationPerHour } from './capital.ts';
import { calendarOf, type Machine } from './machine.ts';
import type { MachineJob } from './rivals.ts';

/**
 * US dollars per machine hour, everything counted:
 * ((price - residual) ÷ life hours + watts ÷ 1000 × $/kWh × PUE) × (1 + overhead) + (opex + idle power) a year ÷ hours per year.
 * A discount rate adds its interest; no overhead comes on that.
 */
export const hourly = (machine: Machine): Rational =>
  add(add(capitalPerHour(machine), runningPerHour(machine)), fixedPerHour(machine));

/** US dollars that generating for an hour adds: power × (1 + overhead), and the overhead of the hour's depreciation. */
const runningPerHour = (machine: Machine): Rational =>
  add(
    multiply(machine.powerPerHour, machine.overhead),
    multiply(depreciationPerHour(machine), subtract(machine.overhead, one)),
  );

/** The same per second of video: what grows with the volume, in break-even, payback and total cost. */
export const runningPerSecond = ({ machine, secondsPerHour }: Omit<MachineJob, 'speed'>): Rational =>
  divide(runningPerHour(machine), secondsPerHour);

/** US dollars per second of video, everything counted. */
export const localRateOf = ({ machine, secondsPerHour }: Omit<MachineJob, 'speed'>): Rational =>
  divide(hourly(machine), secondsPerHour);

/** US dollars of power per second of video: watts ÷ 1000 × $/kWh × PUE × (1 + overhead) ÷ seconds of video per hour. */
export const marginal = ({ powerPerHour, overhead }: Machine, secondsPerHour: Rational): Rational =>
  divide(multiply(powerPerHour, overhead), secondsPerHour);

/** US dollars of opex and idle power per machine hour. */
export function fixedPerHour(machine: Machine): Rational {
  if (machine.fixedPerYear.n === zero.n) return zero;
  const { hoursPerYear } = calendarOf(machine, 'a cost per year');
  return divide(machine.fixedPerYear, hoursPerYear);
}
