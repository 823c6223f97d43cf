import type { CardPrice } from './cardPrices.ts';
import type { Conditions, PrintedPrice } from './printedPrice.ts';

/** `exact`: the same condition. `loose`: one side leaves one unsaid. `none`: another one. */
export type Fit = 'exact' | 'loose' | 'none';

type Named = Exclude<keyof Conditions, 'fps' | 'mode'>;

const NAMED: readonly Named[] = ['audio', 'quality', 'motion', 'region', 'variant'];
const PLAIN = ['text-to-video', 'image-to-video'];

/** How a printed price fits one of the card. Whether the names mean one model is for `modelNames.ts` to say. */
export function fitOf(card: CardPrice, printed: PrintedPrice): Fit {
  if (card.per !== printed.per || card.seconds !== printed.seconds) return 'none';
  if (card.part !== printed.part || card.unit !== printed.unit) return 'none';
  return useFit(card, printed);
}

/** The same of what the price is for, whatever it is counted by. */
export function useFit(card: CardPrice, printed: PrintedPrice): Fit {
  if (!isSameBand(card.when.fps, printed.when.fps)) return 'none';
  const size = printed.isForAllSizes ? 'exact' : namedFit(card, printed.when, 'resolution');
  const fits = [
    size,
    modeFit(card, printed.when),
    ...NAMED.map((name) => namedFit(card, printed.when, name)),
  ];
  if (fits.includes('none')) return 'none';
  return fits.includes('loose') || printed.isLoose ? 'loose' : 'exact';
}

/**
 * A mode other than plain generation is a product of its own: the price of an edit says nothing of a new clip. A rate of
 * the card without a mode is for text and image.
 */
function modeFit({ when: { mode = PLAIN }, given }: CardPrice, { mode: printed }: Conditions): Fit {
  if (printed) return mode.some((each) => printed.includes(each)) ? 'exact' : 'none';
  if (given.has('mode') || PLAIN.every((each) => mode.includes(each))) return 'exact';
  return mode.some((each) => PLAIN.includes(each)) ? 'loose' : 'none';
}

function namedFit(card: CardPrice, printed: Conditions, name: Named): Fit {
  const [ours, theirs] = [card.when[name], printed[name]];
  if (ours && theirs) return ours.some((value) => theirs.includes(value)) ? 'exact' : 'none';
  if (!ours && !theirs) return 'exact';
  if (ours) return card.given.has(name) || isWhatever(ours) ? 'exact' : 'loose';
  return theirs && isWhatever(theirs) ? 'exact' : 'loose';
}

/** Sound and none at one price: as if nothing were said. */
const isWhatever = (values: readonly string[]): boolean => values.includes('on') && values.includes('off');

const isSameBand = (a: Conditions['fps'], b: Conditions['fps']): boolean =>
  a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));

/** Two figures that are one, but for the dust of binary fractions. */
export const isSameAmount = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
