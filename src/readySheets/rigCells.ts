import type { Field } from '../../shared/local/rig/field.ts';
import { FIELDS, fieldNamed } from '../../shared/local/rig/fields.ts';
import type { Rig } from '../../shared/local/rig/rig.ts';
import type { Look, PlannedCell, PlannedRow } from '../host/sheetPlan.ts';
import { number, row, text } from './plannedCells.ts';

/**
 * A figure's row in a table of name and value, by the label that says where power was measured; beside the value of a speed
 * its slow and its fast figure, where they are known.
 */
export type RigCell = readonly [label: string, value: string | number, ...spread: (string | number)[]];

/** One field per figure: of the three names of power the plain one. */
export const FORM_FIELDS: readonly Field[] = FIELDS.filter(({ wattsAt }) => wattsAt === undefined);

/** A rig as rows of name and value, which `readRig` reads back. */
export function rigCells(rig: Rig): readonly RigCell[] {
  const figures = FORM_FIELDS.flatMap((field): RigCell[] => {
    const value = rig[field.key];
    return value === undefined ? [] : [[labelOf(field, rig.wattsAt), value]];
  });
  const speeds = rig.speeds.map(
    ({ model, resolution, secondsPerMinute, spread }): RigCell => [
      `${model} ${resolution}`,
      secondsPerMinute,
      ...(spread ? [spread.slow, spread.fast] : []),
    ],
  );
  return [['name', rig.name], ...figures, ...speeds];
}

export const labelOf = ({ key, label }: Field, wattsAt: Rig['wattsAt']): string =>
  key === 'watts' && wattsAt ? `${wattsAt} watts` : label;

/** The row of a sheet for one of these: name, value, and what it is. */
export const rigRow = ([label, value]: RigCell, isExample = false): PlannedRow =>
  row(text(label), valueCell(label, value), meaningCell(label, isExample));

/** The same with room for the slow and the fast figure of a speed. */
export const rigRowWithSpread = ([label, value, slow = '', fast = '']: RigCell): PlannedRow =>
  row(
    text(label),
    valueCell(label, value),
    ...[slow, fast].map((each) => (isSpeed(label) ? valueCell(label, each) : text(''))),
    meaningCell(label, false),
  );

function valueCell(label: string, value: string | number): PlannedCell {
  return typeof value === 'number'
    ? number(value, 'input', ...formatOf(fieldNamed(label)?.key, value))
    : text(value, 'input', 'right');
}

const isSpeed = (label: string): boolean => label !== 'name' && fieldNamed(label) === undefined;

function meaningCell(label: string, isExample: boolean): PlannedCell {
  const key = fieldNamed(label)?.key;
  return text(key ? MEANINGS[key] : isSpeed(label) ? SPEED : nameNote(isExample), 'note', 'apart');
}

const SPEED = 'seconds of video per minute, measured warm';

const nameNote = (isExample: boolean): string =>
  isExample ? 'an example: put the figures of your own machine here' : '';

const MEANINGS: Readonly<Record<Field['key'], string>> = {
  price: 'US dollars, the whole machine',
  residual: 'US dollars that it is sold for at the end',
  lifeHours: 'hours of generating until it is replaced',
  lifeYears: 'years until it is replaced',
  hoursPerYear: 'hours of generating a year',
  watts: 'watts while generating',
  idleWatts: 'watts while idle',
  idleHoursPerYear: 'hours a year that it is idle',
  dollarsPerKwh: 'US dollars per kilowatt hour',
  pue: 'power of the building ÷ power of the machine; 1 at a desk',
  overhead: "on top of each hour's depreciation and power: storage, cooling, wear",
  opexPerYear: 'US dollars a year for space, staff, support',
  discountRate: 'cost of capital a year',
  rentPerHour: 'US dollars an hour for a rented machine of this kind',
};

const FORMATS: Readonly<Partial<Record<Field['key'], Look>>> = {
  price: 'money',
  residual: 'money',
  opexPerYear: 'money',
  dollarsPerKwh: 'rate',
  rentPerHour: 'money',
  overhead: 'share',
  discountRate: 'share',
};

function formatOf(key: Field['key'] | undefined, value: number): readonly Look[] {
  const format = key && FORMATS[key];
  if (format) return [format];
  return Number.isInteger(value) && value >= 1000 ? ['count'] : [];
}
