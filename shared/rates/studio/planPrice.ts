import { knownAre, PricingError, quoted } from '../../errors.ts';
import { decimal, divide, multiply, type Rational } from '../../money/rational.ts';
import type { RateCard } from '../card.ts';
import { normalised } from '../finding/modelNames.ts';

const HUNDRED = decimal(100);

/** US dollars for 100 credits on a plan of LTX Studio: `Pro`, or `Pro yearly` where a year is paid at once. */
export function planPrice({ studio }: RateCard, name: string): Rational {
  const plans = studio?.plans ?? [];
  const asked = normalised(name).replace(/^ltx-studio-/, '');
  const yearly = asked.replace(/-(yearly|by-the-year)$/, '');
  const plan = plans.find((each) => [asked, yearly].includes(normalised(each.name)));
  const usd = plan && (normalised(plan.name) === asked ? plan.usd : plan.usdByTheYear);
  if (plan && usd !== undefined) return divide(multiply(decimal(usd), HUNDRED), decimal(plan.credits));
  const known = plans.length > 0 ? knownAre(plans.map((each) => each.name)) : 'this card holds none';
  throw new PricingError(
    'unknown-model',
    `price_per_100_credits: no plan of LTX Studio is called ${quoted(name)}; ${known}`,
  );
}
