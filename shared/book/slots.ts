import { checksum, seal, unseal } from './seal.ts';

/** Where a host keeps texts by key. A text is replaced whole or not at all, but any call may fail. */
export interface Shelf {
  get(keys: readonly string[]): Promise<readonly (string | undefined)[]>;
  put(key: string, text: string): Promise<void>;
  /** Does the work while nobody else does any of this kind, as far as the host has such a thing. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

/** What a workbook stores. `basedOn` names this very state, for a later write to be based on. */
export type Stored =
  | { readonly state: 'none'; readonly basedOn: undefined }
  | { readonly state: 'book'; readonly basedOn: string; readonly text: string }
  | { readonly state: 'damaged'; readonly basedOn: string; readonly lastGood: string | undefined };

export const POINTER = 'ltx-book';
export const SLOTS = ['a', 'b'] as const;
export type Slot = (typeof SLOTS)[number];
export const keyOf = (slot: Slot): string => `${POINTER}-${slot}`;

/** Half of what a workbook may hold: the copy before stays until the new one has read back. */
export const MOST_STORED = 250_000;

/** Reads the book that the pointer names. The other slot holds the copy before. */
export async function readSlots(shelf: Shelf): Promise<Stored> {
  return stored(await look(shelf));
}

/**
 * Stores a book in the slot that does not count, reads it back, and only then lets the pointer name it. A failure
 * between any two calls leaves the old book or the new one. Of two that write at once one gets `conflict`. Throws an
 * Error with one plain sentence.
 */
export async function writeSlots(
  shelf: Shelf,
  text: string,
  basedOn: string | undefined,
): Promise<'stored' | 'conflict'> {
  const sealed = seal(text);
  if (sealed.length > MOST_STORED) throw new Error(tooLong(sealed.length));
  return shelf.alone(async () => {
    const found = await look(shelf);
    if (stored(found).basedOn !== basedOn) return 'conflict';
    const slot = slotToWrite(found);
    await shelf.put(keyOf(slot), sealed);
    const [kept] = await shelf.get([keyOf(slot)]);
    if (kept !== sealed) throw new Error(NOT_KEPT);
    if (found.pointer !== slot) await shelf.put(POINTER, slot);
    const after = stored(await look(shelf));
    if (after.state !== 'book' || after.text !== unseal(sealed)) throw new Error(NOT_KEPT);
    return 'stored';
  });
}

export const tooLong = (length: number): string =>
  `The rate cards and rigs of this workbook take ${Math.ceil(length / 1000)} KB, and ${MOST_STORED / 1000} KB is the most; remove rigs or earlier cards. Nothing was changed.`;

export const NOT_KEPT =
  'The workbook did not keep what was written to it; look at which prices are active, and try again.';

/** What stands in the storage of a workbook. */
export interface SlotTexts {
  readonly pointer: string | undefined;
  readonly texts: Readonly<Record<Slot, string | undefined>>;
}

async function look(shelf: Shelf): Promise<SlotTexts> {
  const [pointer, a, b] = await shelf.get([POINTER, ...SLOTS.map(keyOf)]);
  return { pointer, texts: { a, b } };
}

/** What a workbook stores, from what stands in its storage. */
export function stored({ pointer, texts }: SlotTexts): Stored {
  // The first write goes to slot a: without a pointer and a second slot, none was ever completed.
  if (pointer === undefined && texts.b === undefined) return { state: 'none', basedOn: undefined };
  const text = isSlot(pointer) ? open(texts[pointer]) : undefined;
  const revision = text === undefined ? undefined : revisionOf(text);
  if (text !== undefined && revision !== undefined) return { state: 'book', basedOn: revision, text };
  const others = SLOTS.filter((slot) => slot !== pointer);
  const lastGood = others.map((slot) => open(texts[slot])).find((each) => each !== undefined);
  const marks = [pointer, texts.a, texts.b].map((part) => part ?? '-').join('\n');
  return { state: 'damaged', basedOn: `damaged-${checksum(marks)}`, lastGood };
}

/** The slot that does not count. A damaged book is replaced where it stands, so that the last good copy stays beside it. */
export function slotToWrite(found: SlotTexts): Slot {
  const { pointer } = found;
  if (isSlot(pointer) && stored(found).state === 'damaged') return pointer;
  return pointer === 'a' ? 'b' : 'a';
}

const isSlot = (pointer: string | undefined): pointer is Slot => pointer === 'a' || pointer === 'b';

const open = (sealed: string | undefined): string | undefined =>
  sealed === undefined ? undefined : unseal(sealed);

/** The revision that a book's text carries; undefined where it is no book. */
export function revisionOf(text: string): string | undefined {
  try {
    const book: unknown = JSON.parse(text);
    const has = typeof book === 'object' && book !== null && 'revision' in book;
    return has && typeof book.revision === 'string' ? book.revision : undefined;
  } catch {
    return undefined;
  }
}
