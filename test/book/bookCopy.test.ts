import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COPY_CELLS, copyOf, isCopyOf, isPiece, readCopy } from '../../shared/book/bookCopy.ts';
import { withCard } from '../../shared/book/history.ts';
import { readBook } from '../../shared/book/readBook.ts';
import { seal } from '../../shared/book/seal.ts';
import { MOST_STORED } from '../../shared/book/slots.ts';
import { EMPTY_BOOK, type StoredBook, type StoredRig } from '../../shared/book/stored.ts';
import { changed, writeBook } from '../../shared/book/writeBook.ts';
import { frozenCard } from '../frozenCard.ts';

const rig: StoredRig = { name: 'Box', price: 1, lifeHours: 1, watts: 1, dollarsPerKwh: 1, speeds: [] };
const usual: StoredBook = changed(
  withCard(EMPTY_BOOK, { ...frozenCard, staleAfterDays: 60 }, frozenCard, '2026-11-21'),
  { pinned: '2026-10-01', rigs: [rig], activeRig: 'Box' },
);
/** A book of machines whose figures do not repeat, so that it cannot be packed well. */
const long = (speeds: number): StoredBook =>
  changed(usual, {
    rigs: [
      {
        ...rig,
        speeds: Array.from({ length: speeds }, (_, i) => ({
          model: Math.imul(i + 1, 2654435761).toString(36),
          resolution: '1080p',
          secondsPerMinute: Math.abs(Math.imul(i + 1, 40503)) + 1,
        })),
      },
    ],
  });
const big = long(1000);
const rows = copyOf(big);
const read = (cells: readonly unknown[]): StoredBook | string => {
  const copy = readCopy(cells);
  if (copy.state === 'book') return readBook(copy.text);
  return copy.state === 'none' ? 'none' : copy.why;
};

describe('the copy of a book in cells', () => {
  test('of a usual book is one cell, and gives all of it but the cards of before', () => {
    const [cell = '', ...more] = copyOf(usual);
    expect(more).toEqual([]);
    expect(cell.length).toBeGreaterThan(10_000);
    expect(cell.length).toBeLessThan(30_000); // a cell holds 32,767
    expect(read([cell])).toEqual({ ...usual, earlier: [] });
    expect(isCopyOf(JSON.stringify(read([cell])), usual)).toBe(true);
    expect(isCopyOf(JSON.stringify(read([cell])), changed(usual, { pinned: '2026-10-02' }))).toBe(false);
  });

  test('of a long book is several cells, none longer than Excel takes, in whatever order they are read', () => {
    expect(rows.length).toBeGreaterThan(1);
    for (const cell of rows) {
      expect(cell.length).toBeLessThanOrEqual(32_767);
      expect(isPiece(cell)).toBe(true);
    }
    expect(read(rows)).toEqual({ ...big, earlier: [] });
    expect(read(['', ...[...rows].reverse(), null, ''])).toEqual({ ...big, earlier: [] });
  });

  test('of the longest book that a workbook stores has cells enough', () => {
    expect(seal('x').length + COPY_CELLS * 30_000).toBeGreaterThan(MOST_STORED);
    const most = Math.floor((big.rigs[0]?.speeds.length ?? 0) * (MOST_STORED / seal(writeBook(big)).length));
    expect(copyOf(long(most)).length).toBeLessThanOrEqual(COPY_CELLS);
  });

  test.each<[string, readonly unknown[], string]>([
    ['nothing', ['', null], 'none'],
    ['a heading', ['My budget'], 'one of its cells holds something else'],
    ['a number', [7], 'one of its cells holds something else'],
    ['all but the first piece', rows.slice(1), `piece 1 of ${rows.length} is missing`],
    ['all but the last piece', rows.slice(0, -1), `piece ${rows.length} of ${rows.length} is missing`],
    [
      'an altered piece',
      [rows[0], rows[1]?.replace(/.$/, '~'), ...rows.slice(2)],
      `piece 2 of ${rows.length} was altered`,
    ],
    [
      'a piece that was cut',
      [`${rows[0]}`.slice(0, -1), ...rows.slice(1)],
      `piece 1 of ${rows.length} was altered`,
    ],
    ['a piece written over', ['mine', ...rows.slice(1)], 'one of its cells holds something else'],
    ['a piece twice', [...rows, rows[0]], 'its pieces are not of one copy'],
    ['pieces of two copies', [copyOf(long(999))[0], ...rows.slice(1)], 'its pieces are not of one copy'],
    ['pieces of copies of two lengths', [copyOf(usual)[0], ...rows], 'its pieces are not of one copy'],
  ])('says what is wrong where the cells hold %s', (_, cells, why) => expect(read(cells)).toBe(why));

  test('never gives another book, whatever happens to a character of it', () => {
    const place = fc.tuple(fc.nat(rows.length - 1), fc.nat(29_000), fc.constantFrom('', 'A', '0', '~', 'é'));
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 3 }), (changes) => {
        const cells = [...rows];
        for (const [i, at, put] of changes) {
          const cell = cells[i] ?? '';
          cells[i] = cell.slice(0, at) + put + cell.slice(at + 1);
        }
        const found = read(cells);
        const isWhole = cells.every((cell, i) => cell === rows[i]);
        expect(typeof found === 'string').toBe(!isWhole);
      }),
      { numRuns: 60 },
    );
  });
});
