import { cut, list, PricingError, quoted } from '../../errors.ts';
import type { IsoDate } from '../dates.ts';
import type { Resolution } from '../resolution.ts';
import { canonicalName, idOf, normalised, normalisedId } from './modelNames.ts';
import type { Listing } from './ownPrices.ts';
import { ALWAYS, type OwnFactor } from './ownRow.ts';
import type { Prices } from './prices.ts';

/** The factor on a model's prices at a resolution; undefined where no row is for it. */
export type FactorOf = (model: string, resolution: Resolution) => number | undefined;

/**
 * Of the rows that match, a model's own name comes before a pattern and a longer pattern before a shorter, then a row
 * with the resolution before one for all, then the last that has come into force. Two that count alike are an error.
 */
export function factorsOf(rows: readonly OwnFactor[], listing: Listing): FactorOf {
  const matches = rows.map((row) => ({ row, match: matching(row.model, listing) }));
  return (model, { label }) => {
    const [best, ...others] = matches
      .filter(
        ({ row, match }) =>
          match(model) && (row.resolution ?? label) === label && startOf(row) <= listing.date,
      )
      .map(({ row }) => row)
      .sort(inOrder);
    const rival = others.find((row) => best && inOrder(best, row) === 0 && row.factor !== best.factor);
    if (best && rival) throw twoFactors(model, best, rival);
    return best?.factor;
  };
}

const inOrder = (a: OwnFactor, b: OwnFactor): number =>
  rank(b) - rank(a) || startOf(b).localeCompare(startOf(a));

const twoFactors = (model: string, one: OwnFactor, other: OwnFactor): PricingError =>
  new PricingError(
    'invalid-argument',
    `card: your rate table has two factors for ${cut(model)}, ${one.factor} in the row of ${cut(one.model)} and ${other.factor} in that of ${cut(other.model)}; keep one row`,
  );

const startOf = ({ from = ALWAYS }: OwnFactor): IsoDate => from;
const rank = ({ model, resolution }: OwnFactor): number =>
  (model.includes('*') ? model.length : 1000) * 2 + (resolution ? 1 : 0);

/** Whether a row's name or pattern is of a model, by the model's id. */
function matching(text: string, { card }: Listing): (model: string) => boolean {
  if (!text.includes('*')) {
    const id = canonicalName(card, text);
    return (model) => model === id;
  }
  const parts = text
    .split('*')
    .map((part) => part.replace(/\s*\/\s*/g, '/').replace(/[^/]+/g, normalisedPart));
  const pattern = new RegExp(`^${parts.map((part) => part.replace(/[.+]/g, '\\$&')).join('.*')}$`);
  return (model) => pattern.test(normalisedId(model));
}

/** Signs become `-` as in a model's id; one at an end stays, for it stands beside a star. */
const normalisedPart = (part: string): string =>
  `${/^[^\p{L}\p{N}]/u.test(part) ? '-' : ''}${normalised(part)}${/[^\p{L}\p{N}]$/u.test(part) && normalised(part) !== '' ? '-' : ''}`;

/** The card's prices of the models that rows of factors match, at those factors, and of no other. */
export function negotiated(rows: readonly OwnFactor[], card: Prices, listing: Listing): Prices {
  const factorOf = factorsOf(rows, listing);
  const matches = rows.map((row) => matching(row.model, listing));
  const isMeant = (model: string) => matches.some((match) => match(model));
  return {
    ...card,
    factorOf,
    find(name) {
      const listed = card.find(name);
      if (isMeant(idOf(listed))) return listed;
      throw new PricingError(
        'unknown-model',
        `model: your rate table has no row for ${quoted(name)}; it has ${list(rows.map(({ model }) => model))}`,
      );
    },
    listed: () => card.listed().filter((listed) => isMeant(idOf(listed))),
  };
}
