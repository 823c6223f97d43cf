import {
  add,
  decimal,
  divide,
  isLess,
  multiply,
  nearestDouble,
  one,
  type Rational,
  subtract,
} from '../../money/rational.ts';
import { calendarOf, type Machine } from './machine.ts';

/**
 * What the machine itself costs a year. With a discount rate the annuity, a sheet's -PMT(rate, years, price, -residual);
 * without one the straight line, a sheet's SLN(price, residual, years). Never both: the annuity repays the price too.
 */
export function capitalPerYear(machine: Machine, lifeYears: Rational): Rational {
  const { price, residual, rig } = machine;
  if (!rig.discountRate) return divide(subtract(price, residual), lifeYears);
  const rate = decimal(rig.discountRate);
  const lost = discount(rate, lifeYears);
  const owed = subtract(price, multiply(residual, subtract(one, lost)));
  return divide(multiply(rate, owed), lost);
}

/** What an hour of generating uses up of the machine, without interest. It needs no years. */
export const depreciationPerHour = ({ price, residual, lifeHours }: Machine): Rational =>
  divide(subtract(price, residual), lifeHours);

/** What the machine costs per machine hour: its depreciation, or with a discount rate the annuity ÷ hours per year. */
export function capitalPerHour(machine: Machine): Rational {
  if (!machine.rig.discountRate) return depreciationPerHour(machine);
  const { lifeYears, hoursPerYear } = calendarOf(machine, 'a discount rate');
  return divide(capitalPerYear(machine, lifeYears), hoursPerYear);
}

/** 1 - (1 + rate) ^ -years, what 1 at the end of life loses until today: exact for whole years, else to a double. */
function discount(rate: Rational, years: Rational): Rational {
  if (years.d !== one.d) return decimal(-Math.expm1(-nearestDouble(years) * Math.log1p(nearestDouble(rate)))); // small rates keep their digits
  let grown = one;
  for (let year = 0; isLess(decimal(year), years); year++) grown = multiply(grown, add(one, rate));
  return subtract(one, divide(one, grown));
}
