import { dollars, figure, percent, typedFigure } from '../figure.ts';
import { type Field, type Slip, TINIEST } from './field.ts';

const shareOfPrice: Slip = {
  below: 1,
  says: (share) =>
    `${percent(share)} of the price is written in dollars: of $1,700 it is ${dollars(1700 * share)}`,
};

/** What a rig costs beyond its power. */
export const moneyFields: readonly Field[] = [
  {
    key: 'price',
    label: 'GPU price',
    what: 'US dollars, a number above 0',
    also: ['price', 'GPU cost', 'hardware price', 'hardware cost', 'purchase price', 'machine price'],
    least: TINIEST,
    most: 1e9,
    slips: [
      {
        below: 100,
        says: (thousands) =>
          `${figure(thousands)} looks like thousands: write ${typedFigure(thousands * 1000)}`,
      },
    ],
    isNeeded: true,
  },
  {
    key: 'residual',
    label: 'residual',
    what: 'US dollars, 0 or more',
    slips: [shareOfPrice],
    also: ['residual value', 'resale', 'resale value', 'resale price', 'salvage', 'salvage value'],
    least: 0,
    most: 1e9,
  },
  {
    key: 'overhead',
    label: 'overhead',
    what: 'a share from 0 to 1, such as 20 % or 0.2',
    also: ['ops overhead', 'ops buffer', 'buffer', 'overhead share'],
    least: 0,
    most: 1,
    isShare: true,
  },
  {
    key: 'opexPerYear',
    label: 'opex per year',
    what: 'US dollars a year, 0 or more',
    also: ['opex', 'opex a year', 'opex / year', 'annual opex', 'fixed opex'],
    least: 0,
    most: 1e9,
    slips: [shareOfPrice],
  },
  {
    key: 'discountRate',
    label: 'discount rate',
    what: 'a share a year from 0 to 1, such as 10 % or 0.1',
    also: ['discount', 'cost of capital', 'WACC', 'interest rate'],
    least: 0,
    most: 1,
    isShare: true,
  },
  {
    key: 'rentPerHour',
    label: 'rent per hour',
    what: 'US dollars per machine hour, 0 or more',
    also: ['rent', 'rent an hour', 'rent / hour', 'hourly rent', 'rental per hour', 'cloud per hour'],
    least: 0,
    most: 1e6,
    slips: [
      {
        below: 0.02,
        says: (second) =>
          `${figure(second)} looks like dollars per second: write ${typedFigure(second * 3600)}`,
      },
      {
        above: 200,
        says: (value) => `${figure(value)} looks like cents or dollars a month; write dollars an hour`,
      },
    ],
  },
];
