import type { Model, Period, Rate, RateCard, Seller } from '../card.ts';
import { type IsoDate, isoDate } from '../dates.ts';
import { DIMENSIONS } from '../dimensions.ts';
import { normalised } from '../finding/modelNames.ts';
import { parseOptions } from '../finding/options.ts';
import { known } from '../finding/select.ts';
import { overlaps } from './overlap.ts';

interface Fault {
  readonly path: string;
  readonly message: string;
}

/** What a schema cannot say of a card: names used twice, periods out of order, rates that price one thing twice. */
export function* inconsistencies(card: RateCard): Generator<Fault> {
  yield* duplicates(
    card.sellers.map(({ id }) => id),
    (i) => `sellers[${i}].id`,
  );
  const aliases = new Map<string, string>();
  for (const [s, seller] of card.sellers.entries()) {
    const at = `sellers[${s}]`;
    yield* duplicates(
      seller.models.map(({ id }) => id),
      (i) => `${at}.models[${i}].id`,
    );
    for (const [m, model] of seller.models.entries()) {
      const path = `${at}.models[${m}]`;
      for (const [a, alias] of (model.aliases ?? []).entries()) {
        const before = aliases.get(normalised(alias));
        if (before)
          yield { path: `${path}.aliases[${a}]`, message: `"${alias}" is already an alias of ${before}` };
        aliases.set(normalised(alias), `${seller.id}/${model.id}`);
      }
      yield* ofModel(model, seller, path);
    }
  }
  yield* duplicates(
    (card.studio?.actions ?? []).map(({ id }) => id),
    (i) => `studio.actions[${i}].id`,
  );
  yield* toCome(card, card.date);
  for (const [s, { models }] of card.sellers.entries()) {
    for (const [m, { servedBy }] of models.entries()) {
      if (servedBy && !has(card, servedBy.model)) {
        yield {
          path: `sellers[${s}].models[${m}].servedBy.model`,
          message: `there is no model ${servedBy.model} in the card`,
        };
      }
    }
  }
}

function* ofModel(model: Model, seller: Seller, path: string): Generator<Fault> {
  const { periods, deprecated, ended } = model;
  for (const [p, period] of periods.entries()) {
    const at = `${path}.periods[${p}]`;
    const before = periods[p - 1];
    if (before && before.from >= period.from) {
      yield {
        path: `${at}.from`,
        message: `expected a day after ${before.from}, got ${period.from}: the oldest period comes first`,
      };
    }
    if (before?.until && before.until > period.from) {
      yield {
        path: `${at}.from`,
        message: `${period.from} is before ${before.until}, when the promotion before it ends`,
      };
    }
    if (period.until && period.until <= period.from)
      yield { path: `${at}.until`, message: `expected a day after ${period.from}, got ${period.until}` };
    if (ended && period.from >= ended)
      yield { path: `${at}.from`, message: `${period.from} is not before the model's end, ${ended}` };
    yield* ofPeriod(period, seller, at);
  }
  if (deprecated && ended && deprecated > ended)
    yield { path: `${path}.deprecated`, message: `${deprecated} is after the end, ${ended}` };
  for (const dimension of DIMENSIONS) {
    const usual = model.defaults?.[dimension];
    if (usual && !periods.some(({ rates }) => known(rates, dimension).includes(usual))) {
      yield { path: `${path}.defaults.${dimension}`, message: `no rate has the ${dimension} "${usual}"` };
    }
  }
}

function* ofPeriod({ rates }: Period, seller: Seller, path: string): Generator<Fault> {
  for (const [r, rate] of rates.entries()) {
    const at = `${path}.rates[${r}]`;
    if ('included' in rate.bill && rate.bill.included && !rate.bill.base)
      yield { path: `${at}.bill.included`, message: 'nothing pays for these units: a base does' };
    if ('in' in rate.bill && rate.bill.in && !seller.credit) {
      yield { path: `${at}.bill.in`, message: `${seller.id} gives no price of a credit` };
    }
    const extras = (rate.extras ?? []).map(({ option }) => option);
    yield* duplicates(extras, (i) => `${at}.extras[${i}].option`);
    const taken = extras.findIndex((option) => parseOptions(option).words[0]?.dimension);
    if (taken >= 0)
      yield {
        path: `${at}.extras[${taken}].option`,
        message: `"${extras[taken]}" already means something else`,
      };
    const twin = rates.findIndex((other: Rate, i) => i < r && overlaps(rate, other));
    if (twin >= 0) yield { path: `${at}.when`, message: `it prices what rates[${twin}] prices too` };
  }
}

/** Nobody has looked at anything on a day that was still to come when the card was made, wherever it is said. */
function* toCome(part: unknown, date: IsoDate, path = ''): Generator<Fault> {
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    const at = Array.isArray(part) ? `${path}[${key}]` : `${path}${path && '.'}${key}`;
    if (key === 'checked' && typeof value === 'string' && (isoDate(value) ?? '') > date)
      yield { path: at, message: `${value} is after the day of the card, ${date}` };
    yield* toCome(value, date, at);
  }
}

function* duplicates(values: readonly string[], path: (at: number) => string): Generator<Fault> {
  for (const [i, value] of values.entries()) {
    if (values.indexOf(value) < i) yield { path: path(i), message: `"${value}" is used twice` };
  }
}

const has = ({ sellers }: RateCard, id: string): boolean =>
  sellers.some((seller) => seller.models.some((model) => `${seller.id}/${model.id}` === id));
