import { list, PricingError, quoted } from '../../errors.ts';
import { wordsOf } from '../../rates/finding/modelNames.ts';
import type { CatalogueMachine, Rent } from './catalogueMachine.ts';
import { latest } from './marketPrice.ts';

/**
 * What a provider lists for the machine: `runpod`, or `runpod community` for one of its offers. Of its latest day the dearest
 * counts: it is had on demand, where spot, community and "from" prices often are not. Throws `invalid-argument` where none is listed.
 */
export function rentOf({ name, rents = [] }: CatalogueMachine, asked: string): Rent {
  const words = wordsOf(asked);
  const isMeant = ({ provider, terms }: Rent) => {
    const itsNames = wordsOf(provider);
    const itsWords = [...itsNames, ...wordsOf(terms)];
    return words.some((word) => itsNames.includes(word)) && words.every((word) => itsWords.includes(word));
  };
  const offers = rents.filter(isMeant);
  const providers = new Set(offers.map(({ provider }) => provider));
  const day = latest(offers)?.date;
  const [dearest] = offers.filter(({ date }) => date === day).sort((a, b) => b.usd - a.usd);
  if (dearest && providers.size === 1) return dearest;
  const known = [...new Set(rents.map(({ provider }) => provider))];
  const help = known.length > 0 ? `known are ${list(known)}` : 'no provider is known';
  throw new PricingError(
    'invalid-argument',
    `rent per hour: no published rent of ${name} is called ${quoted(asked)}; ${help}, or write dollars per hour`,
  );
}
