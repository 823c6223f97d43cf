import { strFromU8 } from 'fflate';
import { placeOf } from '../../shared/formula/address.ts';
import { notReadable, type Parts } from './archive.ts';

export const MOST_CELLS = 200_000;
/** Of all sheets, blank ones among them: two cells at the far corners of a sheet would otherwise fill the memory. */
const MOST_PLACES = 10_000_000;
/** Columns of all sheets that widths are given to, each as often as it is given one; a sheet has 16,384. */
const MOST_WIDTHS = 1_000_000;
/** Of the whole file; a cell with a formula takes six. */
const MOST_TAGS = 4_000_000;
/** Of sheets, beside their rows and cells: merged cells, links, rules. */
const MOST_OTHERS = 300_000;
const OTHER = /<(?!\/|(?:\w+:)?(?:row|c|f|v|is|t|r)\b)/g;

/**
 * Throws one sentence where the parts hold what takes a reader very long, or what it would take for something else. Parts
 * are known by what is in them, for their paths are free.
 */
export function requireHarmless(parts: Parts): void {
  const texts = Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)] as const);
  const room = {
    tags: MOST_TAGS,
    others: MOST_OTHERS,
    places: MOST_PLACES,
    cells: 2 * MOST_CELLS,
    rows: MOST_CELLS,
    widths: MOST_WIDTHS,
  };
  const strings = texts.reduce((sum, [, text]) => sum + countOf(text, /<(?:\w+:)?si\b/g), 0);
  for (const [path, text] of texts) {
    // Entities may stand for anything and multiply; no spreadsheet writes them.
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw notReadable(`${path} declares entities`);
    room.tags -= countOf(text, /</g);
    if (/<(?:\w+:)?worksheet\b/.test(text)) {
      const { cells, places } = extentOf(text);
      room.cells -= cells;
      room.places -= places;
      room.others -= countOf(text, OTHER);
      room.rows -= countOf(text, /<(?:\w+:)?row\b/g);
      room.widths -= widthsIn(text);
    }
    if (Object.values(room).some((left) => left < 0)) throw tooManyCells();
    if (/<(?:\w+:)?worksheet\b/.test(text)) requireValues(text, strings);
  }
}

export const tooManyCells = () =>
  new Error(
    `The file has more than ${MOST_CELLS.toLocaleString('en')} cells, rows or rules, or reaches too far to the right and down: open a smaller part of it.`,
  );

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count += 1;
  return count;
}

function extentOf(sheet: string): { readonly cells: number; readonly places: number } {
  let [cells, lastRow, lastColumn] = [0, 0, 0];
  for (const [, ref] of sheet.matchAll(/<(?:\w+:)?c\b(?:[^<>]*?\sr\s*=\s*["']([A-Z]{1,3}\d{1,7})["'])?/g)) {
    cells += 1;
    if (ref === undefined) continue;
    const { row, column } = placeOf(ref);
    [lastRow, lastColumn] = [Math.max(lastRow, row), Math.max(lastColumn, column)];
  }
  return { cells, places: Math.max(cells, (lastRow + 1) * (lastColumn + 1)) };
}

function widthsIn(sheet: string): number {
  let widths = 0;
  for (const [, attributes = ''] of sheet.matchAll(/<(?:\w+:)?col\b([^<>]*)/g)) {
    const [first = 1, last = first] = ['min', 'max'].map((name) =>
      Number(attributeOf(attributes, name) ?? 1),
    );
    widths += Math.max(1, last - first + 1);
  }
  return widths;
}

const attributeOf = (attributes: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1];

/** The library reads a truth value of 7 as FALSE, and leaves out a text that is not in the list of texts. */
function requireValues(sheet: string, strings: number): void {
  let type: string | undefined;
  for (const [, tag, attributes = '', value = ''] of sheet.matchAll(/<(?:\w+:)?(c|v)\b([^<>]*)>([^<]*)/g)) {
    if (tag === 'c') type = attributeOf(attributes, 't');
    else if (type === 'b' && !/^\s*([01]|true|false|)\s*$/.test(value))
      throw notReadable(`a truth value of ${value}`);
    else if (type === 's' && !(/^\s*\d*\s*$/.test(value) && Number(value) < Math.max(1, strings)))
      throw notReadable(`text ${value} of ${strings}`);
  }
}
