import type { Model, Period, Seller } from '../rates/card.ts';
import { idOf } from '../rates/finding/modelNames.ts';
import { inForce } from '../rates/finding/period.ts';
import { canonicalJson } from '../rates/version.ts';
import { type Book, bookDate } from './book.ts';
import { type PriceChange, priceChanges } from './priceDiff.ts';
import { type RuleChange, ruleChanges } from './ruleDiff.ts';

/** What differs between what two books give: all that a bill or a check depends on. Only names and notes do not count. */
export interface CardDiff {
  /** Prices in force on the books' days, the largest change first. */
  readonly prices: readonly PriceChange[];
  /** Prices of other days, which a formula can name: `from` is the first of them. */
  readonly otherDays: readonly PriceChange[];
  readonly rules: readonly RuleChange[];
  /** Ids of models that only the second sells. */
  readonly added: readonly string[];
  /** Ids of models that only the first sells. */
  readonly ended: readonly string[];
  /** Models whose prices stay, but were looked at again or rest on something else. */
  readonly rechecked: readonly string[];
}

/** Compares what two books sell, each on the day whose prices it gives. */
export function cardDiff(before: Book, after: Book): CardDiff {
  const [old, fresh] = [listed(before), listed(after)];
  const prices: PriceChange[] = [];
  const otherDays: PriceChange[] = [];
  const rechecked: string[] = [];
  for (const [id, is] of fresh) {
    const was = old.get(id);
    if (!was) continue;
    const changes =
      was.inForce && is.inForce ? priceChanges(id, ratesIn(was, was.inForce), ratesIn(is, is.inForce)) : [];
    prices.push(...changes);
    const others = pricesOfOtherDays(id, was, is);
    otherDays.push(...others);
    const isSame = changes.length === 0 && others.length === 0;
    if (isSame && provenance(was.model) !== provenance(is.model)) rechecked.push(id);
  }
  const only = (these: Listing, others: Listing) =>
    [...these].flatMap(([id, { inForce }]) => (inForce && !others.get(id)?.inForce ? [id] : []));
  return {
    prices: byEffect(prices),
    otherDays: byEffect(otherDays),
    rules: ruleChanges(before.card, after.card),
    added: only(fresh, old),
    ended: only(old, fresh),
    rechecked,
  };
}

interface ListedModel {
  readonly seller: Seller;
  readonly model: Model;
  /** The period that counts on the book's day; undefined where the model is not sold then. */
  readonly inForce: Period | undefined;
}
type Listing = ReadonlyMap<string, ListedModel>;

function listed(book: Book): Listing {
  const day = bookDate(book);
  const models = book.card.sellers.flatMap((seller) => seller.models.map((model) => ({ seller, model })));
  return new Map(
    models.map(({ seller, model }) => {
      const period = inForce(model.periods, day);
      const isSold = period && period.rates.length > 0 && (model.ended === undefined || model.ended > day);
      return [idOf({ seller, model }), { seller, model, inForce: isSold ? period : undefined }];
    }),
  );
}

/** A period that only one side has and that is in force there is told with today's prices, or with the model. */
function pricesOfOtherDays(id: string, before: ListedModel, after: ListedModel): PriceChange[] {
  const find = ({ model }: ListedModel, day: string) => model.periods.find(({ from }) => from === day);
  const days = [...before.model.periods, ...after.model.periods].map(({ from }) => from);
  return [...new Set(days)].sort().flatMap((day) => {
    const [was, is] = [find(before, day), find(after, day)];
    const isTold = (!was || was === before.inForce) && (!is || is === after.inForce);
    return isTold ? [] : priceChanges(id, was && ratesIn(before, was), is && ratesIn(after, is), day);
  });
}

const ratesIn = ({ seller }: ListedModel, { rates }: Period) => ({ seller, rates });

const byEffect = (changes: readonly PriceChange[]): PriceChange[] =>
  [...changes].sort((a, b) => (a.effect === b.effect ? 0 : b.effect - a.effect));

/** Days, sources and evidence of all prices, rate by rate. */
const provenance = ({ periods }: Model): string =>
  canonicalJson(
    periods.map(({ from, basis, source, checked, evidence, rates }) => [
      from,
      basis,
      source,
      checked,
      evidence,
      rates.map((rate) => [rate.source, rate.checked, rate.evidence]),
    ]),
  );
