import { keyOf, POINTER, SLOTS } from '../../../shared/book/slots.ts';

/** Where the browser keeps the cells of the workbench. A method that reads or writes them throws where it may not. */
export interface Place {
  /** The stored text as it stands there, or null. */
  get(): string | null;
  put(sealed: string): void;
  /** Takes a workbook that does not open out of the way, and leaves nothing in its place. */
  setAside(): void;
  /** The keys and texts of what was set aside, oldest first; none where storage is forbidden. */
  aside(): readonly (readonly [key: string, sealed: string])[];
  drop(key: string): void;
  /** Removes the cells, and the prices and machines chosen for them. What was set aside stays, and forbidden storage holds nothing. */
  clear(): void;
}

export const KEY = 'ltx-workbook';
/** No longer than the key of the workbook, so that what is set aside always has room. */
const ASIDE = 'ltx-aside-';

/** Local storage rather than a database: it can be written while the page is being left. */
export function browserPlace(storage: () => Storage): Place {
  const asideKeys = () =>
    Object.keys(storage())
      .filter((key) => key.startsWith(ASIDE))
      .sort((a, b) => numberOf(a) - numberOf(b));
  return {
    get: () => storage().getItem(KEY),
    put: (sealed) => storage().setItem(KEY, sealed),
    setAside() {
      const sealed = storage().getItem(KEY);
      if (sealed === null) return;
      const next = numberOf(asideKeys().at(-1) ?? `${ASIDE}0`) + 1;
      storage().removeItem(KEY); // first, to make the room
      storage().setItem(`${ASIDE}${next}`, sealed);
    },
    aside: () =>
      isAllowed(storage) ? asideKeys().map((key) => [key, storage().getItem(key) ?? ''] as const) : [],
    drop: (key) => storage().removeItem(key),
    clear() {
      if (!isAllowed(storage)) return;
      for (const key of [KEY, POINTER, ...SLOTS.map(keyOf)]) storage().removeItem(key);
    },
  };
}

const numberOf = (key: string): number => Number(key.slice(ASIDE.length));

function isAllowed(storage: () => Storage): boolean {
  try {
    return storage().length >= 0;
  } catch {
    return false;
  }
}
