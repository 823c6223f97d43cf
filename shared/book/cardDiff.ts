import type { Model, Period, Rate, RateCard, Seller } from '../rates/card.ts';
import type { IsoDate } from '../rates/dates.ts';
import { DIMENSIONS } from '../rates/dimensions.ts';
import { idOf, type Listed } from '../rates/names.ts';
import { asOption } from '../rates/options.ts';
import { inOrder } from '../rates/resolution.ts';
import { priceText } from './priceText.ts';

/** What another card would change, model by model. All texts come from the cards: they are data. */
export interface CardDiff {
  /** Sold under both cards, at other prices. */
  readonly changed: readonly ModelChange[];
  readonly added: readonly ModelChange[];
  /** Sold under the first card and not under the second. */
  readonly ended: readonly ModelChange[];
  /** The same prices, with other dates, sources or evidence. */
  readonly redated: readonly Redated[];
}

export interface ModelChange {
  /** seller/model */
  readonly model: string;
  readonly name: string;
  readonly prices: readonly PriceChange[];
}

export interface PriceChange {
  /** Such as `1080p, 1440p; retake`; empty where the model has one price. */
  readonly what: string;
  /** Such as `$0.08 a second`; undefined where this was not priced. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface Redated {
  readonly model: string;
  readonly name: string;
  readonly facts: readonly { readonly fact: string; readonly before: string; readonly after: string }[];
}

/** Compares the prices in force on a day of each card; left out, each card's own day, as formulas take it. */
export function cardDiff(
  before: RateCard,
  after: RateCard,
  days: { readonly before: IsoDate; readonly after: IsoDate } = { before: before.date, after: after.date },
): CardDiff {
  const old = soldOn(before, days.before);
  const fresh = soldOn(after, days.after);
  const both = [...old].flatMap(([id, was]) => {
    const is = fresh.get(id);
    return is ? [{ id, was, is, prices: priceChanges(was, is) }] : [];
  });
  const only = (these: ReadonlyMap<string, Sold>, others: ReadonlyMap<string, Sold>) =>
    [...these].filter(([id]) => !others.has(id));
  return {
    changed: both
      .filter(({ prices }) => prices.length > 0)
      .map(({ id, is, prices }) => ({ model: id, name: is.model.name, prices })),
    added: only(fresh, old).map(([id, is]) => ({
      model: id,
      name: is.model.name,
      prices: priceChanges(undefined, is),
    })),
    ended: only(old, fresh).map(([id, was]) => ({
      model: id,
      name: was.model.name,
      prices: priceChanges(was, undefined),
    })),
    redated: both
      .filter(({ prices }) => prices.length === 0)
      .map(({ id, was, is }) => ({ model: id, name: is.model.name, facts: otherFacts(was, is) }))
      .filter(({ facts }) => facts.length > 0),
  };
}

interface Sold extends Listed {
  readonly period: Period;
}

/** The models that have a price on the day, by seller/model. */
function soldOn({ sellers }: RateCard, day: IsoDate): ReadonlyMap<string, Sold> {
  const sold = new Map<string, Sold>();
  for (const seller of sellers) {
    for (const model of seller.models) {
      const inForce = model.periods.filter(({ from }) => from <= day);
      const period = inForce[inForce.length - 1];
      if (period && period.rates.length > 0 && !(model.ended && model.ended <= day))
        sold.set(idOf({ seller, model }), { seller, model, period });
    }
  }
  return sold;
}

interface Use {
  readonly resolution: string;
  readonly options: string;
}

function priceChanges(was: Sold | undefined, is: Sold | undefined): PriceChange[] {
  const old = pricesByUse(was);
  const fresh = pricesByUse(is);
  // Resolutions of one change stand on one line.
  const lines = new Map<
    string,
    { options: string; resolutions: string[]; before?: string; after?: string }
  >();
  for (const key of new Set([...old.keys(), ...fresh.keys()])) {
    const use = old.get(key)?.use ?? fresh.get(key)?.use;
    const before = old.get(key)?.price;
    const after = fresh.get(key)?.price;
    if (!use || before === after) continue;
    const group = JSON.stringify([use.options, before, after]);
    const line = lines.get(group) ?? {
      options: use.options,
      resolutions: [],
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    };
    line.resolutions.push(...(use.resolution ? [use.resolution] : []));
    lines.set(group, line);
  }
  return [...lines.values()].map(({ options, resolutions, before, after }) => ({
    what: [inOrder(resolutions).join(', '), options].filter((part) => part !== '').join('; '),
    before,
    after,
  }));
}

/** Every resolution and mode that a model prices, so that a rate split in two does not look like a change. */
function pricesByUse(
  sold: Sold | undefined,
): ReadonlyMap<string, { readonly use: Use; readonly price: string }> {
  const prices = new Map<string, { readonly use: Use; readonly price: string }>();
  for (const rate of sold?.period.rates ?? []) {
    const price = sold ? priceText(rate, sold.seller) : '';
    for (const use of usesOf(rate)) prices.set(JSON.stringify(use), { use, price });
  }
  return prices;
}

function usesOf({ when = {} }: Rate): Use[] {
  const others = DIMENSIONS.filter((dimension) => dimension !== 'mode')
    .map((dimension) => (when[dimension] ?? []).map((value) => asOption(dimension, value)).join(' or '))
    .filter((part) => part !== '');
  const bands = Object.entries({ fps: when.fps, pixels: when.pixels }).flatMap(([name, band]) =>
    band
      ? [
          `${name} ${Object.entries(band)
            .map(([bound, value]) => `${bound} ${value}`)
            .join(' ')}`,
        ]
      : [],
  );
  return (when.resolution ?? ['']).flatMap((resolution) =>
    (when.mode ?? ['']).map((mode) => ({
      resolution,
      options: [mode, ...others, ...bands].filter((part) => part !== '').join(', '),
    })),
  );
}

function otherFacts(was: Sold, is: Sold): Redated['facts'] {
  const facts = ({
    model,
    period,
  }: {
    readonly model: Model;
    readonly seller: Seller;
    readonly period: Period;
  }) => ({
    'in force since': period.from,
    checked: period.checked,
    evidence: period.evidence,
    source: period.source,
    deprecated: model.deprecated ?? '',
    ends: model.ended ?? '',
  });
  const old = Object.entries(facts(was));
  const fresh = Object.values(facts(is));
  return old
    .map(([fact, before], i) => ({ fact, before, after: fresh[i] ?? '' }))
    .filter(({ before, after }) => before !== after);
}
