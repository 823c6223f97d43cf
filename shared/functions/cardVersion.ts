import { bookVersion } from '../book/book.ts';
import { cellFunction } from '../cells/declare.ts';

export const activeCardVersion = cellFunction({
  name: 'LTX_CARD_VERSION',
  summary: 'Version of the active rate card: its date and the beginning of the SHA-256 of its contents.',
  returns: 'text',
  params: {},
  prepare: (_, book) => () => bookVersion(book),
});
