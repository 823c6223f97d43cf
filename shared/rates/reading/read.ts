import * as v from 'valibot';
import { PricingError } from '../../errors.ts';
import { issueText } from '../../schemaIssue.ts';
import type { RateCard } from '../card.ts';
import { inconsistencies } from './consistency.ts';
import { cardSchema } from './schema/card.ts';

/** A full card is about 100 kB; anything far beyond it is not one. */
const LONGEST = 5_000_000;

/**
 * Reads a rate card from JSON text, or throws `invalid-card` with the path of the first fault:
 * `sellers[0].models[2].periods[0].rates[1].bill.price: expected …`. Nothing unknown is passed over.
 */
export function readCard(text: string): RateCard {
  if (text.length > LONGEST) throw invalid(`it has ${text.length} characters, and ${LONGEST} is the most`);
  const parsed = v.safeParse(cardSchema, parseJson(text), { abortEarly: true });
  if (!parsed.success) throw invalid(issueText(parsed.issues[0], 'the card'));
  const [fault] = inconsistencies(parsed.output);
  if (fault) throw invalid(`${fault.path}: ${fault.message}`);
  return parsed.output;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('it is not JSON'); // a syntax error, or nesting deeper than the parser's stack
  }
}

const invalid = (why: string): PricingError =>
  new PricingError('invalid-card', `the rate card cannot be used: ${why.slice(0, 400)}`);
