import { PricingError } from '../../errors.ts';
import { add, decimal, divide, multiply, one, type Rational } from '../../money/rational.ts';
import type { Rig } from '../rig/rig.ts';

/** A rig in exact numbers, with what was left out filled in by its documented default. */
export interface Machine {
  readonly rig: Rig;
  readonly price: Rational;
  readonly residual: Rational;
  readonly lifeHours: Rational;
  /** Known only where the rig says years or hours per year: nothing is taken for them. */
  readonly lifeYears: Rational | undefined;
  readonly hoursPerYear: Rational | undefined;
  /** US dollars of power per generating hour: watts ÷ 1000 × $/kWh × PUE. */
  readonly powerPerHour: Rational;
  /** 1 + overhead. */
  readonly overhead: Rational;
  /** US dollars a year whatever is made: opex, and idle watts ÷ 1000 × idle hours × $/kWh × PUE. */
  readonly fixedPerYear: Rational;
}

const THOUSAND = decimal(1000);

export function machineOf(rig: Rig): Machine {
  const perKwh = multiply(decimal(rig.dollarsPerKwh), decimal(rig.pue ?? 1));
  const kilowatts = (watts: number) => divide(decimal(watts), THOUSAND);
  const idle = multiply(kilowatts(rig.idleWatts ?? 0), decimal(rig.idleHoursPerYear ?? 0));
  return {
    rig,
    price: decimal(rig.price),
    residual: decimal(rig.residual ?? 0),
    ...lifeOf(rig),
    powerPerHour: multiply(kilowatts(rig.watts), perKwh),
    overhead: add(one, decimal(rig.overhead ?? 0)),
    fixedPerYear: add(multiply(idle, perKwh), decimal(rig.opexPerYear ?? 0)),
  };
}

/** Of life hours, life years and hours per year any two give the third. */
function lifeOf(rig: Rig): Pick<Machine, 'lifeHours' | 'lifeYears' | 'hoursPerYear'> {
  const years = rig.lifeYears === undefined ? undefined : decimal(rig.lifeYears);
  const perYear = rig.hoursPerYear === undefined ? undefined : decimal(rig.hoursPerYear);
  const hours = rig.lifeHours === undefined ? undefined : decimal(rig.lifeHours);
  if (hours === undefined) {
    if (years && perYear)
      return { lifeHours: multiply(years, perYear), lifeYears: years, hoursPerYear: perYear };
    throw new Error(`${rig.name} has no life`); // refused by checkRig
  }
  return {
    lifeHours: hours,
    lifeYears: years ?? (perYear && divide(hours, perYear)),
    hoursPerYear: perYear ?? (years && divide(hours, years)),
  };
}

/** Years of life and hours a year, for what cannot be said without them. Throws `invalid-argument` where the rig has life hours alone. */
export function calendarOf(
  { rig, lifeYears, hoursPerYear }: Machine,
  why: string,
): { lifeYears: Rational; hoursPerYear: Rational } {
  if (lifeYears && hoursPerYear) return { lifeYears, hoursPerYear };
  throw new PricingError(
    'invalid-argument',
    `rig: ${why} needs to know over how many years ${rig.name} is used; add a row life years or hours per year`,
  );
}
