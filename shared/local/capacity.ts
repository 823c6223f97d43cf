import {
  ceilTo,
  decimal,
  divide,
  isLess,
  max,
  min,
  multiply,
  one,
  type Rational,
} from '../money/rational.ts';
import type { Machine } from './machine.ts';

/** 8,760 ÷ 12: what no machine runs beyond. */
export const HOURS_OF_A_MONTH = decimal(730);
const MONTHS = decimal(12);

/**
 * Hours that one machine can give over so many months: its hours per year; where the rig does not say them, every hour
 * there is until its life hours are used up.
 */
export function hoursOver({ hoursPerYear, lifeHours }: Machine, months: Rational): Rational {
  if (hoursPerYear) return divide(multiply(hoursPerYear, months), MONTHS);
  return min(lifeHours, multiply(HOURS_OF_A_MONTH, months));
}

/** Whole machines for so many hours, at least one. */
export const machinesFor = (hours: Rational, perMachine: Rational): Rational =>
  max(one, ceilTo(one, divide(hours, perMachine)));

export const isMoreThanOne = (machines: Rational): boolean => isLess(one, machines);
