import { bookVersion } from '../book/book.ts';
import { cellFunction } from '../cells/declare.ts';

export const activeCardVersion = cellFunction({
  name: 'LTX_CARD_VERSION',
  summary: 'Version of the active rate card: its date and a short hash of its contents.',
  returns: 'text',
  params: {},
  prepare: (_, book) => () => bookVersion(book),
});
