import { PricingError } from '../errors.ts';
import { strictJson, unusable } from '../json.ts';
import { checkRig } from '../local/rig/checkRig.ts';
import { readRateTable } from '../rates/finding/rateTable.ts';
import { inconsistencies } from '../rates/reading/consistency.ts';
import { bookSchema } from './bookSchema.ts';
import type { StoredBook } from './stored.ts';

const invalid = unusable('the stored book');

/**
 * Reads a stored book from JSON text, or throws `invalid-card` with the path of the first fault. Nothing unknown is
 * passed over: what a newer version wrote is refused, not half understood.
 */
export function readBook(text: string): StoredBook {
  const book = strictJson(text, bookSchema, 'the book', invalid);
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
  if (book.own) {
    try {
      readRateTable(book.own.cells);
    } catch (error) {
      if (error instanceof PricingError) throw invalid(`own.cells: ${error.message}`);
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
