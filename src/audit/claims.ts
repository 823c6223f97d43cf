import type { IsoDate } from '../../shared/rates/dates.ts';
import type { CardPrice } from './cardPrices.ts';
import { type Fit, fitOf, isSameAmount, useFit } from './match.ts';
import type { PrintedPrice } from './printedPrice.ts';
import type { Source } from './sources/source.ts';

/** What one edition of a source prints, found fit to raise alarms. */
export interface Edition {
  readonly source: Source;
  readonly day: IsoDate;
  readonly prices: readonly PrintedPrice[];
}

/** What a source says of a price of the card. */
export interface Claim {
  readonly edition: Edition;
  readonly printed: PrintedPrice;
  readonly fit: Exclude<Fit, 'none'>;
  readonly agrees: boolean;
}

/** Whether a printed price speaks of a price of the card at all. */
export const relates = (card: CardPrice, printed: PrintedPrice): boolean =>
  fitOf(card, printed) !== 'none' || isMadeOfSeconds(card, printed);

/** A table of clips that is nothing but the price of a second, rounded to cents. */
const isMadeOfSeconds = (card: CardPrice, printed: PrintedPrice): boolean =>
  card.per === 'second' &&
  printed.per === 'clip' &&
  printed.seconds !== undefined &&
  card.unit === printed.unit &&
  Math.abs(card.amount * printed.seconds - printed.amount) < 0.0051 &&
  useFit(card, printed) !== 'none';

/** What an edition says of a price by what it prints; undefined where it says nothing. */
export function claimOf(card: CardPrice, edition: Edition, printed: PrintedPrice): Claim | undefined {
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

export const newestFirst = (claims: readonly Claim[]): Claim[] =>
  [...claims].sort((a, b) => (a.edition.day < b.edition.day ? 1 : a.edition.day > b.edition.day ? -1 : 0));
