import * as v from 'valibot';
import { PricingError } from '../errors.ts';
import { checkRig } from '../local/rig/checkRig.ts';
import { inconsistencies } from '../rates/reading/consistency.ts';
import { issueText } from '../schemaIssue.ts';
import { bookSchema } from './schema.ts';
import type { StoredBook } from './stored.ts';

/** Five earlier cards and one active, each no longer than a card may be in practice. */
const LONGEST = 5_000_000;

/**
 * Reads a stored book from JSON text, or throws `invalid-card` with the path of the first fault. Nothing unknown is
 * passed over: what a newer version wrote is refused, not half understood.
 */
export function readBook(text: string): StoredBook {
  if (text.length > LONGEST) throw invalid(`it has ${text.length} characters, and ${LONGEST} is the most`);
  const parsed = v.safeParse(bookSchema, parseJson(text), { abortEarly: true });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw invalid(issueText(issue, 'the book'));
  }
  const book = parsed.output;
  const cards = [
    ...(book.card ? [['card', book.card] as const] : []),
    ...book.earlier.map(({ card }, i) => [`earlier[${i}].card`, card] as const),
  ];
  for (const [path, card] of cards) {
    const [fault] = inconsistencies(card);
    if (fault) throw invalid(`${path}.${fault.path}: ${fault.message}`);
  }
  for (const [i, rig] of book.rigs.entries()) {
    try {
      checkRig(rig);
    } catch (error) {
      if (error instanceof PricingError) throw invalid(`rigs[${i}]: ${error.message}`);
      throw error;
    }
  }
  const names = book.rigs.map(({ name }) => name.toLowerCase());
  const twice = names.findIndex((name, i) => names.indexOf(name) !== i);
  if (twice >= 0) throw invalid(`rigs[${twice}].name: two rigs have this name`);
  if (book.activeRig !== undefined && !names.includes(book.activeRig.toLowerCase()))
    throw invalid('activeRig: no rig of the book has this name');
  return book;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('it is not JSON'); // a syntax error, or nesting deeper than the parser's stack
  }
}

const invalid = (why: string): PricingError =>
  new PricingError('invalid-card', `the stored book cannot be used: ${why.slice(0, 400)}`);
