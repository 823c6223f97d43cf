import { PricingError } from '../errors.ts';
import { strictJson, unusable } from '../json.ts';
import { checkRig } from '../local/rig/checkRig.ts';
import { readRateTable } from '../rates/finding/rateTable.ts';
import { inconsistencies } from '../rates/reading/consistency.ts';
import { bookSchema, functionsSchema } from './bookSchema.ts';
import { damagedBook } from './damaged.ts';
import type { FunctionsPart, StoredBook } from './stored.ts';

const invalid = unusable('the stored book');

/**
 * Reads a stored book from JSON text, or throws `invalid-card` with the path of the first fault. Nothing unknown is
 * passed over: what a newer version wrote is refused, not half understood.
 */
export function readBook(text: string): StoredBook {
  const book = strictJson(text, bookSchema, 'the book', invalid);
  checkPart(book, invalid);
  for (const [i, { card }] of book.earlier.entries()) {
    const [fault] = inconsistencies(card);
    if (fault) throw invalid(`earlier[${i}].card.${fault.path}: ${fault.message}`);
  }
  return book;
}

/**
 * Reads the part that functions use as strictly, from its own text or from that of a whole book. A seal shows that a text
 * has not changed by accident, and not who sealed it. Throws the `invalid-card` of a damaged book, or one that says that
 * a newer version wrote it.
 */
export function readFunctionsPart(text: string): FunctionsPart {
  if (isNewer(text))
    throw new PricingError(
      'invalid-card',
      'card: this workbook was saved by a newer version of LTX Cost; update the add-in',
    );
  const part = strictJson(text, functionsSchema, 'the book', damagedBook);
  checkPart(part, damagedBook);
  return part;
}

function isNewer(text: string): boolean {
  try {
    const book: unknown = JSON.parse(text);
    const format = typeof book === 'object' && book !== null && 'format' in book ? book.format : undefined;
    return typeof format === 'string' && /^ltx-book\/(?!1$)\d+$/.test(format);
  } catch {
    return false;
  }
}

/** What a schema cannot say of a book: a card that contradicts itself, figures of a rig that do not fit together. */
function checkPart(
  { card, rigs, activeRig, own }: FunctionsPart,
  refuse: (why: string) => PricingError,
): void {
  if (card) {
    const [fault] = inconsistencies(card);
    if (fault) throw refuse(`card.${fault.path}: ${fault.message}`);
  }
  for (const [i, rig] of rigs.entries()) refusing(`rigs[${i}]`, () => checkRig(rig), refuse);
  if (own) refusing('own.cells', () => readRateTable(own.cells), refuse);
  const names = rigs.map(({ name }) => name.toLowerCase());
  const twice = names.findIndex((name, i) => names.indexOf(name) !== i);
  if (twice >= 0) throw refuse(`rigs[${twice}].name: two rigs have this name`);
  if (activeRig !== undefined && !names.includes(activeRig.toLowerCase()))
    throw refuse('activeRig: no rig of the book has this name');
}

function refusing(path: string, check: () => void, refuse: (why: string) => PricingError): void {
  try {
    check();
  } catch (error) {
    throw error instanceof PricingError ? refuse(`${path}: ${error.message}`) : error;
  }
}
