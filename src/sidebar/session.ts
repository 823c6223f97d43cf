import type { Book } from '../../shared/book/book.ts';
import type { StoredBook } from '../../shared/book/stored.ts';
import { toBook } from '../../shared/book/toBook.ts';
import { writeBook } from '../../shared/book/writeBook.ts';
import type { RateCard } from '../../shared/rates/card.ts';
import type { BookDamaged, Host } from '../host/contract.ts';
import { cellFaults } from './cellFaults.ts';
import { cellTexts, cellVersions } from './cellVersions.ts';
import { type Kept, keptBooks } from './keptBook.ts';
import type { Reader } from './reader/reader.ts';
import { type Recovery, recoveryFrom } from './recovery.ts';
import { tellCells } from './tellCells.ts';
import { turns } from './turns.ts';
import { copyIn, readVersionCells, writeVersions } from './versionCells.ts';

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
  /** Where the book is damaged or lost: what the workbook can go on with, until the person has chosen. */
  readonly recovery: () => Recovery | undefined;
  /** What the named cells do not say as they should, a sentence each. */
  readonly cellFaults: () => readonly string[];
  /** Reads the workbook's book anew. Rejects with one sentence where it cannot be had. */
  readonly load: () => Promise<void>;
  /** Looks whether somebody else has changed the book; then it is read anew and used. */
  readonly look: () => Promise<'same' | 'changed'>;
  /**
   * Stores a book and lets the cells use it. Gives what else the person should know: a sentence with a space before it, or
   * ''. Throws one sentence where somebody else was faster, or where the person has to choose first what to go on with.
   */
  readonly store: (book: StoredBook) => Promise<string>;
  /** Stores the book that the person chose in place of a damaged or lost one. */
  readonly recover: (book: StoredBook) => Promise<string>;
  /** Writes the named cells as they should be. Throws one sentence where they are a person's own. */
  readonly mendCells: () => Promise<void>;
  /** The book was read or stored. */
  readonly onChange: (listener: () => void) => void;
  /** The book could not be read, once more. */
  readonly onUnread: (listener: () => void) => void;
}

export function startSession(host: Host, read: Reader, shipped: RateCard): Session {
  const books = keptBooks(host, read, shipped);
  let kept: Kept | undefined;
  let recovery: Recovery | undefined;
  let faults: readonly string[] = [];
  const listeners: (() => void)[] = [];
  const unreadListeners: (() => void)[] = [];
  const changed = () => {
    for (const listener of listeners) listener();
  };
  const unread = () => {
    kept = undefined;
    for (const listener of unreadListeners) listener();
  };
  const known = (): Kept => {
    if (!kept) throw new Error('The prices of this workbook are not read yet: choose Try again first.');
    return kept;
  };
  const inTurn = turns();

  const keep = (next: Kept) => {
    kept = next;
    books.note(next.book);
  };

  /** What the named cells tell: of a copy to go on with, and of what they do not say as they should. */
  const lookAtCells = async ({ basedOn, damage, book }: Kept) => {
    const cells = await readVersionCells(host);
    const isLost = basedOn === undefined && copyIn(cells).state !== 'none';
    recovery = damage || isLost ? await recoveryFrom(damage, cells, read) : undefined;
    faults = recovery ? [] : cellFaults(cells, book, cellVersions(book, shipped));
  };

  const take = async (found: Kept) => {
    keep(found);
    await lookAtCells(found).finally(changed);
  };

  const load = async () => {
    const found = await books.find(kept).catch((problem: unknown) => {
      unread();
      throw problem;
    });
    await take(found);
  };

  const store = async (book: StoredBook) => {
    const text = writeBook(book);
    await books.check(book); // what would not read back is not stored
    if ((await host.writeBook(text, known().basedOn)) === 'conflict') {
      await load();
      throw new Error(
        'Somebody else changed the prices of this workbook meanwhile. Theirs are shown now; do it again if you still want it.',
      );
    }
    keep({ book, text, basedOn: book.revision, damage: undefined });
    recovery = undefined;
    faults = [];
    return tellCells(host, book, shipped).finally(changed);
  };

  return {
    host,
    read,
    shipped,
    isRead: () => kept !== undefined,
    stored: () => known().book,
    book: () => toBook(known().book, shipped),
    damage: () => known().damage,
    recovery: () => recovery,
    cellFaults: () => faults,
    load: () => inTurn(load),
    look: () =>
      inTurn(async () => {
        // A workbook that does not answer just now is looked at the next time.
        const found = await books.find(kept, unread);
        if (kept && found.text === kept.text && found.basedOn === kept.basedOn) return 'same';
        await take(found);
        await host.recalculate(); // the functions have it since it was read
        return 'changed';
      }),
    store: (book) =>
      inTurn(async () => {
        if (!recovery) return store(book);
        throw new Error(
          `The prices of this workbook are ${recovery.damage ? 'damaged' : 'missing'}: choose first, on the tab Rates, what to go on with.`,
        );
      }),
    recover: (book) => inTurn(() => store(book)),
    mendCells: () =>
      inTurn(async () => {
        const taken = await writeVersions(host, cellTexts(known().book, shipped));
        if (taken !== undefined) throw new Error(taken);
        await host.recalculate();
        await lookAtCells(known()).finally(changed);
      }),
    onChange: (listener) => void listeners.push(listener),
    onUnread: (listener) => void unreadListeners.push(listener),
  };
}
