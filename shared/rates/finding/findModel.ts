import { distance } from 'fastest-levenshtein';
import { list, PricingError, quoted } from '../../errors.ts';
import type { RateCard } from '../card.ts';
import { idOf, type Listed, lookUp, normalised, normalisedId, wordsOf } from './modelNames.ts';

/** The model of an id or an alias. Throws `unknown-model`, with what is near. */
export function findModel(card: RateCard, text: string): Listed {
  const found = lookUp(card, text);
  if (found) return found;
  throw new PricingError(
    'unknown-model',
    `model: no model is called ${quoted(text)}; ${suggestion(card, text)}`,
  );
}

/** A name under which a model is sold, as it is compared. */
interface SoldName {
  readonly name: string;
  readonly plain: string;
  /** Without the seller. */
  readonly model: string;
  readonly words: ReadonlySet<string>;
}

interface Suggested {
  readonly sold: readonly SoldName[];
  /** Names of the models of each vendor. */
  readonly made: ReadonlyMap<string, readonly string[]>;
}

const ofCard = new WeakMap<RateCard, Suggested>();

/** Read from the card once: a range may hold many thousands of unknown names. */
function suggestedOf(card: RateCard): Suggested {
  const known = ofCard.get(card);
  if (known) return known;
  const suggested = { sold: soldNames(card), made: modelsByVendor(card) };
  ofCard.set(card, suggested);
  return suggested;
}

/** Of the models that are sold on the card's day; nobody looks for one that has ended, or for a placeholder, by half a name. */
const soldNames = ({ sellers, date }: RateCard): readonly SoldName[] =>
  sellers
    .filter(({ isExample }) => !isExample)
    .flatMap(({ id, models }) =>
      models
        .filter(({ ended }) => ended === undefined || ended > date)
        .flatMap((model) => [`${id}/${model.id}`, ...(model.aliases ?? [])]),
    )
    .map((name) => {
      const plain = normalisedId(name);
      return { name, plain, model: plain.slice(plain.indexOf('/') + 1), words: new Set(wordsOf(plain)) };
    });

function modelsByVendor({ sellers }: RateCard): ReadonlyMap<string, readonly string[]> {
  const made = new Map<string, string[]>();
  for (const seller of sellers)
    for (const model of seller.models) {
      const vendor = normalised(model.vendor);
      const names = made.get(vendor) ?? [];
      names.push(model.aliases?.[0] ?? idOf({ seller, model }));
      made.set(vendor, names);
    }
  return made;
}

/** What to try instead of a name that the card does not know. Names are only named, never taken. */
function suggestion(card: RateCard, text: string): string {
  const { sold, made } = suggestedOf(card);
  const near = nearNames(sold, text);
  if (near.length > 0) return `near it ${near.length === 1 ? 'is' : 'are'} ${list(near)}`;
  const itsModels = made.get(normalised(text));
  return itsModels ? `its models are ${list(itsModels, 5)}` : 'LTX_MODELS() lists them all';
}

/** Names that hold what was typed or each of its words, or differ by a few letters. */
function nearNames(names: readonly SoldName[], text: string): string[] {
  const typed = normalisedId(text.slice(0, 60));
  const part = typed.slice(typed.indexOf('/') + 1);
  const words = wordsOf(typed);
  const most = Math.max(2, part.length / 4);
  const away = ({ plain, model, words: itsWords }: SoldName): number => {
    if (part.length > 2 && plain.includes(part)) return 0;
    if (words.length > 1 && words.every((word) => itsWords.has(word))) return 0;
    return Math.min(distanceTo(typed, plain, most), distanceTo(part, model, most));
  };
  return names
    .map((each) => ({ name: each.name, away: away(each) }))
    .filter((near) => near.away <= most)
    .sort((a, b) => a.away - b.away || a.name.length - b.name.length)
    .slice(0, 5)
    .map(({ name }) => name);
}

/** Texts are at least as far apart as their lengths are; how far beyond `most` is not worked out. */
const distanceTo = (a: string, b: string, most: number): number =>
  Math.abs(a.length - b.length) > most ? Number.POSITIVE_INFINITY : distance(a, b);
