import type { Evidence, RateCard, Seller } from '../card.ts';
import { inForce } from '../finding/period.ts';
import type { Prices } from '../finding/prices.ts';
import { cardVersion } from '../version.ts';
import { lastLook } from './provenance.ts';

/** What one seller's prices rest on, over the rates in force on the card's day. */
export interface SellerSummary {
  readonly name: string;
  readonly models: number;
  /** The days on which these prices were last looked at: the longest ago and the latest. */
  readonly oldestCheck: string;
  readonly newestCheck: string;
  /** How many rates rest on each kind of evidence. */
  readonly evidence: Readonly<Record<Evidence, number>>;
  readonly sources: readonly string[];
}

export interface CardSummary {
  readonly version: string;
  readonly date: string;
  readonly models: number;
  readonly sellers: readonly SellerSummary[];
}

/** Sums up a rate card for a reader, with what an audit confirmed since. Placeholder sellers and what is not sold on the card's day are left out. */
export function summarise(card: RateCard, confirmationOf?: Prices['confirmationOf']): CardSummary {
  const sellers = card.sellers
    .filter(({ isExample }) => !isExample)
    .map((seller) => summariseSeller(seller, card.date, confirmationOf))
    .filter((seller) => seller !== undefined)
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return {
    version: cardVersion(card),
    date: card.date,
    models: sellers.reduce((sum, { models }) => sum + models, 0),
    sellers,
  };
}

function summariseSeller(
  seller: Seller,
  day: string,
  confirmationOf: Prices['confirmationOf'],
): SellerSummary | undefined {
  const { name, models } = seller;
  const sold = models.filter(({ ended }) => ended === undefined || ended > day);
  const current = sold.flatMap((model) => {
    const period = inForce(model.periods, day);
    return period ? [{ model, period }] : [];
  });
  const rates = current.flatMap(({ model, period }) =>
    period.rates.map((rate) => {
      const checked = lastLook(
        rate.checked ?? period.checked,
        confirmationOf?.({ seller, model }, period, rate),
      );
      return { ...period, ...rate, checked };
    }),
  );
  const checks = rates.map(({ checked }) => checked).sort();
  const [oldestCheck] = checks;
  const newestCheck = checks[checks.length - 1];
  if (oldestCheck === undefined || newestCheck === undefined) return undefined;
  const count = (kind: Evidence) => rates.filter(({ evidence }) => evidence === kind).length;
  return {
    name,
    models: current.filter(({ period }) => period.rates.length > 0).length,
    oldestCheck,
    newestCheck,
    evidence: { official: count('official'), corroborated: count('corroborated'), single: count('single') },
    sources: [...new Set(rates.map(({ source }) => source))].sort(),
  };
}
