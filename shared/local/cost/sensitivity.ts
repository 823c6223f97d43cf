import { PricingError } from '../../errors.ts';
import {
  decimal,
  isLess,
  max,
  multiply,
  nearestDouble,
  one,
  type Rational,
  subtract,
} from '../../money/rational.ts';
import type { Field } from '../rig/field.ts';
import { FIELDS } from '../rig/fields.ts';
import type { Rig } from '../rig/rig.ts';
import { secondsPerHour } from '../rig/speed.ts';
import { priceOfVolume, pricePerSecond } from './apiPrice.ts';
import { breakevenOverLife } from './breakevenVolume.ts';
import { localRateOf } from './hourly.ts';
import { machineOf } from './machine.ts';
import { paybackMonths } from './paybackTime.ts';
import type { Rivals } from './rivals.ts';
import { scaledPrice } from './scaledPrice.ts';

/** What own and API cost at one value of an input; in words where there is no number. */
export interface Outlook {
  readonly value: number;
  /** US dollars per second of video, everything counted. */
  readonly ownRate: Rational;
  readonly apiRate: Rational;
  /** Seconds of video over the machine's life. */
  readonly breakeven: number | string;
  /** Months. */
  readonly payback: number | string;
}

/** One input, and what becomes of the rest as it moves. */
export interface Sensitivity {
  readonly input: string;
  readonly value: number;
  readonly low: Outlook;
  readonly high: Outlook;
  /** The value at which a second on the machine, everything counted, costs what the API takes; undefined: at none. */
  readonly meetsAt: number | undefined;
}

/** A figure that may move, within what it can be. */
interface Input {
  readonly name: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly at: (value: number) => Rivals;
}

/** Every input of the comparison, moved by the share `swing` to both sides within what it can be; largest effect on API minus own first. */
export function sensitivities(
  rivals: Rivals,
  secondsPerMonth: number,
  swing: number,
): readonly Sensitivity[] {
  const outlook = ({ at }: Input, value: number) => outlookOf(at(value), secondsPerMonth, value);
  return inputsOf(rivals)
    .map((input) => ({
      input: input.name,
      value: input.value,
      low: outlook(input, Math.max(input.least, moved(input.value, -swing))),
      high: outlook(input, Math.min(input.most, moved(input.value, swing))),
      meetsAt: meetingValue(input),
    }))
    .map((each) => ({ each, effect: effectOf(each) }))
    .sort((a, b) => (isLess(b.effect, a.effect) ? -1 : isLess(a.effect, b.effect) ? 1 : 0))
    .map(({ each }) => each);
}

const moved = (value: number, share: number): number =>
  nearestDouble(multiply(decimal(value), share < 0 ? subtract(one, decimal(-share)) : decimal(1 + share)));

const effectOf = ({ low, high }: Sensitivity): Rational => {
  const gain = ({ ownRate, apiRate }: Outlook) => subtract(apiRate, ownRate);
  return max(subtract(gain(high), gain(low)), subtract(gain(low), gain(high)));
};

function inputsOf(rivals: Rivals): readonly Input[] {
  const { machine, speed, api } = rivals;
  const rig = twoOfThree(machine.rig);
  const figures = FIELDS.filter(({ key, wattsAt }) => wattsAt === undefined && key !== 'rentPerHour').flatMap(
    (field): Input[] => {
      const { key, label } = field;
      const value = rig[key];
      if (!value) return [];
      const at = (moved: number) => ({ ...rivals, machine: machineOf({ ...rig, [key]: moved }) });
      return [{ name: label, value, ...rangeOf(field, rig), at }];
    },
  );
  const { secondsPerMinute } = speed;
  const price = nearestDouble(pricePerSecond(api));
  return [
    ...figures,
    {
      name: `${speed.model} ${speed.resolution}, seconds per minute`,
      value: secondsPerMinute,
      ...ANY,
      at: (value) => ({ ...rivals, secondsPerHour: secondsPerHour({ secondsPerMinute: value }) }),
    },
    {
      name: 'API price per second',
      value: price,
      ...ANY,
      at: (value) => ({ ...rivals, api: scaledPrice(api, value / price) }),
    },
  ];
}

const ANY = { least: 0, most: Number.POSITIVE_INFINITY };

/** Of hours and years of life and hours per year, two say the third: the hours of life follow the others. */
function twoOfThree(rig: Rig): Rig {
  if (rig.lifeYears === undefined || rig.hoursPerYear === undefined) return rig;
  const { lifeHours: _, ...others } = rig;
  return others;
}

const HOURS_OF_A_YEAR = 8760;
const LONGEST_LIFE = 100;

/** What a figure can be beside the others of its rig, as `checkRig` has it. */
function rangeOf({ key, least, most }: Field, rig: Rig): Pick<Input, 'least' | 'most'> {
  const { price, residual = 0, lifeHours = 0, lifeYears, hoursPerYear, idleHoursPerYear = 0 } = rig;
  switch (key) {
    case 'price':
      return { least: Math.max(least, residual), most };
    case 'residual':
      return { least, most: price };
    case 'lifeHours':
      return { least, most: Math.min(most, mostLifeHours(lifeYears, hoursPerYear)) };
    case 'lifeYears':
      return { least: Math.max(least, lifeHours / HOURS_OF_A_YEAR), most };
    case 'hoursPerYear':
      return { least: Math.max(least, lifeHours / LONGEST_LIFE), most: HOURS_OF_A_YEAR - idleHoursPerYear };
    case 'idleHoursPerYear':
      return { least, most: HOURS_OF_A_YEAR - (hoursPerYear ?? 0) };
    default:
      return { least, most };
  }
}

function mostLifeHours(lifeYears: number | undefined, hoursPerYear: number | undefined): number {
  if (lifeYears !== undefined) return lifeYears * HOURS_OF_A_YEAR;
  return hoursPerYear === undefined ? Number.POSITIVE_INFINITY : hoursPerYear * LONGEST_LIFE;
}

function outlookOf(rivals: Rivals, seconds: number, value: number): Outlook {
  const month = () => ({ seconds: decimal(seconds), api: priceOfVolume(rivals.api)(seconds) });
  return {
    value,
    ownRate: localRateOf(rivals),
    apiRate: pricePerSecond(rivals.api),
    breakeven: orWords(() => breakevenOverLife(rivals)),
    payback: orWords(() => paybackMonths(rivals, month())),
  };
}

function orWords(figure: () => Rational): number | string {
  try {
    return nearestDouble(figure());
  } catch (error) {
    if (error instanceof PricingError && error.code === 'never') return 'never';
    if (error instanceof PricingError && error.code === 'over-capacity') return 'more than one machine';
    throw error;
  }
}

/** How far from its value an input is looked for. */
const FAR = 1e6;
const CLOSE = 1 + 1e-15;

/** By halving: what a second costs only rises, or only falls, as one input rises. Good to 12 digits. */
function meetingValue({ value, least, most, at }: Input): number | undefined {
  const ownIsLess = (x: number) => {
    const rivals = at(x);
    return isLess(localRateOf(rivals), pricePerSecond(rivals.api));
  };
  let [low, high] = [Math.max(least, value / FAR), Math.min(most, value * FAR)];
  const atLow = ownIsLess(low);
  if (atLow === ownIsLess(high)) return undefined;
  while (high / low > CLOSE) {
    const middle = Math.sqrt(low * high);
    if (middle <= low || middle >= high) break;
    if (ownIsLess(middle) === atLow) low = middle;
    else high = middle;
  }
  return Number(low.toPrecision(14));
}
