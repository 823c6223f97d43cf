import type { Book } from '../../shared/book/book.ts';
import { EMPTY_BOOK, type StoredBook } from '../../shared/book/stored.ts';
import { toBook } from '../../shared/book/toBook.ts';
import { writeBook } from '../../shared/book/writeBook.ts';
import type { RateCard } from '../../shared/rates/card.ts';
import { type BookDamaged, type Host, isBookDamaged } from '../host/contract.ts';
import { cellVersions } from './cellVersions.ts';
import { sentence } from './dom/say.ts';
import type { Reader } from './reader/reader.ts';
import { takenVersionName } from './versionCells.ts';

/** What the page knows of the workbook, and the only way in which it changes the workbook's book. */
export interface Session {
  readonly host: Host;
  readonly read: Reader;
  /** The rate card of the add-in. */
  readonly shipped: RateCard;
  /** The stored book; an empty one where nothing was chosen yet or where it is damaged. */
  readonly stored: () => StoredBook;
  /** What formulas use. Where the stored book is damaged they use none, and this is the embedded card. */
  readonly book: () => Book;
  readonly damage: () => BookDamaged | undefined;
  /** Where the book is damaged: the last one that was stored and still reads back. */
  readonly lastGood: () => StoredBook | undefined;
  /** Reads the workbook's book anew. */
  readonly load: () => Promise<void>;
  /**
   * Stores a book and lets the cells use it. Gives what else the person should know: a sentence with a space before it, or
   * ''. Throws one sentence where somebody else was faster.
   */
  readonly store: (book: StoredBook) => Promise<string>;
  readonly onChange: (listener: () => void) => void;
}

export function startSession(host: Host, read: Reader, shipped: RateCard): Session {
  let stored = EMPTY_BOOK;
  let basedOn: string | undefined;
  let damage: BookDamaged | undefined;
  let lastGood: StoredBook | undefined;
  const listeners: (() => void)[] = [];
  const changed = () => {
    for (const listener of listeners) listener();
  };

  const load = async () => {
    try {
      const found = await host.readBook();
      stored = found ? await read('book', found.text) : EMPTY_BOOK;
      basedOn = found ? stored.revision : undefined;
      damage = undefined;
      lastGood = undefined;
    } catch (problem) {
      if (!isBookDamaged(problem)) throw problem;
      damage = problem;
      basedOn = problem.basedOn;
      stored = EMPTY_BOOK;
      // A copy that does not read back either is not offered.
      lastGood =
        problem.lastGood === undefined
          ? undefined
          : await read('book', problem.lastGood).catch(() => undefined);
    }
    changed();
  };

  /** Gives what else the person should know, with a space before it. What is stored stays stored where this fails. */
  const tellCells = async (): Promise<string> => {
    try {
      const isLinked = (await host.readNamed('LTX_CARD')) !== undefined;
      const taken = isLinked ? await takenVersionName(host) : undefined;
      if (isLinked && !taken) {
        const versions = cellVersions(stored, shipped);
        await host.change({ action: 'Update the version cells', steps: [{ step: 'versions', versions }] });
      }
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
    if ((await host.writeBook(text, basedOn)) === 'conflict') {
      await load();
      throw new Error(
        'Somebody else changed the prices of this workbook meanwhile. Theirs are shown now; do it again if you still want it.',
      );
    }
    stored = book;
    basedOn = book.revision;
    damage = undefined;
    lastGood = undefined;
    return tellCells().finally(changed);
  };

  return {
    host,
    read,
    shipped,
    stored: () => stored,
    book: () => toBook(stored, shipped),
    damage: () => damage,
    lastGood: () => lastGood,
    load,
    store,
    onChange: (listener) => void listeners.push(listener),
  };
}
