import { PricingError } from '../../errors.ts';
import {
  decimal,
  divide,
  isLess,
  max,
  min,
  multiply,
  nearestDouble,
  one,
  type Rational,
} from '../../money/rational.ts';
import { figure } from '../figure.ts';
import { hourly } from './hourly.ts';
import type { Machine } from './machine.ts';

const HOURS_OF_A_YEAR = decimal(8760);

type Route = 'api' | 'own' | 'rent';

interface Candidate {
  readonly route: Route;
  readonly cost: Rational;
  /** Wall hours; undefined where no one says them. */
  readonly hours: Rational | undefined;
}

interface Job {
  readonly seconds: number;
  readonly deadlineHours: number | undefined;
  /** What the API bills, and how long it takes where that is known. */
  readonly api: Rational;
  readonly apiHours: number | undefined;
}

/**
 * The cheapest route that is done in time, on one machine: owned at its hourly rate with everything counted, rented at
 * the rent of those hours where the rig names one. The API's speed is not known unless given, and then counts as in time.
 * A machine gives no more than its life hours, nor than its hours per year over the years of the deadline.
 * At the same cost the first of api, own, rent.
 */
export function cheapestRoute(machine: Machine, secondsPerHour: Rational): (job: Job) => Route {
  const perHour = hourly(machine);
  const { rentPerHour } = machine.rig;
  return ({ seconds, deadlineHours, api, apiHours }) => {
    const hours = divide(decimal(seconds), secondsPerHour);
    const all: Candidate[] = [
      { route: 'api', cost: api, hours: apiHours === undefined ? undefined : decimal(apiHours) },
    ];
    if (!isLess(hoursWithin(machine, deadlineHours), hours))
      all.push({ route: 'own', cost: multiply(hours, perHour), hours });
    if (rentPerHour) all.push({ route: 'rent', cost: multiply(hours, decimal(rentPerHour)), hours });
    const inTime = all.filter(
      (each) => deadlineHours === undefined || !each.hours || !isLess(decimal(deadlineHours), each.hours),
    );
    const [first, ...others] = inTime;
    if (!first) throw tooLate(deadlineHours ?? 0, all);
    return others.reduce((best, each) => (isLess(each.cost, best.cost) ? each : best), first).route;
  };
}

function hoursWithin({ lifeHours, hoursPerYear }: Machine, deadline: number | undefined): Rational {
  if (deadline === undefined || !hoursPerYear) return lifeHours;
  return min(lifeHours, multiply(hoursPerYear, max(one, divide(decimal(deadline), HOURS_OF_A_YEAR))));
}

function tooLate(deadline: number, all: readonly Candidate[]): PricingError {
  const times = all.map(
    ({ route, hours }) => `${route} takes ${hours ? figure(nearestDouble(hours)) : '?'} h`,
  );
  return new PricingError(
    'never',
    `deadline_hours: nothing is done within ${figure(deadline)} h: ${times.join(', ')}; several machines at once are not counted`,
  );
}
