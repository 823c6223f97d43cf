import type { Book } from '../../shared/book/book.ts';
import { damagedBook } from '../../shared/book/damaged.ts';
import type { FunctionsPart } from '../../shared/book/stored.ts';
import { functionsPart, toBook } from '../../shared/book/toBook.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { cardHash, withKnownHash } from '../../shared/rates/version.ts';
import { readFunctionsPart } from './strictReader.ts';

/** What this script read strictly and wrote down, so that it need not be done for every cell anew. */
interface FunctionsText extends FunctionsPart {
  readonly isRead: true;
  /** The hash of its card. */
  readonly cardHash?: string;
}

/**
 * What functions use of the text of a book, read strictly, as a text of its own with the hash of its card: to read it and
 * to work the hash out for every cell anew would take longer than all the rest. It may be believed when it is read back,
 * because nobody but this script can have written it. Document properties and the document cache are of one script and one
 * document: no other script, no formula and no person by hand reaches them. The script writes there what the sidebar, or
 * anyone who may edit the document and calls `sidebarCall`, asks for; of such a request it takes the whole book alone and
 * works this text out of it. Whoever can change the script itself needs no forgery. Throws the PricingError of a damaged
 * book.
 */
export function functionsOf(wholeBook: string): string {
  const part = functionsPart(readFunctionsPart(wholeBook));
  const text: FunctionsText = {
    isRead: true,
    ...part,
    ...(part.card && { cardHash: cardHash(part.card) }),
  };
  return JSON.stringify(text);
}

/** The book of a text that `functionsOf` made, or one of before, which is read strictly. */
export function bookOf(text: string): Book {
  const part: unknown = parsed(text);
  if (!isOurs(part)) return toBook(readFunctionsPart(text), embeddedCard);
  const { card, cardHash } = part;
  const book = toBook(part, embeddedCard);
  return card && cardHash !== undefined ? { ...book, card: withKnownHash(card, cardHash) } : book;
}

const isOurs = (part: unknown): part is FunctionsText =>
  typeof part === 'object' && part !== null && 'isRead' in part && part.isRead === true;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damagedBook();
  }
}
