import { revisionOf } from '../../shared/book/slots.ts';
import { EMPTY_BOOK, type StoredBook } from '../../shared/book/stored.ts';
import { PricingError } from '../../shared/errors.ts';
import { BookDamaged } from '../host/contract.ts';

/**
 * A book that was stored whole and is refused all the same is damaged, so that there is a way out: with what is left of it
 * without the cards used before and what says where it came from and who confirmed it, if that reads back. undefined where no text was refused, and where a newer version of
 * LTX Cost, which knows more parts of a book, may have written it.
 */
export function damageIn(text: string, problem: unknown): BookDamaged | undefined {
  const revision = revisionOf(text);
  if (!(problem instanceof PricingError) || revision === undefined) return undefined;
  const book: Readonly<Record<string, unknown>> = JSON.parse(text);
  if (book['format'] !== EMPTY_BOOK.format || Object.keys(book).some((key) => !(key in PARTS)))
    return undefined;
  const { source: _, confirmations: __, signedAudit: ___, ...rest } = book;
  const left = JSON.stringify({ ...rest, revision: EMPTY_BOOK.revision, earlier: [] });
  return new BookDamaged(
    `The prices stored in this workbook are damaged: ${problem.message}.`,
    revision,
    left,
  );
}

const PARTS: Readonly<Record<keyof StoredBook, true>> = {
  format: true,
  revision: true,
  card: true,
  confirmations: true,
  pinned: true,
  earlier: true,
  rigs: true,
  activeRig: true,
  own: true,
  source: true,
  signed: true,
  signedAudit: true,
};
