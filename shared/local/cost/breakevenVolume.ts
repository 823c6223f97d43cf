import { PricingError } from '../../errors.ts';
import {
  add,
  ceilTo,
  decimal,
  divide,
  isLess,
  multiply,
  nearestDouble,
  one,
  type Rational,
  subtract,
  zero,
} from '../../money/rational.ts';
import { dollars, figure } from '../figure.ts';
import { pricePerSecond } from './apiPrice.ts';
import { capitalPerYear } from './capital.ts';
import { runningPerSecond } from './hourly.ts';
import { calendarOf, type Machine } from './machine.ts';
import type { Rivals } from './rivals.ts';

const MONTHS = decimal(12);

/**
 * Seconds of video over the machine's life from which on owning is cheaper:
 * (price - residual + (opex + idle power) × life years) ÷ (API rate - running rate).
 * With a discount rate annuity × life years takes the place of price - residual.
 */
export function breakevenOverLife(rivals: Rivals): Rational {
  const { machine, secondsPerHour } = rivals;
  return meeting(rivals, costOverLife(machine), multiply(secondsPerHour, machine.lifeHours), 'in its life');
}

/** Seconds of video a month: (straight line or annuity + opex + idle power, a year) ÷ (API rate - running rate) ÷ 12. */
export function breakevenPerMonth(rivals: Rivals): Rational {
  const { machine, secondsPerHour } = rivals;
  const { lifeYears, hoursPerYear } = calendarOf(machine, 'a break-even per month');
  const perYear = add(capitalPerYear(machine, lifeYears), machine.fixedPerYear);
  const capacity = divide(multiply(secondsPerHour, hoursPerYear), MONTHS);
  return meeting(rivals, divide(perYear, MONTHS), capacity, 'a month');
}

function costOverLife(machine: Machine): Rational {
  const { price, residual, fixedPerYear, rig } = machine;
  const hasYearlyCost = isLess(zero, fixedPerYear);
  if (!rig.discountRate && !hasYearlyCost) return subtract(price, residual);
  const { lifeYears } = calendarOf(machine, hasYearlyCost ? 'a cost per year' : 'a discount rate');
  return multiply(add(capitalPerYear(machine, lifeYears), fixedPerYear), lifeYears);
}

/** Where fixed + running × seconds = price × seconds. Throws `never` where that is nowhere within what the machine can make. */
function meeting(rivals: Rivals, fixed: Rational, capacity: Rational, span: string): Rational {
  const { machine, what } = rivals;
  const price = pricePerSecond(rivals.api);
  const perSecond = runningPerSecond(rivals);
  const { name } = machine.rig;
  const say = (value: Rational) => dollars(nearestDouble(value));
  if (!isLess(perSecond, price))
    throw new PricingError(
      'never',
      `model: owning never pays for ${what}: the API's ${say(price)} per second is not above the ${say(perSecond)} of power and overhead that a second takes on ${name}`,
    );
  const seconds = divide(fixed, subtract(price, perSecond));
  if (!isLess(capacity, seconds)) return seconds;
  const count = (value: Rational) => figure(nearestDouble(value));
  const machines = ceilTo(one, divide(seconds, capacity));
  const atBest = add(divide(fixed, capacity), perSecond);
  throw new PricingError(
    'never',
    `model: owning never meets the API for ${what}: that is at ${count(seconds)} s ${span}, and ${name} makes at most ${count(capacity)} s. ${count(machines)} machines make that much, but each has its own price: at full use a second costs ${say(atBest)}, on the API ${say(price)}`,
  );
}
