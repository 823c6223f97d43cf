import { EMPTY_BOOK, type StoredBook } from '../../shared/book/stored.ts';
import { writeBook } from '../../shared/book/writeBook.ts';
import type { RateCard } from '../../shared/rates/card.ts';
import { type BookDamaged, type Host, isBookDamaged } from '../host/contract.ts';
import { damageIn } from './damage.ts';
import type { Reader } from './reader/reader.ts';

/** What is stored, as it was read or written last. */
export interface Kept {
  readonly book: StoredBook;
  /** undefined where nothing is stored or it is damaged. */
  readonly text: string | undefined;
  readonly basedOn: string | undefined;
  readonly damage: BookDamaged | undefined;
}

export const NOTHING_KEPT: Kept = {
  book: EMPTY_BOOK,
  text: undefined,
  basedOn: undefined,
  damage: undefined,
};

/** Reads books strictly. What was read once is not read again: not a text that is known, and no card. */
export function keptBooks(host: Host, read: Reader, shipped: RateCard) {
  const readCards = new WeakSet<RateCard>([shipped]);
  return {
    /** What is stored now; `kept` again where that is the same. `refused` is called where there is one that cannot be read. */
    async find(kept: Kept | undefined, refused: () => void = () => undefined): Promise<Kept> {
      try {
        const found = await host.readBook();
        if (!found) return NOTHING_KEPT;
        if (found.text === kept?.text) return kept;
        const book = await read('book', found.text).catch((problem: unknown) => {
          const damage = damageIn(found.text, problem);
          if (!damage) refused();
          throw damage ?? problem;
        });
        return { book, text: found.text, basedOn: book.revision, damage: undefined };
      } catch (problem) {
        if (!isBookDamaged(problem)) throw problem;
        return { ...NOTHING_KEPT, basedOn: problem.basedOn, damage: problem };
      }
    },

    /** Rejects where a book that is to be stored would not read back. */
    async check({ card, earlier, ...rest }: StoredBook): Promise<void> {
      const unread = {
        ...rest,
        ...(card && !readCards.has(card) && { card }),
        earlier: earlier.filter((each) => !readCards.has(each.card)),
      };
      await read('book', writeBook(unread));
    },

    /** Notes that the cards of a book were read. */
    note({ card, earlier }: StoredBook): void {
      if (card) readCards.add(card);
      for (const each of earlier) readCards.add(each.card);
    },
  };
}
