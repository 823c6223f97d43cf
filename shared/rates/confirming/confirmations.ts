import type { Audit, AuditedPrice, Confirmation, Confirmations, PriceVerdict } from '../audit.ts';
import { whenText } from '../billing/billText.ts';
import type { Period, Rate, RateCard } from '../card.ts';
import { idOf, type Listed } from '../finding/modelNames.ts';
import { inForce } from '../finding/period.ts';
import { cardVersion } from '../version.ts';

/** What functions need of an audit. A rate of several figures is confirmed when all of them are, by the oldest text. */
export function confirmationsIn({ card, day, sources, prices }: Audit): Confirmations {
  const counts: Record<PriceVerdict, number> = { confirmed: 0, contradicted: 0, gone: 0, unwatched: 0 };
  const rates = new Map<string, AuditedPrice[]>();
  for (const price of prices) {
    counts[price.verdict] += 1;
    const rate = `${price.model} ${price.use}`;
    rates.set(rate, [...(rates.get(rate) ?? []), price]);
  }
  const groups = new Map<
    string,
    { readonly first: AuditedPrice; readonly rates: Record<string, string[]> }
  >();
  for (const figures of rates.values()) {
    if (figures.some(({ verdict }) => verdict !== 'confirmed')) continue;
    const oldest = figures.reduce((a, b) => ((b.day ?? '') < (a.day ?? '') ? b : a));
    const key = `${oldest.by} ${oldest.day}`;
    const group = groups.get(key) ?? { first: oldest, rates: {} };
    groups.set(key, group);
    const uses = group.rates[oldest.model] ?? [];
    group.rates[oldest.model] = uses;
    uses.push(oldest.use);
  }
  const by = [...groups.values()].flatMap(({ first, rates }) => {
    const source = sources.find(({ id }) => id === first.by);
    if (!source || first.day === undefined) return [];
    const { name, address, voice } = source;
    return [{ on: first.day, by: name, address, isSellers: voice !== 'catalogue', rates }];
  });
  return { card, day, counts, by };
}

/** What counts of several audits: of those of this very card the one with the newest texts, of two such the first. */
export function confirmationsOf(
  card: RateCard,
  audits: readonly Confirmations[] = [],
): Confirmations | undefined {
  const [newest] = audits
    .filter((audit) => audit.card === cardVersion(card))
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  return newest;
}

/** Who confirmed a rate of a card last, where an audit is of this very card and the rate is one of those in force. */
export function confirmationOf(
  audits: readonly Confirmations[],
  card: RateCard,
  listed: Listed,
  period: Period,
  rate: Rate,
): Confirmation | undefined {
  const confirmations = confirmationsOf(card, audits);
  if (!confirmations) return undefined;
  if (inForce(listed.model.periods, card.date) !== period) return undefined;
  const [model, use] = [idOf(listed), whenText(rate.when)];
  return confirmations.by.find(({ rates }) => rates[model]?.includes(use));
}
