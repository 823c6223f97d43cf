// Single faults put into the card: digits, swaps, removals. Those of watched prices must raise an alarm of the audit, those of
// unwatched ones must be caught because nobody stands for them.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Audit } from '../../shared/rates/audit.ts';
import type { RateCard } from '../../shared/rates/card.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { cardPrices } from '../../src/audit/cardPrices.ts';
import { type PublishedFigures, unwitnessed } from '../../src/audit/witness.ts';
import { audited } from './stored.ts';

const published = JSON.parse(
  readFileSync(new URL('../fixtures/published.json', import.meta.url), 'utf8'),
) as PublishedFigures;

/** The same faults in every run. */
let seed = 20261127;
function random(): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

/** What is to be worried about. */
const alarms = ({ prices, missing, dissents }: Audit): Set<string> =>
  new Set([
    ...prices
      .filter(({ verdict }) => verdict === 'contradicted' || verdict === 'gone')
      .map(({ price, verdict }) => `${verdict} ${price}`),
    ...missing.map(({ price }) => `missing ${price}`),
    ...dissents.map(({ price, by, amount }) => `dissent ${price} ${by} ${amount}`),
  ]);

const sound = audited(embeddedCard);
const before = alarms(sound);

/** A place in a copy of the card where a figure stands. */
interface Place {
  readonly name: string;
  readonly model: string;
  readonly get: () => number;
  readonly set: (value: number) => void;
  readonly remove: () => void;
}

/** Every figure in force of a copy of the card, found by its name in the copy itself. */
function placesIn(card: RateCard): Place[] {
  const names = cardPrices(card).map(({ price, seller, model }) => ({ price, model: `${seller}/${model}` }));
  const places: Omit<Place, 'name' | 'model'>[] = [];
  for (const { models, isExample } of card.sellers) {
    if (isExample) continue;
    for (const { periods, ended } of models) {
      const period = [...periods].reverse().find(({ from }) => from <= card.date);
      if (!period || (period.until && period.until <= card.date) || (ended && ended <= card.date)) continue;
      const rates = period.rates as unknown as { bill: Record<string, unknown> }[];
      for (const rate of [...rates]) {
        const at = (holder: Record<string, unknown>, key: string, remove: () => void) =>
          places.push({
            get: () => holder[key] as number,
            set: (value) => Object.assign(holder, { [key]: value }),
            remove,
          });
        const dropRate = () => rates.splice(rates.indexOf(rate), 1);
        const clips = rate.bill['clips'] as Record<string, unknown>[] | undefined;
        for (const clip of clips ? [...clips] : [])
          at(clip, 'price', () => (clips!.length > 1 ? clips!.splice(clips!.indexOf(clip), 1) : dropRate()));
        if (typeof rate.bill['price'] === 'number') at(rate.bill, 'price', dropRate);
        if (typeof rate.bill['base'] === 'number') at(rate.bill, 'base', dropRate);
      }
    }
  }
  expect(places).toHaveLength(names.length);
  return places.map((place, i) => ({ ...place, name: names[i]!.price, model: names[i]!.model }));
}

function otherDigit(value: number): number {
  const text = String(value);
  for (;;) {
    const at = pick([...text].flatMap((sign, i) => (/\d/.test(sign) ? [i] : [])));
    const digit = Number(text[at]) + pick([-1, 1]);
    const changed = Number(text.slice(0, at) + String(digit) + text.slice(at + 1));
    if (digit >= 0 && digit <= 9 && changed > 0 && changed !== value) return changed;
  }
}

/** A copy of the card with one fault, and what the fault is. */
function corrupted(
  kind: 'digit' | 'swap' | 'removal',
  among: ReadonlySet<string>,
): { card: RateCard; fault: string } {
  const card = structuredClone(embeddedCard);
  const places = placesIn(card);
  const own = places.filter(({ name }) => among.has(name));
  if (kind === 'swap') {
    const twins = (place: Place) =>
      own.filter((each) => each.model === place.model && each.get() !== place.get());
    const place = pick(own.filter((each) => twins(each).length > 0));
    const twin = pick(twins(place));
    const [a, b] = [place.get(), twin.get()];
    place.set(b);
    twin.set(a);
    return { card, fault: `${place.name} <-> ${twin.name}` };
  }
  const place = pick(own);
  const fault = `${kind} of ${place.name}`;
  if (kind === 'removal') place.remove();
  else place.set(otherDigit(place.get()));
  return { card, fault };
}

const KINDS = ['digit', 'digit', 'swap', 'removal'] as const;
const names = (prices: Audit['prices']) => new Set(prices.map(({ price }) => price));
const watched = sound.prices.filter(({ verdict }) => verdict !== 'unwatched');

const faults = (prices: Audit['prices']) =>
  Array.from({ length: 200 }, (_, i) => corrupted(KINDS[i % 4]!, names(prices)));
const isTold = (card: RateCard) => [...alarms(audited(card))].some((alarm) => !before.has(alarm));
const hasWitness = (card: RateCard) => unwitnessed(published, card, []).length === 0;

describe('single faults of the card', () => {
  test('of 200 in prices whose source says the very condition, the audit tells every one', () => {
    const missed = faults(watched.filter(({ isLoose }) => !isLoose)).filter(({ card }) => !isTold(card));
    expect(missed.map(({ fault }) => fault)).toEqual([]);
  }, 120_000);

  test('of 200 in watched prices, those that no source tells have no witness', () => {
    const missed = faults(watched).filter(({ card }) => hasWitness(card) && !isTold(card));
    expect(missed.map(({ fault }) => fault)).toEqual([]);
  }, 120_000);

  test('of 200 in unwatched prices none has a witness', () => {
    const missed = faults(sound.prices.filter(({ verdict }) => verdict === 'unwatched')).filter(({ card }) =>
      hasWitness(card),
    );
    expect(missed.map(({ fault }) => fault)).toEqual([]);
  }, 120_000);
});
