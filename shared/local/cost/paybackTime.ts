import { PricingError } from '../../errors.ts';
import {
  add,
  decimal,
  divide,
  isLess,
  multiply,
  nearestDouble,
  type Rational,
  subtract,
} from '../../money/rational.ts';
import { dollars, figure } from '../figure.ts';
import { HOURS_OF_A_MONTH, isMoreThanOne, machinesFor } from './capacity.ts';
import { runningPerSecond } from './hourly.ts';
import type { Machine } from './machine.ts';
import type { MachineJob } from './rivals.ts';

interface Month {
  readonly seconds: Rational;
  /** What the API bills for them. */
  readonly api: Rational;
}

const MONTHS = decimal(12);
const say = (value: Rational): string => figure(nearestDouble(value));
const usd = (value: Rational): string => dollars(nearestDouble(value));

/**
 * Months until what is saved each month has paid the price: price ÷ (API cost - power - overhead - (opex + idle power) ÷ 12), a month.
 * Cash only: no residual, no interest. Throws `never` where nothing is saved or the machine is used up before, and
 * `over-capacity` where one machine cannot make that much.
 */
export function paybackMonths(job: MachineJob, { seconds, api }: Month): Rational {
  const { machine, secondsPerHour } = job;
  const { name } = machine.rig;
  const hours = divide(seconds, secondsPerHour);
  refuseOverCapacity(machine, secondsPerHour, hours);
  const running = add(multiply(seconds, runningPerSecond(job)), divide(machine.fixedPerYear, MONTHS));
  if (!isLess(running, api))
    throw new PricingError(
      'never',
      `seconds_per_month: ${name} never pays for itself with ${say(seconds)} s a month: the API bills ${usd(api)} for them, and running the machine costs ${usd(running)}`,
    );
  const months = divide(machine.price, subtract(api, running));
  const life = lifeInMonths(machine, hours);
  if (isLess(life, months))
    throw new PricingError(
      'never',
      `seconds_per_month: ${name} never pays for itself with ${say(seconds)} s a month: that would take ${say(months)} months, and it is used up after ${say(life)}`,
    );
  return months;
}

function refuseOverCapacity({ rig, hoursPerYear }: Machine, secondsPerHour: Rational, hours: Rational): void {
  const most = hoursPerYear ? divide(hoursPerYear, MONTHS) : HOURS_OF_A_MONTH;
  const machines = machinesFor(hours, most);
  if (!isMoreThanOne(machines)) return;
  throw new PricingError(
    'over-capacity',
    `seconds_per_month: ${say(multiply(secondsPerHour, hours))} s a month take ${say(hours)} machine hours, and one ${rig.name} has ${say(most)}: it takes ${say(machines)} machines. Ask for what one makes, at most ${say(multiply(secondsPerHour, most))} s; LTX_TCO counts all machines`,
  );
}

/** Life in years where the rig says it, else until the life hours are used up at this pace. */
const lifeInMonths = ({ lifeYears, lifeHours }: Machine, hoursPerMonth: Rational): Rational =>
  lifeYears ? multiply(lifeYears, MONTHS) : divide(lifeHours, hoursPerMonth);
