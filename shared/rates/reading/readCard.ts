import { strictJson, unusable } from '../../json.ts';
import type { RateCard } from '../card.ts';
import { cardSchema } from '../format/cardSchema.ts';
import { inconsistencies } from './consistency.ts';

const refuse = unusable('the rate card');

/**
 * Reads a rate card from JSON text, or throws `invalid-card` with the path of the first fault:
 * `sellers[0].models[2].periods[0].rates[1].bill.price: expected …`. Nothing unknown is passed over.
 */
export function readCard(text: string): RateCard {
  const card = strictJson(text, cardSchema, 'the card', refuse);
  const [fault] = inconsistencies(card);
  if (fault) throw refuse(`${fault.path}: ${fault.message}`);
  return card;
}
