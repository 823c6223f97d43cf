import type { RateCard } from '../../shared/rates/card.ts';
import type { IsoDate } from '../../shared/rates/dates.ts';
import { type CardPrice, cardPrices } from './cardPrices.ts';
import { grouped } from './grouped.ts';
import { type Fit, fitOf, isSameAmount, useFit } from './match.ts';
import { modelOf } from './modelNames.ts';
import type { PrintedPrice } from './printedPrice.ts';
import type { Source } from './sources/source.ts';

/** What one edition of a source prints, found fit to raise alarms. */
export interface Edition {
  readonly source: Source;
  readonly day: IsoDate;
  readonly prices: readonly PrintedPrice[];
}

/** What a source says of a price of the card. */
export interface Statement {
  readonly edition: Edition;
  readonly printed: PrintedPrice;
  readonly fit: Exclude<Fit, 'none'>;
  readonly agrees: boolean;
}

export interface Verdict {
  readonly card: CardPrice;
  readonly verdict: 'confirmed' | 'contradicted' | 'gone' | 'unwatched';
  /** The statement that decided; of a price that is gone, the whole list that lacks it is `lackedBy`. */
  readonly by?: Statement;
  readonly lackedBy?: Edition;
  readonly statements: readonly Statement[];
}

/** A price that a watched seller prints and the card lacks. `model`: where the card knows that. */
export interface Missing {
  readonly edition: Edition;
  readonly printed: PrintedPrice;
  readonly model?: string;
}

export interface Comparison {
  readonly verdicts: readonly Verdict[];
  readonly missing: readonly Missing[];
}

/** Weighs every price of the card that is in force against what the sources print. */
export function compareWithSources(card: RateCard, editions: readonly Edition[]): Comparison {
  const speaking = withoutSilenced(editions);
  const prices = cardPrices(card);
  const statements = new Map<CardPrice, Statement[]>(prices.map((price) => [price, []]));
  const byModel = grouped(prices, ({ seller, model }) => `${seller}/${model}`);
  const missing: Missing[] = [];
  for (const edition of speaking) {
    for (const printed of edition.prices.flatMap(bySize)) {
      const seller = card.sellers.find(({ id, isExample }) => id === printed.seller && !isExample);
      if (!seller) continue;
      const model = modelOf(seller, printed.name);
      const ofModel = byModel.get(`${seller.id}/${model?.id}`) ?? [];
      const known = ofModel.filter((price) => relates(price, printed));
      for (const price of known) {
        const statement = statementOf(price, edition, printed);
        if (statement) statements.get(price)?.push(statement);
      }
      const isOfEnded = model?.ended !== undefined && model.ended <= card.date;
      if (known.length === 0 && !printed.isLoose && !isOfEnded)
        missing.push({ edition, printed, ...(model && { model: model.id }) });
    }
  }
  return {
    verdicts: prices.map((price) => verdictOf(price, statements.get(price) ?? [], speaking)),
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

const relates = (card: CardPrice, printed: PrintedPrice): boolean =>
  fitOf(card, printed) !== 'none' || isMadeOfSeconds(card, printed);

/** A table of clips that is nothing but the price of a second, rounded to cents. */
const isMadeOfSeconds = (card: CardPrice, printed: PrintedPrice): boolean =>
  card.per === 'second' &&
  printed.per === 'clip' &&
  printed.seconds !== undefined &&
  card.unit === printed.unit &&
  Math.abs(card.amount * printed.seconds - printed.amount) < 0.0051 &&
  useFit(card, printed) !== 'none';

function statementOf(card: CardPrice, edition: Edition, printed: PrintedPrice): Statement | undefined {
  const fit = fitOf(card, printed);
  if (fit === 'none') return { edition, printed, fit: 'loose', agrees: true };
  const agrees = isSameAmount(card.amount, printed.amount);
  if (edition.day >= card.since) return { edition, printed, fit, agrees };
  // A text from before the price began can show that it is older than the card knows, or that it was listed already.
  const { promotion } = card;
  if (promotion && edition.day >= promotion.from) {
    if (agrees) return { edition, printed, fit: 'loose', agrees };
    const isPromoted = promotion.amount !== undefined && isSameAmount(promotion.amount, printed.amount);
    return isPromoted ? undefined : { edition, printed, fit, agrees };
  }
  return card.isOlder ? { edition, printed, fit: 'loose', agrees } : undefined;
}

function verdictOf(card: CardPrice, statements: readonly Statement[], editions: readonly Edition[]): Verdict {
  const own = newestFirst(statements.filter(({ edition }) => edition.source.voice !== 'catalogue'));
  const others = newestFirst(statements.filter(({ edition }) => edition.source.voice === 'catalogue'));
  const exact = own.filter(({ fit }) => fit === 'exact');
  const last = exact.filter(({ edition }) => edition === exact[0]?.edition);
  const denial = last.find(({ agrees }) => !agrees);
  if (denial) return { card, verdict: 'contradicted', by: denial, statements };
  const agreeing = (list: readonly Statement[]) => list.find(({ agrees }) => agrees);
  const by = last[0] ?? agreeing(own);
  if (by) return { card, verdict: 'confirmed', by, statements };
  const lackedBy = editions.find(
    ({ source, day, prices }) =>
      source.wholeListOf?.includes(card.seller) && day >= card.since && prices.length > 0,
  );
  if (lackedBy) return { card, verdict: 'gone', lackedBy, statements };
  const byOthers = agreeing(others.filter(({ fit }) => fit === 'exact')) ?? agreeing(others);
  return byOthers
    ? { card, verdict: 'confirmed', by: byOthers, statements }
    : { card, verdict: 'unwatched', statements };
}

const newestFirst = (statements: readonly Statement[]): Statement[] =>
  [...statements].sort((a, b) =>
    a.edition.day < b.edition.day ? 1 : a.edition.day > b.edition.day ? -1 : 0,
  );

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
