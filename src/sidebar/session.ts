import type { Book } from '../../shared/book/book.ts';
import type { StoredBook } from '../../shared/book/stored.ts';
import { toBook } from '../../shared/book/toBook.ts';
import { writeBook } from '../../shared/book/writeBook.ts';
import type { RateCard } from '../../shared/rates/card.ts';
import type { BookDamaged, Host } from '../host/contract.ts';
import { cellFaults } from './cellFaults.ts';
import { cellTexts, cellVersions } from './cellVersions.ts';
import { type Kept, keptBooks, NOTHING_KEPT } from './keptBook.ts';
import type { Reader } from './reader/reader.ts';
import { type Recovery, recoveryFrom } from './recovery.ts';
import { tellCells } from './tellCells.ts';
import { copyIn, readVersionCells, writeVersions } from './versionCells.ts';

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
  /** Where the book is damaged or lost: what the workbook can go on with, until the person has chosen. */
  readonly recovery: () => Recovery | undefined;
  /** What the named cells do not say as they should, a sentence each. */
  readonly cellFaults: () => readonly string[];
  /** Reads the workbook's book anew. */
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
  readonly onChange: (listener: () => void) => void;
}

export function startSession(host: Host, read: Reader, shipped: RateCard): Session {
  const books = keptBooks(host, read, shipped);
  let kept = NOTHING_KEPT;
  let recovery: Recovery | undefined;
  let faults: readonly string[] = [];
  const listeners: (() => void)[] = [];
  const changed = () => {
    for (const listener of listeners) listener();
  };
  const inTurn = turns();

  const keep = (next: Kept) => {
    kept = next;
    books.note(next.book);
  };

  /** What the named cells tell: of a copy to go on with, and of what they do not say as they should. */
  const lookAtCells = async () => {
    const cells = await readVersionCells(host);
    const isLost = kept.basedOn === undefined && copyIn(cells).state !== 'none';
    recovery = kept.damage || isLost ? await recoveryFrom(kept.damage, cells, read) : undefined;
    faults = recovery ? [] : cellFaults(cells, kept.book, cellVersions(kept.book, shipped));
  };

  const take = async (found: Kept) => {
    keep(found);
    await lookAtCells().finally(changed);
  };

  const store = async (book: StoredBook) => {
    const text = writeBook(book);
    await books.check(book); // what would not read back is not stored
    if ((await host.writeBook(text, kept.basedOn)) === 'conflict') {
      await take(await books.find(kept));
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
    stored: () => kept.book,
    book: () => toBook(kept.book, shipped),
    damage: () => kept.damage,
    recovery: () => recovery,
    cellFaults: () => faults,
    load: () => inTurn(async () => take(await books.find(kept))),
    look: () =>
      inTurn(async () => {
        const found = await books.find(kept);
        if (found.text === kept.text && found.basedOn === kept.basedOn) return 'same';
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
        const taken = await writeVersions(host, cellTexts(kept.book, shipped));
        if (taken !== undefined) throw new Error(taken);
        await host.recalculate();
        await lookAtCells().finally(changed);
      }),
    onChange: (listener) => void listeners.push(listener),
  };
}

/** Runs one thing after the other, so that a look never falls into the midst of storing. */
function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}
