/** A form selector behind an emoji, and a joiner between two emojis or two letters of a script that joins. */
const JOINED =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\u0600-\u115e\u1161-\u1cff](?:\ufe0e|\ufe0f)?(?:[\u200c\u200d](?=[\p{Extended_Pictographic}\u2640\u2642\u0600-\u115e\u1161-\u1cff]))?/gu;

/** Joiners and selectors on their own, halves of a character, signs of private use, and what only machines read. */
const HIDDEN =
  /\u200c|\u200d|[\ufe00-\ufe0f]|[\ue000-\uf8ff\p{Cs}\u{1bca0}-\u{1bca3}\u{1d159}\u{1d173}-\u{1d17a}\u{e0000}-\u{10ffff}]/u;

/** Whether each of the characters of a text shows, in addition to what `UNSEEN` of valueSchemas.ts keeps out. */
export const isSeen = (text: string): boolean => !HIDDEN.test(text.replace(JOINED, ''));

/** Whether a spreadsheet takes a text for a formula, in full-width and small signs too: they are the same to some of them. */
export const beginsFormula = (text: string): boolean => /^[=+\-@]/.test(text.normalize('NFKC').trimStart());

const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/u;
/** The alphabets whose letters look like Latin ones. */
const SISTER =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}]/u;
/** Cyrillic and Greek letters that nobody tells from Latin ones. https://www.unicode.org/Public/security/latest/confusables.txt */
const LOOK_ALIKE = /^[АВЕЅЗІЇЈКМНОРСТУҮХаеѕіїјкорсуүхһԁԛԝӏгпвнмтьΑΒΕΖΗΙΚΜΝΟΡΤΥΧαγεικνορτυχωϲϳ]+$/u;

/**
 * Whether a name is of one alphabet as far as eyes can tell: no word mixes Latin letters with those of an alphabet that
 * looks like it, and beside Latin words none could be read as Latin and is not.
 */
export function isOneAlphabet(name: string): boolean {
  const words = name.match(WORD) ?? [];
  const hasLatin = words.some((word) => LATIN.test(word));
  return words.every((word) =>
    LATIN.test(word) ? !SISTER.test(word) : !(hasLatin && LOOK_ALIKE.test(word)),
  );
}
