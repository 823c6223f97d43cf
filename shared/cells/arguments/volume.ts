import { amount } from './params.ts';

/** What is made each month: shared by what weighs a machine against an API. */
export const secondsPerMonth = amount({
  description: 'Seconds of video made each month, all clips and takes together.',
  example: 3000,
  least: 1,
  slip: { perDay: 86_400 },
});
