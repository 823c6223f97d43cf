import { canSeal, seal } from '../../../shared/book/seal.ts';
import type { Place } from './place.ts';

/** Long enough for a formula to be calculated and a paste to end, short enough that little is lost in a crash. */
const PAUSE_MS = 500;

/** What becomes of the cells: kept, not kept for a reason, or left alone because another tab has stored others. */
export type Keeping =
  | { readonly state: 'kept' }
  | { readonly state: 'failed'; readonly why: 'forbidden' | 'full' }
  | { readonly state: 'elsewhere' };

export interface Surroundings {
  readonly place: Place;
  /** The workbook as text, see `workbookText`. */
  readonly text: () => string;
  /** Told whenever that which becomes of the cells changes. */
  readonly tell: (keeping: Keeping) => void;
}

export interface Keeper {
  /** Something has changed: keeps the workbook soon. */
  changed(): void;
  /** Keeps at once what has changed. */
  flush(): void;
  /** Looks whether another tab has stored a workbook. */
  look(): void;
  /** Keeps this workbook in the place of the other tab's. */
  insist(): void;
  /** Keeps nothing any more. */
  stop(): void;
}

/**
 * Keeps the workbook of this page. It only ever replaces the text that this page has read or written itself, so that
 * two tabs do not write over each other unseen. A workbook that nobody has changed is not stored.
 */
export function keeper({ place, text, tell }: Surroundings): Keeper {
  let keeping: Keeping = { state: 'kept' };
  let timer: number | undefined;
  let known = text();
  let stopped = false;
  const become = (next: Keeping) => {
    const isNew = JSON.stringify(next) !== JSON.stringify(keeping);
    keeping = next;
    if (isNew) tell(next);
  };
  const attempt = (act: () => void) => {
    try {
      act();
    } catch (problem) {
      become({ state: 'failed', why: isFull(problem) ? 'full' : 'forbidden' });
    }
  };
  let stored: string | null = null;
  attempt(() => {
    stored = place.get();
  });

  const look = () =>
    attempt(() => {
      if (!stopped && place.get() !== stored) become({ state: 'elsewhere' });
    });
  const store = (now: string) => {
    if (!canSeal(now)) return become({ state: 'failed', why: 'full' });
    const sealed = seal(now);
    place.put(sealed);
    [stored, known] = [sealed, now];
    become({ state: 'kept' });
  };
  const flush = () => {
    if (timer === undefined) return;
    window.clearTimeout(timer);
    timer = undefined;
    look();
    if (stopped || keeping.state === 'elsewhere') return;
    const now = text();
    if (now !== known) attempt(() => store(now));
  };
  return {
    changed() {
      window.clearTimeout(timer);
      timer = window.setTimeout(flush, PAUSE_MS);
    },
    flush,
    look,
    insist: () => attempt(() => store(text())),
    stop() {
      stopped = true;
    },
  };
}

const isFull = (problem: unknown): boolean =>
  problem instanceof DOMException && problem.name === 'QuotaExceededError';
