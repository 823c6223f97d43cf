import { amount } from '../cells/arguments/params.ts';
import { type AmountParam, cellFunction } from '../cells/declare.ts';
import { decimal, divide, nearestDouble } from '../money/rational.ts';
import { planPrice } from '../rates/studio/planPrice.ts';

const price = amount({
  description:
    'What 100 credits cost on your plan, in US dollars, or the name of a plan of LTX Studio: "Lite", "Standard", "Pro", "Pro yearly".',
  example: 10,
});
const priceOrPlan: AmountParam<number | string> = {
  ...price,
  read: (cell) => (typeof cell === 'string' && !/^[\s\d.,$]*$/.test(cell) ? cell.trim() : price.read(cell)),
};

/** Price of 100 credits ÷ seconds that 100 credits give. */
export const creditRate = cellFunction({
  name: 'LTX_CREDIT_RATE',
  summary: 'Price per second of video where a plan sells credits.',
  returns: 'US dollars per second',
  params: {
    price_per_100_credits: priceOrPlan,
    seconds_per_100_credits: amount({
      description: 'Seconds of video that 100 credits give.',
      example: 200,
      least: 1,
      slip: { perDay: 86_400 },
    }),
  },
  prepare:
    (_, book) =>
    ({ price_per_100_credits: given, seconds_per_100_credits: seconds }) =>
      nearestDouble(
        divide(typeof given === 'string' ? planPrice(book.card, given) : decimal(given), decimal(seconds)),
      ),
});
