import type { RateCard } from './card.ts';
import { example } from './sellers/example.ts';
import { ltx } from './sellers/ltx.ts';

/** The rate card that ships with the functions. */
export const embeddedCard: RateCard = {
  format: 'ltx-rates/1',
  date: '2026-11-20',
  staleAfterDays: 90,
  sellers: [ltx, example],
};
