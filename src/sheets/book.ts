import type { Book } from '../../shared/book.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';

/** What this spreadsheet has chosen: the rate card that ships with the script. */
export const workbookBook = (): Book => ({ card: embeddedCard });
