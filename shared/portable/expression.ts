/**
 * Pieces of native formulas, in the grammar that Excel 2016 and later, Google Sheets, LibreOffice and Gnumeric share:
 * English names, commas, decimal points, scalars only.
 */

/** Excel refuses a text in a formula beyond 255 characters. A doubled quotation mark is counted as two, to be safe. */
const LONGEST_TEXT = 250;

/** `"say ""no"""`, in several joined by & where it is long. */
export function textIn(text: string): string {
  const pieces: string[] = [];
  let piece = '';
  for (const character of text) {
    const quoted = character === '"' ? '""' : character;
    if (piece.length + quoted.length > LONGEST_TEXT) {
      pieces.push(piece);
      piece = '';
    }
    piece += quoted;
  }
  return [...pieces, piece].map((each) => `"${each}"`).join('&');
}

export const numberIn = (value: number): string => String(value).toUpperCase();

/** A blank text cell is text too: `TRIM` makes of what stands in it what the tables hold. */
export const SPACES = / +/g;
export const trimmedText = (text: string): string => text.replace(SPACES, ' ').replace(/^ | $/g, '');

/** #VALUE! in every product. */
export const refused = (what: string): string => `0+${textIn(what)}`;

/** Whether a cell holds a number between two others; a text, a blank cell or TRUE is none, as MEDIAN passes them over. */
export const isWithin = (value: string, least: number, most: number): string =>
  `MEDIAN(${numberIn(least)},${value},${numberIn(most)})=${value}`;

/** The sum of parts, none of which needs parentheses in it. */
export const all = (tests: readonly string[]): string =>
  tests.length === 1 ? tests[0]! : `AND(${tests.join(',')})`;
