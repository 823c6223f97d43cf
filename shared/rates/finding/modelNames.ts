import { distance } from 'fastest-levenshtein';
import { cut, list, PricingError, quoted } from '../../errors.ts';
import type { Model, RateCard, Seller } from '../card.ts';

export interface Listed {
  readonly seller: Seller;
  readonly model: Model;
}

const LONGEST = 200;

/**
 * Lower case, each run of signs a `-`: `Gen4_Turbo` is `gen4-turbo`. Letters of other alphabets and a `+` stay, so that
 * two names that people tell apart are never taken for one.
 */
export const normalised = (text: string): string =>
  text
    .slice(0, LONGEST)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}+]+/gu, '-')
    .replace(/^-|-$/g, '');

/** `Runway/gen4_turbo` is `runway/gen4-turbo`. Only the first slash parts seller from model. */
export function normalisedId(text: string): string {
  const slash = text.indexOf('/');
  return slash < 0
    ? normalised(text)
    : `${normalised(text.slice(0, slash))}/${normalised(text.slice(slash + 1))}`;
}

export const idOf = ({ seller, model }: Listed): string => `${seller.id}/${model.id}`;

const indexes = new WeakMap<Seller, ReadonlyMap<string, Listed>>();

/** A seller's models by id and by alias. */
function namesOf(seller: Seller): ReadonlyMap<string, Listed> {
  const known = indexes.get(seller);
  if (known) return known;
  const index = new Map<string, Listed>();
  for (const model of seller.models) {
    const listed = { seller, model };
    index.set(idOf(listed), listed);
    for (const alias of model.aliases ?? []) index.set(normalisedAlias(alias), listed);
  }
  indexes.set(seller, index);
  return index;
}

/** A card's aliases are normal but for their dots. */
const normalisedAlias = (alias: string): string => alias.split('.').join('-');

/** The model of an id or an alias. Looks no further than it must: a seller's models may be read late. */
export function lookUp({ sellers }: RateCard, text: string): Listed | undefined {
  const name = normalisedId(text);
  const slash = name.indexOf('/');
  for (const seller of sellers) {
    if (slash >= 0 && seller.id !== name.slice(0, slash)) continue;
    const found = namesOf(seller).get(name);
    if (found) return found;
  }
  return undefined;
}

/** The id of the model that a name means on the card; a name that it does not list stays as it is, normalised. */
export function canonicalName(card: RateCard, text: string): string {
  const listed = lookUp(card, text);
  return listed ? idOf(listed) : normalisedId(text);
}

/** The same for people: what the card does not list stays as it was typed. */
export function shownName(card: RateCard, text: string): string {
  const listed = lookUp(card, text);
  return listed ? idOf(listed) : cut(text.trim());
}

export function findModel(card: RateCard, text: string): Listed {
  const found = lookUp(card, text);
  if (found) return found;
  throw new PricingError(
    'unknown-model',
    `model: no model is called ${quoted(text)}; ${suggestion(card, text)}`,
  );
}

/** Of the models that are sold on the card's day; nobody looks for one that has ended, or for a placeholder, by half a name. */
const writtenNames = ({ sellers, date }: RateCard): string[] =>
  sellers
    .filter(({ isExample }) => !isExample)
    .flatMap(({ id, models }) =>
      models
        .filter(({ ended }) => ended === undefined || ended > date)
        .flatMap((model) => [`${id}/${model.id}`, ...(model.aliases ?? [])]),
    );

/** `LTX-2.5 Fast` is ltx, 2, 5 and fast. */
export const wordsOf = (name: string): string[] => normalised(name).split('-');

/** What to try instead. Names are only named, never taken. */
function suggestion(card: RateCard, text: string): string {
  const near = nearNames(writtenNames(card), text);
  if (near.length > 0) return `near it ${near.length === 1 ? 'is' : 'are'} ${list(near)}`;
  const made = card.sellers.flatMap((seller) =>
    seller.models
      .filter(({ vendor }) => normalised(vendor) === normalised(text))
      .map((model) => model.aliases?.[0] ?? idOf({ seller, model })),
  );
  return made.length > 0 ? `its models are ${list(made, 5)}` : 'LTX_MODELS() lists them all';
}

/** Names that hold what was typed or each of its words, or differ by a few letters. */
function nearNames(names: readonly string[], text: string): string[] {
  const typed = normalisedId(text.slice(0, 60));
  const part = typed.slice(typed.indexOf('/') + 1);
  const words = wordsOf(typed);
  const away = (name: string): number => {
    const plain = normalisedId(name);
    if (part.length > 2 && plain.includes(part)) return 0;
    if (words.length > 1 && words.every((word) => wordsOf(plain).includes(word))) return 0;
    return Math.min(distance(typed, plain), distance(part, plain.slice(plain.indexOf('/') + 1)));
  };
  return names
    .map((name) => ({ name, away: away(name) }))
    .filter((near) => near.away <= Math.max(2, part.length / 4))
    .sort((a, b) => a.away - b.away || a.name.length - b.name.length)
    .slice(0, 5)
    .map(({ name }) => name);
}
