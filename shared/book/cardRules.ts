import type { Model, Offer, RateCard, Seller } from '../rates/card.ts';
import { idOf } from '../rates/finding/modelNames.ts';

/** One thing that a card says besides prices, and that bills, checks or times hang on. */
export interface CardRule {
  /** The model, seller or part of the card that states it. */
  readonly owner: string;
  readonly subject: string;
  readonly rule: string;
  /** Different for whatever differs in meaning. */
  readonly words: string;
  readonly isOfBills: boolean;
}

/** What there is in a card that can state rules. */
export const ownersOf = ({ sellers, studio }: RateCard): ReadonlySet<string> =>
  new Set([
    'card',
    ...(studio?.actions ?? []).map(({ id }) => `LTX Studio ${id}`),
    ...sellers.flatMap((seller) => [seller.id, ...seller.models.map((model) => idOf({ seller, model }))]),
  ]);

/** All rules of a card, each under a key of its own. */
export function rulesOf(card: RateCard): ReadonlyMap<string, CardRule> {
  const rules = [
    ...cardRules(card),
    ...studioRules(card),
    ...card.sellers.flatMap((seller) => [
      ...sellerRules(seller),
      ...seller.models.flatMap((model) => [...modelRules(model, idOf({ seller, model }))]),
    ]),
  ];
  return new Map(rules.map((rule) => [`${rule.subject}\n${rule.rule}`, rule]));
}

type Value = string | number | undefined;

/** Rules of one subject: what they say, by what they are about. What is not said is no rule. */
function rules(
  subject: string,
  isOfBills: boolean,
  values: Readonly<Record<string, Value>>,
  owner = subject,
): CardRule[] {
  return Object.entries(values).flatMap(([rule, value]) =>
    value === undefined ? [] : [{ owner, subject, rule, words: String(value), isOfBills }],
  );
}

const cardRules = ({ staleAfterDays }: RateCard): CardRule[] =>
  rules('every price', false, { 'called old after': `${staleAfterDays} days` }, 'card');

function sellerRules(seller: Seller): CardRule[] {
  const { id, credit, packs, concurrency, failures, isExample, facts = {} } = seller;
  return [
    ...rules(id, true, { 'price of credits': credit && `$${credit.usd} for ${credit.credits}` }),
    ...rules(id, false, {
      'source of the price of credits': credit?.source,
      'packs of credits': packs && inWords(packs),
      ...factsInWords(facts),
      'clips at once': concurrency,
      'failed generations': failures,
      'sold by': isExample ? 'no one: prices for teaching' : undefined,
    }),
  ];
}

function modelRules(model: Model, id: string): CardRule[] {
  const {
    aliases = [],
    fps,
    defaults = {},
    offers,
    servedBy,
    deprecated,
    ended,
    periods,
    facts = {},
  } = model;
  return [
    ...aliases.flatMap((alias) => rules(alias, true, { 'stands for': id }, id)),
    ...rules(id, true, { 'frame rate where none is asked for': fps }),
    ...Object.entries(defaults).flatMap(([dimension, value]) =>
      rules(id, true, { [`${dimension} where none is asked for`]: value }),
    ),
    ...rules(id, true, { 'sold until': ended }),
    ...periods.flatMap(({ from, until }) => rules(id, true, { [`promotion from ${from} ends on`]: until })),
    ...rules(id, false, {
      offers: offers?.map(offerText).sort().join(' / '),
      'served by': servedBy && `${servedBy.model} since ${servedBy.from}`,
      'deprecated since': deprecated,
      ...factsInWords(facts),
    }),
  ];
}

function studioRules({ studio }: RateCard): CardRule[] {
  if (!studio) return [];
  const { source, checked, evidence, actions, plans } = studio;
  return [
    ...actions.flatMap(({ id, aliases = [], low, high, seconds, options }) => {
      const action = `LTX Studio ${id}`;
      return [
        ...rules(action, true, { credits: low === high ? low : `${low} to ${high}` }, 'card'),
        ...rules(action, true, {
          'length of the clip': seconds,
          options: options && [...options].sort().join(', '),
        }),
        ...aliases.flatMap((alias) => rules(`LTX Studio ${alias}`, true, { 'stands for': id }, action)),
      ];
    }),
    ...rules('LTX Studio', true, { plans: plans && inWords(plans) }, 'card'),
    ...rules('LTX Studio', false, { source, checked, evidence }, 'card'),
  ];
}

const offerText = (offer: Offer): string =>
  inWords({
    ...offer,
    ...(offer.resolution && { resolution: [...offer.resolution].sort() }),
    ...(offer.mode && { mode: [...offer.mode].sort() }),
  });

const factsInWords = (facts: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, inWords(fact)]));

/** `resolution 1080p, 720p; seconds 5, 10; maxSeconds 12`: every part with its name, records separated by a slash. */
function inWords(value: unknown): string {
  if (Array.isArray(value))
    return value.map(inWords).join(value.some((each) => typeof each === 'object') ? ' / ' : ', ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, part]) => `${name} ${inWords(part)}`)
    .sort()
    .join('; ');
}
