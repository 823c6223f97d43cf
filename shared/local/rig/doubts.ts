import { list } from '../../errors.ts';
import { figure, percent, typedFigure } from '../figure.ts';
import type { Rig, RigFigures, Speed } from './rig.ts';

/** A percentage in the place of dollars: 20 of a machine of $1,700. Undefined where so much may well be left. */
export function residualAsShare(
  { price, residual = 0 }: Pick<Rig, 'price' | 'residual'>,
  below: number,
  otherwise: string,
): string | undefined {
  if (residual === 0 || residual >= 100 || residual >= price * below) return undefined;
  const meant = figure((price * residual) / 100);
  return `residual (${figure(residual)}) is written in dollars and looks like a percentage: of GPU price (${figure(price)}) it is ${meant}; ${otherwise}`;
}

/** What figures of a machine may be instead, where each of them can be as it stands. */
export const figureDoubts = (rig: Rig): string[] =>
  [
    residualAsShare(rig, LITTLE, 'it is counted in dollars'),
    dearText(rig),
    wholeText(rig),
    weekText(rig),
    idleText(rig),
  ].filter((doubt) => doubt !== undefined);

/** The same of a speed of one's own. */
export function speedDoubt({ secondsPerMinute, published }: Speed): string | undefined {
  if (published) return undefined;
  if (secondsPerMinute > REAL_TIME)
    return `${figure(secondsPerMinute)} s of video a minute is faster than it plays; if that is how long a clip takes, write the seconds of video that a minute gives`;
  if (secondsPerMinute >= SLOW) return undefined;
  // A time such as 0:45 is 45 minutes of a day: too much to be refused.
  const minutes = figure(Number((1 / secondsPerMinute).toPrecision(2)));
  const seconds = typedFigure(secondsPerMinute * 1440);
  return `a second of video takes ${minutes} minutes; if the speed was typed as a time, write its seconds alone: ${seconds}`;
}

const LITTLE = 0.25;
/** Seconds of video per minute: as many as it plays, and so few that few have the patience. */
const REAL_TIME = 60;
const SLOW = 0.1;
/** Dollars a watt: several times what any machine of the catalogue costs. */
const DEAR = 150;
const HOURS_OF_A_WEEK = 168;
const SHARES = [
  ['overhead', 'overhead'],
  ['discountRate', 'discount rate'],
] as const satisfies readonly (readonly [keyof RigFigures, string])[];

const dearText = ({ price, watts }: Rig): string | undefined =>
  price > watts * DEAR
    ? `GPU price (${figure(price)}) is much for ${figure(watts)} watts; both are of one machine, and the price is in US dollars`
    : undefined;

/** 1 % of a workbook is 0.01; whoever types 1 has all of it. */
function wholeText(rig: Rig): string | undefined {
  const large = SHARES.filter(([key]) => (rig[key] ?? 0) > 0.5);
  if (large.length === 0) return undefined;
  const read = large.map(
    ([key, label]) => `${label} (${figure(rig[key] ?? 0)}) is ${percent(rig[key] ?? 0)}`,
  );
  return `${list(read)}; 1 % is written as 0.01`;
}

const weekText = ({ hoursPerYear = HOURS_OF_A_WEEK + 1 }: Rig): string | undefined =>
  hoursPerYear <= HOURS_OF_A_WEEK
    ? `hours per year (${figure(hoursPerYear)}) is little; if these are hours a week, write ${typedFigure(hoursPerYear * 52)}`
    : undefined;

/** A board's figure leaves out the rest of the machine, which idles too. */
const idleText = ({ watts, wattsAt, idleWatts = 0 }: Rig): string | undefined =>
  idleWatts > watts && wattsAt !== 'board'
    ? `idle watts (${figure(idleWatts)}) is more than watts while generating (${figure(watts)})`
    : undefined;
