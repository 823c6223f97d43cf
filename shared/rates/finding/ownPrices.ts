import { list, PricingError, quoted } from '../../errors.ts';
import type { RateCard, Seller } from '../card.ts';
import type { IsoDate } from '../dates.ts';
import { canonicalName, type Listed, lookUp, normalisedId } from './modelNames.ts';
import { isPlain, ownModel } from './ownModel.ts';
import { ALWAYS, OWN, type OwnRate } from './ownRow.ts';
import type { Prices } from './prices.ts';

const SELLER: Seller = { id: OWN, name: 'Your rate table', models: [] };

/** What a table is read beside; each is only looked at where a row needs it, for it may be far away. */
export interface Listing {
  readonly card: RateCard;
  /** The day whose prices count where rows have dates. */
  readonly date: IsoDate;
}

/**
 * Prices of the caller's own table and of nothing else. Its names may be those of the card, aliases included: a name
 * that stands in the table as the formula writes it is taken without a look at the card, which may be far away.
 */
export function ownPrices(rates: readonly OwnRate[], listing: Listing): Prices {
  const byName = grouped(rates, normalisedId);
  let byModel: ReadonlyMap<string, readonly OwnRate[]> | undefined;
  const models = () => {
    byModel ??= grouped(rates, (name) => canonicalName(listing.card, name));
    return byModel;
  };
  const find = (asked: string): Listed => {
    const name = asked.startsWith(`${OWN}/`) ? asked.slice(OWN.length + 1) : asked; // as tables list it
    const rows = byName.get(normalisedId(name)) ?? models().get(canonicalName(listing.card, name));
    if (rows) {
      const listed = rows.every(isPlain) ? undefined : lookUp(listing.card, name)?.model;
      return { seller: SELLER, model: ownModel(rows, listed, date) };
    }
    const names = [...byName.values()].map(([row]) => row!.model);
    throw new PricingError(
      'unknown-model',
      `model: your rate table has no row for ${quoted(name)}; it has ${list(names)}`,
    );
  };
  const date = rates.some(({ from }) => from !== undefined) ? listing.date : ALWAYS;
  return {
    date,
    find,
    listed: () => [...models().keys()].map(find),
    staleAfterDays: Number.POSITIVE_INFINITY,
  };
}

function grouped(
  rates: readonly OwnRate[],
  key: (name: string) => string,
): ReadonlyMap<string, readonly OwnRate[]> {
  const groups = new Map<string, OwnRate[]>();
  for (const row of rates) {
    const group = groups.get(key(row.model));
    if (group) group.push(row);
    else groups.set(key(row.model), [row]);
  }
  return groups;
}
