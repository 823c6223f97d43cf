import { nearestDouble } from '../../money/rational.ts';
import type { Field } from '../rig/field.ts';
import { FIELDS } from '../rig/fields.ts';
import type { Rig } from '../rig/rig.ts';
import { secondsPerHour } from '../rig/speed.ts';
import { pricePerSecond } from './apiPrice.ts';
import { machineOf } from './machine.ts';
import type { Rivals } from './rivals.ts';
import { scaledPrice } from './scaledPrice.ts';

/** A figure that may move, within what it can be. */
export interface Input {
  readonly name: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly at: (value: number) => Rivals;
}

/** The figures of the rig that are not 0, its speed at the work, and the API's price. */
export function inputsOf(rivals: Rivals): readonly Input[] {
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
