import type { RateCard } from '../../shared/rates/card.ts';
import type { IsoDate } from '../../shared/rates/dates.ts';
import { type CardPrice, cardPrices } from './cardPrices.ts';
import { type Claim, claimOf, type Edition, newestFirst, relates } from './claims.ts';
import { grouped } from './grouped.ts';
import { modelNamed } from './modelNames.ts';
import type { PrintedPrice } from './printedPrice.ts';

export interface WeighedPrice {
  readonly card: CardPrice;
  readonly verdict: 'confirmed' | 'contradicted' | 'gone' | 'unwatched';
  /** The claim that decided; of a price that is gone, the whole list that lacks it is `lackedBy`. */
  readonly by?: Claim;
  readonly lackedBy?: Edition;
  readonly claims: readonly Claim[];
}

/** A price that a watched seller prints and the card lacks. `model`: where the card knows that. */
export interface Missing {
  readonly edition: Edition;
  readonly printed: PrintedPrice;
  readonly model?: string;
}

export interface Comparison {
  readonly verdicts: readonly WeighedPrice[];
  readonly missing: readonly Missing[];
}

/** Weighs every price of the card that is in force against what the sources print. */
export function compareWithSources(card: RateCard, editions: readonly Edition[]): Comparison {
  const speaking = withoutSilenced(editions);
  const prices = cardPrices(card);
  const claims = new Map<CardPrice, Claim[]>(prices.map((price) => [price, []]));
  const byModel = grouped(prices, ({ seller, model }) => `${seller}/${model}`);
  const missing: Missing[] = [];
  for (const edition of speaking) {
    for (const printed of edition.prices.flatMap(bySize)) {
      const seller = card.sellers.find(({ id, isExample }) => id === printed.seller && !isExample);
      if (!seller) continue;
      const model = modelNamed(seller, printed.name);
      const ofModel = byModel.get(`${seller.id}/${model?.id}`) ?? [];
      const known = ofModel.filter((price) => relates(price, printed));
      for (const price of known) {
        const claim = claimOf(price, edition, printed);
        if (claim) claims.get(price)?.push(claim);
      }
      const isOfEnded = model?.ended !== undefined && model.ended <= card.date;
      if (known.length === 0 && !printed.isLoose && !isOfEnded)
        missing.push({ edition, printed, ...(model && { model: model.id }) });
    }
  }
  return {
    verdicts: prices.map((price) => verdictOf(price, claims.get(price) ?? [], speaking)),
    missing: unique(missing),
  };
}

/** A row for several sizes is a price for each. */
function bySize(printed: PrintedPrice): readonly PrintedPrice[] {
  const { resolution = [] } = printed.when;
  if (resolution.length < 2) return [printed];
  return resolution.map((size) => ({ ...printed, when: { ...printed.when, resolution: [size] } }));
}

/** The newest whole list of a seller silences everything older that speaks for that seller with its own voice or a copy of it. */
function withoutSilenced(editions: readonly Edition[]): Edition[] {
  const newest = new Map<string, IsoDate>();
  for (const { source, day } of editions)
    for (const seller of source.wholeListOf ?? [])
      if (day > (newest.get(seller) ?? '')) newest.set(seller, day);
  return editions.map((edition) => ({
    ...edition,
    prices: edition.prices.filter(
      ({ seller }) => edition.source.voice === 'catalogue' || edition.day >= (newest.get(seller) ?? ''),
    ),
  }));
}

function verdictOf(card: CardPrice, claims: readonly Claim[], editions: readonly Edition[]): WeighedPrice {
  const own = newestFirst(claims.filter(({ edition }) => edition.source.voice !== 'catalogue'));
  const others = newestFirst(claims.filter(({ edition }) => edition.source.voice === 'catalogue'));
  const exact = own.filter(({ fit }) => fit === 'exact');
  const last = exact.filter(({ edition }) => edition === exact[0]?.edition);
  const denial = last.find(({ agrees }) => !agrees);
  if (denial) return { card, verdict: 'contradicted', by: denial, claims };
  const agreeing = (list: readonly Claim[]) => list.find(({ agrees }) => agrees);
  const by = last[0] ?? agreeing(own);
  if (by) return { card, verdict: 'confirmed', by, claims };
  const lackedBy = editions.find(
    ({ source, day, prices }) =>
      source.wholeListOf?.includes(card.seller) && day >= card.since && prices.length > 0,
  );
  if (lackedBy) return { card, verdict: 'gone', lackedBy, claims };
  const byOthers = agreeing(others.filter(({ fit }) => fit === 'exact')) ?? agreeing(others);
  return byOthers
    ? { card, verdict: 'confirmed', by: byOthers, claims }
    : { card, verdict: 'unwatched', claims };
}

/** Two sources that print one price that the card lacks tell it once. */
const unique = (missing: readonly Missing[]): Missing[] =>
  [
    ...new Map(
      [...missing]
        .reverse()
        .map((each) => [
          JSON.stringify([
            each.printed.seller,
            each.model ?? each.printed.name,
            each.printed.when,
            each.printed.per,
            each.printed.seconds,
            each.printed.part,
          ]),
          each,
        ]),
    ).values(),
  ].reverse();
