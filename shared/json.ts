import * as v from 'valibot';
import { PricingError } from './errors.ts';
import { issueText } from './schemaIssue.ts';
import { orderly } from './wording.ts';

/** A full card is about 100 kB, and a book holds six of them at most; anything far beyond is neither. */
const LONGEST = 5_000_000;
const LONGEST_REASON = 400;

/** What JSON text holds, by a schema that passes nothing unknown over. Throws what `refuse` makes of the first fault. */
export function strictJson<S extends v.GenericSchema>(
  text: string,
  schema: S,
  root: string,
  refuse: (why: string) => PricingError,
): v.InferOutput<S> {
  if (text.length > LONGEST) throw refuse(`it has ${text.length} characters, and ${LONGEST} is the most`);
  const parsed = v.safeParse(schema, parse(text, refuse), { abortEarly: true });
  if (!parsed.success) throw refuse(issueText(parsed.issues[0], root));
  return parsed.output;
}

function parse(text: string, refuse: (why: string) => PricingError): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse('it is not JSON'); // a syntax error, or nesting deeper than the parser's stack
  }
}

/** `invalid-card`: why `what`, such as the rate card, cannot be used. The reason may quote what came from outside. */
export const unusable =
  (what: string) =>
  (why: string): PricingError =>
    new PricingError('invalid-card', `${what} cannot be used: ${orderly(why.slice(0, LONGEST_REASON))}`);
