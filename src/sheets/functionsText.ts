import type { Book } from '../../shared/book/book.ts';
import { functionsPart, readFunctionsPart, toBook } from '../../shared/book/toBook.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { cardHash, withKnownHash } from '../../shared/rates/version.ts';

/**
 * What functions use of the text of a book, as a text of its own with the hash of its card: to work that out for every cell anew would take longer than
 * all the rest. It may be believed when it is read back, because nobody but this script can have written it. Document
 * properties and the document cache are of one script and one document: no other script, no formula and no person by
 * hand reaches them. The script writes there what the sidebar, or anyone who may edit the document and calls
 * `sidebarCall`, asks for; of such a request it takes the whole book alone and works this text out of it. Whoever can
 * change the script itself needs no forgery.
 */
export function functionsOf(wholeBook: string): string {
  const part = functionsPart(readFunctionsPart(wholeBook));
  return JSON.stringify({ ...part, ...(part.card && { cardHash: cardHash(part.card) }) });
}

/** The book of a text that `functionsOf` made. */
export function bookOf(text: string): Book {
  const part: ReturnType<typeof readFunctionsPart> & { readonly cardHash?: string } = readFunctionsPart(text);
  const book = toBook(part, embeddedCard);
  return part.card && part.cardHash !== undefined
    ? { ...book, card: withKnownHash(part.card, part.cardHash) }
    : book;
}
