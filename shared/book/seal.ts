import { pack, unpack } from './pack.ts';

/** No book is longer than this, packed or not: what claims to be is damaged. */
const LONGEST = 5_000_000;

/**
 * A text as hosts store it: its length and checksum, then the text packed, all ASCII. Whatever is lost or changed in
 * storage shows when it is opened. It guards against accidents, not against people. Throws one sentence for a text that
 * could not be opened again.
 */
export function seal(text: string): string {
  const ascii = asciiOf(text);
  if (ascii.length > LONGEST) throw new Error(TOO_LONG);
  return `${ascii.length}.${checksum(ascii)}.${pack(ascii)}`;
}

/** Whether `seal` takes a text. */
export const canSeal = (text: string): boolean => asciiOf(text).length <= LONGEST;

/** JSON text with every other character than those of ASCII written out: the same JSON, and what a seal gives back. */
export const asciiOf = (text: string): string => text.replace(/[^\x20-\x7e]/g, escaped);

const TOO_LONG =
  'What is to be stored is longer than 5 million characters; remove rigs or earlier cards. Nothing was changed.';

/** The JSON text that was sealed, or undefined where it is damaged. */
export function unseal(sealed: string): string | undefined {
  const [, length = '', sum, packed = ''] = /^(\d{1,7})\.([0-9a-f]{8})\.([ -~]*)$/.exec(sealed) ?? [];
  if (length === '' || Number(length) > LONGEST) return undefined;
  const text = unpack(packed, Number(length));
  return text !== undefined && checksum(text) === sum ? text : undefined;
}

/** JSON may write any character of a text like this. */
const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** FNV-1a, 32 bits, as 8 hexadecimal digits: http://www.isthe.com/chongo/tech/comp/fnv/ */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
