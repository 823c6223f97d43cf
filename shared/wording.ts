const LONGEST = 60;

/** Characters that nobody sees and that make two texts differ. */
export const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/** Text as it looks: without invisible characters, and full-width letters and digits as plain ones. */
export const asItLooks = (text: string): string =>
  (/[^\x20-\x7e]/.test(text) ? text.normalize('NFKC').replace(INVISIBLE, '') : text).trim();

/** Characters that break a sentence into lines or turn the order of its words round, and halves of characters. */
const DISORDERLY = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** A sentence with text from outside in it, such characters shown as �. */
export const orderly = (text: string): string => text.replace(DISORDERLY, '\ufffd');

/** Text from outside, fit for a message: short and in order. */
export const cut = (text: string): string =>
  orderly(text.length > LONGEST ? `${text.slice(0, LONGEST - 3)}...` : text);

export const quoted = (text: string): string => `"${cut(text)}"`;

/** `a, b and c`, or with another word before the last, with at most `most` of them named, each cut short. */
export function list(names: readonly string[], most = 12, before: 'and' | 'or' = 'and'): string {
  const named = names.slice(0, most).map(cut);
  const shown = names.length > most ? [...named, `${names.length - most} more`] : named;
  return shown.length < 2
    ? shown.join()
    : `${shown.slice(0, -1).join(', ')} ${before} ${shown[shown.length - 1]}`;
}

/** `known is 1080p`, `known are 720p and 1080p`. */
export const knownAre = (names: readonly string[]): string =>
  `known ${names.length === 1 ? 'is' : 'are'} ${list(names)}`;
