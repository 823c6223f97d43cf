import { list, quoted } from '../../errors.ts';
import type { Quote } from '../billing/quote.ts';
import { idOf, type Listed, normalised } from '../finding/modelNames.ts';
import { OWN } from '../finding/ownRow.ts';
import type { Prices } from '../finding/prices.ts';

/** Of a name without a seller that means a reseller's model: who else sells the same. A maker's own price needs no word. */
export function otherSellers(typed: string, found: Quote, prices: Prices): string | undefined {
  if (typed.includes('/') || found.seller.id === OWN || isMaker(found)) return undefined;
  const others = prices.listed().filter((each) => isSameModel(each, found) && isSold(each, prices));
  if (others.length === 0) return undefined;
  const verb = others.length === 1 ? 'sells' : 'sell';
  return `${quoted(typed)} alone means ${found.name}; ${list(others.map(idOf), 4)} ${verb} it too, at prices of their own`;
}

/** A maker sells nothing of others, or bears its vendor's name. */
const isMaker = ({ seller, model }: Listed): boolean =>
  seller.models.every(({ vendor }) => vendor === model.vendor) ||
  normalised(seller.name).includes(normalised(model.vendor));

const isSameModel = ({ seller, model }: Listed, found: Listed): boolean =>
  seller.id !== found.seller.id &&
  seller.id !== OWN &&
  model.vendor === found.model.vendor &&
  normalised(model.name) === normalised(found.model.name);

const isSold = ({ model: { ended } }: Listed, { date }: Prices): boolean =>
  ended === undefined || ended > date;
