import * as v from 'valibot';
import { PricingError } from '../errors.ts';
import type { RateCard } from './card.ts';
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
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw invalid(`${pathOf(issue.path)}: ${sentence(issue)}`);
  }
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

/** `sellers[0].models[2].id`; `whole` where the path is empty. */
export function pathOf(path: readonly { readonly key: unknown }[] = [], whole = 'the card'): string {
  const steps = path.map(({ key }, i) =>
    typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${String(key)}`,
  );
  return steps.join('') || whole;
}

/** What is wrong, from valibot's account of it. */
export function sentence({ message, expected, received }: v.BaseIssue<unknown>): string {
  if (expected === 'never') return 'this key is not known here';
  return message.startsWith('Invalid') && expected
    ? `expected ${expected}, got ${received}`
    : `${message}, got ${received}`;
}
