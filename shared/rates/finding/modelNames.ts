import { cut } from '../../errors.ts';
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

/** `LTX-2.5 Fast` is ltx, 2, 5 and fast. */
export const wordsOf = (name: string): string[] => normalised(name).split('-');
