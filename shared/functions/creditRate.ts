import { amount } from '../cells/arguments/params.ts';
import { cellFunction } from '../cells/declare.ts';
import { decimal, divide, nearestDouble } from '../money/rational.ts';

/** Price of 100 credits ÷ seconds that 100 credits give. */
export const creditRate = cellFunction({
  name: 'LTX_CREDIT_RATE',
  summary: 'Price per second of video where a plan sells credits.',
  returns: 'US dollars per second',
  params: {
    price_per_100_credits: amount({
      description: 'What 100 credits cost on your plan, in US dollars.',
      example: 10,
    }),
    seconds_per_100_credits: amount({ description: 'Seconds of video that 100 credits give.', example: 200 }),
  },
  prepare:
    () =>
    ({ price_per_100_credits, seconds_per_100_credits }) =>
      nearestDouble(divide(decimal(price_per_100_credits), decimal(seconds_per_100_credits))),
});
