import type { StoredBook } from '../../shared/book/stored.ts';
import type { BookDamaged } from '../host/contract.ts';
import type { Reader } from './reader/reader.ts';
import { copyIn, type NamedCells } from './versionCells.ts';

/** A workbook whose book is damaged or lost, and what it can go on with. */
export interface Recovery {
  /** undefined: nothing is stored, though the cell LTX_BOOK shows that something was. */
  readonly damage: BookDamaged | undefined;
  /** The last one that was stored and still reads back. */
  readonly lastGood: StoredBook | undefined;
  /** What the cell LTX_BOOK holds. */
  readonly copy: StoredBook | undefined;
  /** Why the cell LTX_BOOK, which holds something, gives no book. */
  readonly copyFault: string | undefined;
}

/** What can be had of the last good copy and of the cell LTX_BOOK; what does not read strictly is not offered. */
export async function recoveryFrom(
  damage: BookDamaged | undefined,
  cells: NamedCells,
  read: Reader,
): Promise<Recovery> {
  const copy = copyIn(cells);
  const orNone = (text: string | undefined) =>
    text === undefined ? undefined : read('book', text).catch(() => undefined);
  const [lastGood, book] = await Promise.all([
    orNone(damage?.lastGood),
    orNone(copy.state === 'book' ? copy.text : undefined),
  ]);
  const fault = copy.state === 'spoiled' ? copy.why : 'another version of LTX Cost wrote it';
  return { damage, lastGood, copy: book, copyFault: book || copy.state === 'none' ? undefined : fault };
}
