import type { Field } from '../../../shared/local/rig/field.ts';

/** The unit beside the field of each figure. Shares are typed in percent. */
export const UNITS: Readonly<Record<Field['key'], string>> = {
  price: 'US$',
  residual: 'US$',
  lifeHours: 'hours',
  lifeYears: 'years',
  hoursPerYear: 'hours a year',
  watts: 'watts',
  idleWatts: 'watts',
  idleHoursPerYear: 'hours a year',
  dollarsPerKwh: 'US$ per kWh',
  pue: 'times',
  overhead: '%',
  opexPerYear: 'US$ a year',
  discountRate: '% a year',
  rentPerHour: 'US$ an hour',
};
