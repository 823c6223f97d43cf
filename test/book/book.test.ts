import { describe, expect, test } from 'vitest';
import { bookVersion } from '../../shared/book/book.ts';
import { withCard } from '../../shared/book/history.ts';
import { lazyBook } from '../../shared/book/lazy.ts';
import { readBook, readFunctionsPart } from '../../shared/book/readBook.ts';
import { EMPTY_BOOK, type StoredBook, type StoredRig } from '../../shared/book/stored.ts';
import { functionsPart, toBook } from '../../shared/book/toBook.ts';
import { changed, writeBook } from '../../shared/book/writeBook.ts';
import type { RateCard } from '../../shared/rates/card.ts';
import { frozenCard } from '../frozenCard.ts';

const rig: StoredRig = {
  name: 'Studio box',
  price: 2400,
  lifeHours: 6000,
  watts: 500,
  wattsAt: 'wall',
  dollarsPerKwh: 0.3,
  speeds: [{ model: 'pro', resolution: '1080p', secondsPerMinute: 7.5 }],
};
const cardOf = (staleAfterDays: number): RateCard => ({ ...frozenCard, staleAfterDays });
const full: StoredBook = changed(withCard(EMPTY_BOOK, cardOf(60), frozenCard, '2026-11-21'), {
  pinned: '2026-10-01',
  rigs: [rig],
  activeRig: 'Studio box',
  source: 'https://example.com/rates.json',
});

describe('a stored book', () => {
  test('reads back as it was written', () => {
    expect(readBook(writeBook(full))).toEqual(full);
    expect(readBook(writeBook(EMPTY_BOOK))).toEqual(EMPTY_BOOK);
  });

  test('gets another revision with every change, counted up', () => {
    const next = changed(full, { pinned: undefined });
    expect(full.revision).toMatch(/^2-/);
    expect(next.revision).toMatch(/^3-/);
    expect(next).not.toHaveProperty('pinned');
    expect(readBook(writeBook(next))).toEqual(next);
    // Two people who change the same book differently make two revisions.
    expect(changed(full, { pinned: '2026-09-01' }).revision).not.toBe(next.revision);
  });

  test.each<[string, (book: Record<string, unknown>) => unknown, RegExp]>([
    ['of another format', (book) => ({ ...book, format: 'ltx-book/2' }), /: format: .*ltx-book\/1/],
    ['with a key that is not known', (book) => ({ ...book, colour: 1 }), /: colour: .*not known/],
    ['with a day that is none', (book) => ({ ...book, pinned: '2026-02-30' }), /: pinned: /],
    [
      'with a fault in its card',
      (book) => ({ ...book, card: { ...frozenCard, staleAfterDays: -1 } }),
      /: card\.staleAfterDays: /,
    ],
    [
      'with a fault in an earlier card',
      (book) => ({ ...book, earlier: [{ storedOn: '2026-01-01', card: {} }] }),
      /: earlier\[0\]\.card\./,
    ],
    [
      'with a rig that costs nothing',
      (book) => ({ ...book, rigs: [{ ...rig, price: 0 }] }),
      /: rigs\[0\]\.price: /,
    ],
    [
      'with two rigs of one name',
      (book) => ({ ...book, rigs: [rig, { ...rig, name: 'studio BOX' }] }),
      /: rigs\[1\]\.name: /,
    ],
    ['whose active rig is not there', (book) => ({ ...book, activeRig: 'Nobody' }), /: activeRig: /],
    ['with a source that is not https', (book) => ({ ...book, source: 'http://example.com' }), /: source: /],
  ])('%s is refused with the path', (_, spoil, message) => {
    expect(() => readBook(JSON.stringify(spoil({ ...full })))).toThrow(message);
  });

  test.each(['', 'null', '[]', '{}', '{"format":', '<html>'])('%j is no book', (text) =>
    expect(() => readBook(text)).toThrow(/^the stored book cannot be used: /));
});

describe('the history of cards', () => {
  test('keeps the card before, the shipped one in full', () => {
    expect(full.earlier).toEqual([{ card: frozenCard, storedOn: '2026-11-21' }]);
    const back = withCard(full, frozenCard, frozenCard, '2026-11-22');
    expect(back.card).toBe(frozenCard);
    expect(back.earlier).toEqual([{ card: cardOf(60), storedOn: '2026-11-22', source: full.source }]);
  });

  test('keeps with each card where it came from, so that going back goes back to its address too', () => {
    const vendor = withCard(EMPTY_BOOK, cardOf(60), frozenCard, '2026-11-21', {
      source: 'https://vendor.example/r.json',
    });
    const other = withCard(vendor, cardOf(70), frozenCard, '2026-11-22', {
      source: 'https://other.example/r.json',
    });
    expect(other.earlier.map(({ source }) => source)).toEqual(['https://vendor.example/r.json', undefined]);
    const goBack = (book: StoredBook, i: number) => {
      const { card, source } = book.earlier[i]!;
      return withCard(book, card, frozenCard, '2026-11-23', { source });
    };
    expect(goBack(other, 0).source).toBe('https://vendor.example/r.json');
    expect('source' in goBack(other, 1)).toBe(false); // the card of the add-in
    expect(goBack(goBack(other, 1), 0).source).toBe('https://other.example/r.json');
    expect(readBook(writeBook(other))).toEqual(other);
  });

  test('keeps the newest five, and a card once', () => {
    let book = full;
    for (let i = 1; i <= 8; i += 1) book = withCard(book, cardOf(i), frozenCard, '2026-11-22');
    expect(book.earlier.map(({ card }) => card.staleAfterDays)).toEqual([7, 6, 5, 4, 3]);
    const same = withCard(book, cardOf(8), frozenCard, '2026-11-23');
    expect(same.earlier).toEqual(book.earlier);
  });
});

describe('the book of the functions', () => {
  test('has the stored card and pinned day, or the shipped card', () => {
    const part = readFunctionsPart(JSON.stringify(functionsPart(full)));
    expect(bookVersion(toBook(part, frozenCard))).toBe(
      bookVersion({ card: cardOf(60), pinned: '2026-10-01' }),
    );
    expect(toBook(functionsPart(EMPTY_BOOK), frozenCard).card).toBe(frozenCard);
  });

  test('is refused where a newer version wrote it', () => {
    expect(() => readFunctionsPart('{"format":"ltx-book/2"}')).toThrow(/update the add-in/);
  });

  test('is loaded once, and only when a function looks into it', () => {
    let loads = 0;
    const book = lazyBook(() => {
      loads += 1;
      return toBook(functionsPart(full), frozenCard);
    });
    expect(loads).toBe(0);
    expect(bookVersion(book)).toBe(bookVersion({ card: cardOf(60), pinned: '2026-10-01' }));
    expect(loads).toBe(1);
  });

  test('that does not load says so to everyone who looks into it, and is not tried again', () => {
    let loads = 0;
    const book = lazyBook(() => {
      loads += 1;
      return toBook(readFunctionsPart('{"format":"ltx-book/1","card":{}}'), frozenCard);
    });
    for (let cell = 0; cell < 3; cell += 1) expect(() => book.card).toThrow(/are damaged/);
    expect(loads).toBe(1);
  });
});
