import type { RateCard } from '../rates/card.ts';
import { daysBefore, type IsoDate } from '../rates/dates.ts';
import { type CardDiff, cardDiff } from './cardDiff.ts';

/** What one day changed in the prices of a card. */
export interface DatedChanges {
  readonly day: IsoDate;
  readonly changes: CardDiff;
}

/** Every day on which a price of the card begins, changes or ends, the latest first. A price looked at again is no change. */
export function priceHistory(card: RateCard): readonly DatedChanges[] {
  const days = new Set(
    card.sellers
      .filter(({ isExample }) => !isExample)
      .flatMap(({ models }) => models)
      .flatMap(({ periods, ended }) => [
        ...periods.flatMap(({ from, until }) => (until ? [from, until] : [from])),
        ...(ended ? [ended] : []),
      ]),
  );
  return [...days]
    .sort()
    .reverse()
    .map((day) => ({
      day,
      changes: cardDiff({ card, pinned: daysBefore(day, 1) }, { card, pinned: day }),
    }))
    .filter(({ changes: { prices, added, ended } }) => prices.length + added.length + ended.length > 0);
}
