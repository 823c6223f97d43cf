import { canonicalJson } from '../rates/version.ts';
import { checksum, seal, unseal } from './seal.ts';
import { MOST_STORED } from './slots.ts';
import type { StoredBook } from './stored.ts';
import { writeBook } from './writeBook.ts';

/**
 * A cell of Excel holds 32,767 characters, one of Google Sheets 50,000.
 * https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3
 */
const PIECE = 30_000;

/** Cells that hold a copy of whatever a workbook can store. */
export const COPY_CELLS = Math.ceil(MOST_STORED / PIECE);

/**
 * A book as the texts of cells, one below the other: sealed, without the cards used before, and cut where a cell is
 * full. Each says which piece it is, and has a checksum of its own.
 */
export function copyOf(book: StoredBook): readonly string[] {
  const sealed = seal(writeBook({ ...book, earlier: [] }));
  const count = Math.ceil(sealed.length / PIECE);
  return Array.from({ length: count }, (_, i) => {
    const piece = sealed.slice(i * PIECE, (i + 1) * PIECE);
    return `${head(i + 1, count)} ${checksum(piece)}: ${piece}`;
  });
}

/** Whether the text of a copy is that of this book. */
export function isCopyOf(text: string, book: StoredBook): boolean {
  try {
    return canonicalJson(JSON.parse(text)) === canonicalJson({ ...book, earlier: [] });
  } catch {
    return false; // no JSON: nobody but a person seals such a thing
  }
}

const head = (at: number, count: number): string => `LTX Cost book, piece ${at} of ${count},`;

/** What the cells of a copy hold: nothing, the JSON text of a book, or a copy that something happened to. */
export type BookCopy =
  | { readonly state: 'none' }
  | { readonly state: 'book'; readonly text: string }
  | { readonly state: 'spoiled'; readonly why: string };

/** Whether a cell holds a piece of a copy, be it altered: what else stands there is a person's own. */
export const isPiece = (cell: unknown): boolean => typeof cell === 'string' && HEAD.test(cell);

const HEAD = /^LTX Cost book, piece (\d{1,3}) of (\d{1,3}), ([0-9a-f]{8}): /;

/** Reads the cells of a copy, blank ones passed over and in whatever order. */
export function readCopy(cells: readonly unknown[]): BookCopy {
  const texts = cells.filter((cell) => cell !== '' && cell !== null);
  if (texts.length === 0) return { state: 'none' };
  const pieces = texts.flatMap((text) => pieceIn(text) ?? []);
  const spoiled = (why: string): BookCopy => ({ state: 'spoiled', why });
  if (pieces.length < texts.length) return spoiled('one of its cells holds something else');
  const [first] = pieces;
  const count = first?.count ?? 0;
  if (pieces.some((piece) => piece.count !== count)) return spoiled(MIXED);
  const altered = pieces.find(({ text, sum }) => checksum(text) !== sum);
  if (altered) return spoiled(`piece ${altered.at} of ${count} was altered`);
  const inOrder = Array.from({ length: count }, (_, i) => pieces.filter(({ at }) => at === i + 1));
  const missing = inOrder.findIndex((same) => same.length === 0);
  if (missing >= 0) return spoiled(`piece ${missing + 1} of ${count} is missing`);
  const text = unseal(inOrder.map(([piece]) => piece?.text).join(''));
  return text === undefined || pieces.length > count ? spoiled(MIXED) : { state: 'book', text };
}

const MIXED = 'its pieces are not of one copy';

interface Piece {
  readonly at: number;
  readonly count: number;
  readonly sum: string;
  readonly text: string;
}

function pieceIn(cell: unknown): Piece | undefined {
  const [head = '', at = '', count = '', sum = ''] = typeof cell === 'string' ? (HEAD.exec(cell) ?? []) : [];
  if (typeof cell !== 'string' || head === '') return undefined;
  return { at: Number(at), count: Number(count), sum, text: cell.slice(head.length) };
}
