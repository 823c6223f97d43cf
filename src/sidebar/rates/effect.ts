import type { StoredBook } from '../../../shared/book/stored.ts';
import { toBook } from '../../../shared/book/toBook.ts';
import type { Session } from '../session.ts';
import { impactOf, losing } from './impact.ts';
import { losingText } from './impactView.ts';

/** Which formulas lose their price by another book, as a sentence with a space before it; '' where none does. */
export async function lossesBy(session: Session, book: StoredBook): Promise<string> {
  const lost = losing(await impactOf(session.host, session.book(), toBook(book, session.shipped)));
  return lost.length > 0 ? ` ${losingText(lost, 'now get')}` : '';
}
