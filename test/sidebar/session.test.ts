import { expect, it } from 'vitest';
import { readBook } from '../../shared/book/readBook.ts';
import { EMPTY_BOOK } from '../../shared/book/stored.ts';
import { changed } from '../../shared/book/writeBook.ts';
import { hostNone } from '../../src/host/hostNone.ts';
import type { Reader } from '../../src/sidebar/reader/reader.ts';
import { startSession } from '../../src/sidebar/session.ts';
import { frozenCard } from '../frozenCard.ts';

/** The strict reader of books, as the worker runs it. */
const read = (async (_, text: string) => readBook(text)) as Reader;

it('stores no book that would not read back', async () => {
  const host = hostNone();
  const session = startSession(host, read, frozenCard);
  await session.load();
  const twice = { name: 'A', price: 1, lifeHours: 1, watts: 1, dollarsPerKwh: 1, speeds: [] };
  const broken = changed(EMPTY_BOOK, { rigs: [twice, { ...twice, name: 'a' }] });
  await expect(session.store(broken)).rejects.toThrow(/two rigs have this name/);
  expect(await host.readBook()).toBeUndefined();
  expect(session.stored()).toBe(EMPTY_BOOK);
});

it('shows what is stored even where the cells could not be told, and says so', async () => {
  const host = {
    ...hostNone(),
    product: 'workbench' as const,
    readCells: async () => [[['2026-11-20-00000000']], undefined, undefined],
    change: () => Promise.reject(new Error('The sheet is protected.')),
  };
  const session = startSession(host, read, frozenCard);
  await session.load();
  let told = 0;
  session.onChange(() => {
    told += 1;
  });
  const pinned = changed(EMPTY_BOOK, { pinned: '2026-11-01' });
  await expect(session.store(pinned)).rejects.toThrow(
    'It is stored, but cells may still show what was before: The sheet is protected.',
  );
  expect(session.stored()).toBe(pinned);
  expect(told).toBe(1);
});
