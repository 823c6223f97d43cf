import { readFileSync } from 'node:fs';
import { EMPTY_BOOK } from '../shared/book/stored.ts';
import { changed, writeBook } from '../shared/book/writeBook.ts';
import type { RateCard } from '../shared/rates/card.ts';
import { readCard } from '../shared/rates/reading/readCard.ts';

/**
 * The rate card as it was on 2026-11-20, for tests that quote a price but are not about prices: no correction of the past
 * and no new seller moves them. Only the quotes and the README follow the card that ships.
 */
export const frozenCard: RateCard = readCard(
  readFileSync(new URL('fixtures/cards/2026-11-20.json', import.meta.url), 'utf8'),
);

/** What a workbook stores that has chosen that card. */
export const frozenBook: string = writeBook(changed(EMPTY_BOOK, { card: frozenCard }));
