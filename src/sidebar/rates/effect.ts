import type { StoredBook } from '../../../shared/book/stored.ts';
import { toBook } from '../../../shared/book/toBook.ts';
import type { Session } from '../session.ts';
import { impactOf } from './impact.ts';
import { failingText } from './impactView.ts';

/** Which formulas lose their price by another book, as a sentence with a space before it; '' where none does. */
export async function lossesBy(session: Session, book: StoredBook): Promise<string> {
  const { failing } = await impactOf(session.host, session.book(), toBook(book, session.shipped));
  return failing.length > 0 ? ` ${failingText(failing, 'now show')}` : '';
}
