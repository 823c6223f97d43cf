import type { Book } from '../../shared/book/book.ts';
import { EMPTY_BOOK, type StoredBook } from '../../shared/book/stored.ts';
import { toBook } from '../../shared/book/toBook.ts';
import { writeBook } from '../../shared/book/writeBook.ts';
import type { RateCard } from '../../shared/rates/card.ts';
import { type BookDamaged, type Host, isBookDamaged } from '../host/contract.ts';
import { cellVersions } from './cellVersions.ts';
import { sentence } from './dom/say.ts';
import type { Reader } from './reader/reader.ts';
import { writeVersions } from './versionCells.ts';

/** What the page knows of the workbook, and the only way in which it changes the workbook's book. */
export interface Session {
  readonly host: Host;
  readonly read: Reader;
  /** The rate card of the add-in. */
  readonly shipped: RateCard;
  /**
   * Whether it is known what book the workbook has. Where it is not, no other book counts in its place: what asks for the
   * book throws a sentence, and nothing is stored.
   */
  readonly isRead: () => boolean;
  /** The stored book; an empty one where nothing was chosen yet or where it is damaged. */
  readonly stored: () => StoredBook;
  /** What formulas use. Where the stored book is damaged they use none, and this is the embedded card. */
  readonly book: () => Book;
  readonly damage: () => BookDamaged | undefined;
  /** Where the book is damaged: the last one that was stored and still reads back. */
  readonly lastGood: () => StoredBook | undefined;
  /** Reads the workbook's book anew. Rejects with one sentence where it cannot be had. */
  readonly load: () => Promise<void>;
  /**
   * Stores a book and lets the cells use it. Gives what else the person should know: a sentence with a space before it, or
   * ''. Throws one sentence where somebody else was faster.
   */
  readonly store: (book: StoredBook) => Promise<string>;
  /** The book was read or stored. */
  readonly onChange: (listener: () => void) => void;
  /** The book could not be read, once more. */
  readonly onUnread: (listener: () => void) => void;
}

/** What is known of the workbook's book. `basedOn`: what `writeBook` of the host wants to hear. */
interface Known {
  readonly stored: StoredBook;
  readonly basedOn: string | undefined;
  readonly damage?: BookDamaged;
  readonly lastGood?: StoredBook | undefined;
}

export function startSession(host: Host, read: Reader, shipped: RateCard): Session {
  let state: Known | undefined;
  const listeners: (() => void)[] = [];
  const unreadListeners: (() => void)[] = [];
  const tell = (heard: readonly (() => void)[]) => {
    for (const listener of heard) listener();
  };
  const changed = () => tell(listeners);
  const known = (): Known => {
    if (!state) throw new Error('The prices of this workbook are not read yet: choose Try again first.');
    return state;
  };

  const load = async () => {
    try {
      state = await readKnown(host, read);
    } catch (problem) {
      state = undefined;
      tell(unreadListeners);
      throw problem;
    }
    changed();
  };

  /** Gives what else the person should know, with a space before it. What is stored stays stored where this fails. */
  const tellCells = async (): Promise<string> => {
    try {
      const isLinked = (await host.readNamed('LTX_CARD')) !== undefined;
      const taken = isLinked ? await writeVersions(host, cellVersions(known().stored, shipped)) : undefined;
      await host.recalculate();
      if (taken) return ` ${taken}`;
      // Sheets remembers results by a formula's arguments, and nothing else makes it calculate again.
      return host.product === 'sheets' && !isLinked
        ? ' Formulas here follow once they are linked: see Link formulas.'
        : '';
    } catch (problem) {
      throw new Error(`It is stored, but cells may still show what was before: ${sentence(problem)}`);
    }
  };

  const store = async (book: StoredBook) => {
    const text = writeBook(book);
    await read('book', text); // what would not read back is not stored
    if ((await host.writeBook(text, known().basedOn)) === 'conflict') {
      await load();
      throw new Error(
        'Somebody else changed the prices of this workbook meanwhile. Theirs are shown now; do it again if you still want it.',
      );
    }
    state = { stored: book, basedOn: book.revision };
    return tellCells().finally(changed);
  };

  return {
    host,
    read,
    shipped,
    isRead: () => state !== undefined,
    stored: () => known().stored,
    book: () => toBook(known().stored, shipped),
    damage: () => known().damage,
    lastGood: () => known().lastGood,
    load,
    store,
    onChange: (listener) => void listeners.push(listener),
    onUnread: (listener) => void unreadListeners.push(listener),
  };
}

async function readKnown(host: Host, read: Reader): Promise<Known> {
  try {
    const found = await host.readBook();
    if (!found) return { stored: EMPTY_BOOK, basedOn: undefined };
    const stored = await read('book', found.text);
    return { stored, basedOn: stored.revision };
  } catch (problem) {
    if (!isBookDamaged(problem)) throw problem;
    const { basedOn, lastGood: text } = problem;
    // A copy that does not read back either is not offered.
    const lastGood = text === undefined ? undefined : await read('book', text).catch(() => undefined);
    return { stored: EMPTY_BOOK, basedOn, damage: problem, lastGood };
  }
}
