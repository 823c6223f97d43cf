import { ceilTo, decimal, divide, isLess, max, multiply, one, type Rational } from '../../money/rational.ts';
import type { Machine } from './machine.ts';

/** 8,760 ÷ 12: what no machine runs beyond. */
export const HOURS_OF_A_MONTH = decimal(730);
const MONTHS = decimal(12);

/** Hours that one machine can run over so many months: its hours per year; where the rig does not say them, all there are. */
export const hoursOver = ({ hoursPerYear }: Machine, months: Rational): Rational =>
  hoursPerYear ? divide(multiply(hoursPerYear, months), MONTHS) : multiply(HOURS_OF_A_MONTH, months);

/** Whole machines for so many hours, at least one. */
export const machinesFor = (hours: Rational, perMachine: Rational): Rational =>
  max(one, ceilTo(one, divide(hours, perMachine)));

export const isMoreThanOne = (machines: Rational): boolean => isLess(one, machines);
