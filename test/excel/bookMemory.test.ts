import { expect, it } from 'vitest';
import { type Book, bookVersion } from '../../shared/book/book.ts';
import { EMPTY_BOOK } from '../../shared/book/stored.ts';
import { functionsPart } from '../../shared/book/toBook.ts';
import { changed } from '../../shared/book/writeBook.ts';
import { cardHash, cardVersion } from '../../shared/rates/version.ts';
import { BookMemory } from '../../src/host/bookMemory.ts';
import { frozenCard } from '../frozenCard.ts';

const text = JSON.stringify(functionsPart(changed(EMPTY_BOOK, { pinned: '2026-10-01' })));
const pinned = ({ pinned }: Book) => pinned ?? 'shipped';

it('answers at once with the shipped card where no workbook can store another', () => {
  expect(new BookMemory(frozenCard, false).with(pinned)).toBe('shipped');
});

it('lets early calls wait for the book, and answers later ones at once', async () => {
  const memory = new BookMemory(frozenCard, true);
  const early = [memory.with(pinned), memory.with(pinned)];
  memory.use({ state: 'book', text });
  expect(await Promise.all(early)).toEqual(['2026-10-01', '2026-10-01']);
  expect(memory.with(pinned)).toBe('2026-10-01');
  memory.use({ state: 'none' });
  expect(memory.with(pinned)).toBe('shipped');
});

it.each([
  ['damaged', /damaged; open the LTX Cost sidebar/],
  ['unreachable', /could not be read; calculate again/],
] as const)('a book that is %s is an error for what looks into it, early or late', async (state, message) => {
  const memory = new BookMemory(frozenCard, true);
  const early = memory.with(pinned);
  const other = memory.with(() => 'needs no prices');
  memory.use({ state });
  await expect(early).rejects.toThrow(message);
  expect(await other).toBe('needs no prices');
  expect(() => memory.with(pinned)).toThrow(message);
});

it('refuses what a newer version wrote', () => {
  const memory = new BookMemory(frozenCard, true);
  memory.use({ state: 'book', text: text.replace('ltx-book/1', 'ltx-book/2') });
  expect(() => memory.with(pinned)).toThrow(/update the add-in/);
});

it('works the version of a card out of its contents, whatever the stored book says of it', () => {
  const memory = new BookMemory(frozenCard, true);
  const forged = { ...frozenCard, staleAfterDays: 1 };
  const told = { version: cardVersion(frozenCard), cardHash: cardHash(frozenCard) };
  memory.use({ state: 'book', text: JSON.stringify({ ...changed(EMPTY_BOOK, { card: forged }), ...told }) });
  expect(memory.with(bookVersion)).toBe(cardVersion(forged));
});
