import type { RateCard } from '../shared/rates/card.ts';
import { frozenCard } from './frozenCard.ts';

/**
 * A valid card with half the price of LTX-2.3 Pro whose hash begins with the same 8 digits as that of the frozen card, made
 * in 69 seconds on one core by trying endings of an address: what was once the whole version of a card.
 */
export function forgedCard(): RateCard {
  const card = JSON.parse(JSON.stringify(frozenCard));
  const pro = card.sellers[0].models.find(({ id }: { readonly id: string }) => id === 'ltx-2-3-pro');
  for (const { bill } of pro.periods.at(-1).rates) bill.price /= 2;
  card.studio.source += '?v=0000000000000000093034cff';
  return card;
}
