import { isLess, nearestDouble } from '../../money/rational.ts';
import { sourceText } from '../../rates/advice/provenance.ts';
import type { Quote } from '../../rates/billing/quote.ts';
import { dollars, figure, percent } from '../figure.ts';
import type { Rig } from '../rig/rig.ts';
import type { Machine } from './machine.ts';
import { borrowedFigures, machineText, originOf, originText } from './origins.ts';
import type { Rivals } from './rivals.ts';
import type { RouteCost } from './totalCost.ts';

/** Which price the API's row rests on, from where, and how long ago someone looked. */
export const assumedOfApi = (found: Quote, what: string): string => `${what}: ${sourceText(found)}`;

/**
 * What the owned machine's row rests on: the machine, its power, how its price is spread, how many hours it has, where figures
 * come from that are not the user's, and what else there is to know.
 */
export function assumedOfOwn(
  { machine, what, secondsPerHour }: Rivals,
  months: number,
  { machines, bought }: RouteCost,
  concerns: readonly string[],
): string {
  const { rig } = machine;
  return [
    machineText(rig),
    `${what} at ${figure(nearestDouble(secondsPerHour) / 60)} s per minute`,
    power(machine),
    capital(machine, months),
    hours(machine),
    machines && bought && isLess(machines, bought)
      ? `${figure(nearestDouble(bought))} machines in all, as they are used up`
      : '',
    yearly(machine),
    ...borrowedFigures(rig),
    ...concerns.filter((concern) => concern !== machineText(rig)),
  ]
    .filter((part) => part !== '')
    .join('; ');
}

export function assumedOfRent(rig: Rig, rentPerHour: number): string {
  const origin = originOf(rig, 'rentPerHour');
  const from = origin ? ` (${originText(origin)})` : '';
  return `rented at ${dollars(rentPerHour)} per hour${from}, power included, at the same speed; only hours used are paid; a month has 730`;
}

function power({ rig }: Machine): string {
  const { watts, dollarsPerKwh, pue = 1, overhead = 0 } = rig;
  const added = overhead > 0 ? `, overhead ${percent(overhead)} on depreciation and power` : '';
  return `${figure(watts)} W${measuredAt(rig.wattsAt)}, ${dollars(dollarsPerKwh)} per kWh, PUE ${figure(pue)}${added}`;
}

function measuredAt(where: 'wall' | 'board' | undefined): string {
  switch (where) {
    case 'wall':
      return ' at the wall';
    case 'board':
      return ' on the board (the wall gives more, and nothing is added for it)';
    case undefined:
      return '';
  }
}

function capital({ rig, lifeYears }: Machine, months: number): string {
  const less = rig.residual ? ` less ${dollars(rig.residual)} residual` : '';
  const price = `${dollars(rig.price)}${less}`;
  if (!lifeYears) return `${price}, all of it counted here: the rig says no years to spread it over`;
  const years = nearestDouble(lifeYears);
  const span = `over ${figure(years)} years${months > years * 12 ? ', then bought again' : ''}`;
  return rig.discountRate
    ? `${price} as an annuity at ${percent(rig.discountRate)} ${span}`
    : `${price} in a straight line ${span}`;
}

function hours({ hoursPerYear, lifeHours }: Machine): string {
  return hoursPerYear
    ? `${figure(nearestDouble(hoursPerYear))} hours per year`
    : `up to 730 hours a month until ${figure(nearestDouble(lifeHours))} are used up`;
}

function yearly({ rig, fixedPerYear }: Machine): string {
  const total = nearestDouble(fixedPerYear);
  if (total === 0) return '';
  const idle = rig.idleWatts
    ? `, with ${figure(rig.idleWatts)} W for ${figure(rig.idleHoursPerYear ?? 0)} idle hours`
    : '';
  return `${dollars(total)} fixed per machine and year${idle}`;
}
