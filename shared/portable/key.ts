import { type Cell, isError } from '../cell.ts';
import { textIn, trimmedText } from './expression.ts';
import { NotPortable } from './notPortable.ts';
import type { Argument } from './rewrite.ts';

/** One text of a key: as a native formula writes it, and what it is now. */
export interface KeyText {
  readonly native: string;
  /** Undefined where the cell holds an error. */
  readonly now: string | undefined;
  readonly isFixed: boolean;
}

/** The texts that a row of a written sheet is found by, joined with bars. */
export type Key = KeyText;

export const fixedText = (text: string): KeyText => ({
  native: textIn(trimmedText(text)),
  now: trimmedText(text),
  isFixed: true,
});

/** An argument as a text of a key. `now` is what the cell it names holds; undefined where no cell says it. */
export function keyText(name: string, { said, native }: Argument, now: Cell | undefined): KeyText {
  if (said.is === 'blank') return fixedText('');
  if (said.is === 'values') return fixedText(shownText(now ?? null) ?? '');
  if (now === undefined)
    throw new NotPortable(`its ${name} is worked out in the formula; put it in a cell of its own`);
  return { native: `TRIM(${native})`, now: shownText(now), isFixed: false };
}

/** As TRIM gives it. */
function shownText(cell: Cell): string | undefined {
  if (isError(cell)) return undefined;
  return trimmedText(cell === null ? '' : String(cell));
}

export function joinedKey(texts: readonly KeyText[]): Key {
  const texted = texts.map(({ now }) => now);
  const isKnown = texted.every((text) => text !== undefined);
  return {
    native: joinedNative(texts),
    now: isKnown ? texted.join('|').toLowerCase() : undefined,
    isFixed: texts.every(({ isFixed }) => isFixed),
  };
}

/** Written texts that follow each other are one. */
function joinedNative(texts: readonly KeyText[]): string {
  const pieces: string[] = [];
  let written = '';
  for (const [i, { native, now, isFixed }] of texts.entries()) {
    if (i > 0) written += '|';
    if (isFixed) written += now;
    else {
      if (written !== '') pieces.push(textIn(written));
      pieces.push(native);
      written = '';
    }
  }
  if (written !== '') pieces.push(textIn(written));
  return pieces.join('&');
}

/** Signs that part the texts of a key, or that MATCH takes for a pattern. */
export const hasSign = (text: string): boolean => /[|*?~]/.test(text);
