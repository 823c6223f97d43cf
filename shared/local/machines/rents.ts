import { list, PricingError, quoted } from '../../errors.ts';
import { wordsOf } from '../../rates/finding/modelNames.ts';
import type { CatalogueMachine, Rent } from './catalogueMachine.ts';
import { latest } from './marketPrice.ts';

/**
 * What a provider lists for the machine: `runpod`, or `runpod community` for one of its offers. Of its latest day the dearest
 * counts: it is had on demand, where spot, community and "from" prices often are not. Throws `invalid-argument` where none is listed.
 */
export function rentOf(machine: CatalogueMachine, asked: string): Rent {
  const { name, rents = [] } = machine;
  const rent = rentNamed(machine, asked);
  if (rent) return rent;
  const known = [...new Set(rents.map(({ provider }) => provider))];
  const help = known.length > 0 ? `known are ${list(known)}` : 'no provider is known';
  throw new PricingError(
    'invalid-argument',
    `rent per hour: no published rent of ${name} is called ${quoted(asked)}; ${help}, or write dollars per hour`,
  );
}

function rentNamed({ rents = [] }: CatalogueMachine, asked: string): Rent | undefined {
  const words = wordsOf(asked);
  const offers = rents.filter(({ provider, terms }) => {
    const itsNames = wordsOf(provider);
    const itsWords = [...itsNames, ...wordsOf(terms)];
    return words.some((word) => itsNames.includes(word)) && words.every((word) => itsWords.includes(word));
  });
  const providers = new Set(offers.map(({ provider }) => provider));
  const day = latest(offers)?.date;
  const [dearest] = offers.filter(({ date }) => date === day).sort((a, b) => b.usd - a.usd);
  return providers.size === 1 ? dearest : undefined;
}

/** The shortest name by which a rent counts, such as `RunPod`; undefined where a later or a dearer one counts for its names. */
export function nameOfRent(machine: CatalogueMachine, rent: Rent): string | undefined {
  const { provider, terms } = rent;
  return [provider, `${provider} ${terms}`].find((name) => rentNamed(machine, name) === rent);
}
