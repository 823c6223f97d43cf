// What somebody who may edit a document can make its script store: the cells and the page never disagree about it.
import { describe, expect, test } from 'vitest';
import { withCard } from '../../shared/book/history.ts';
import { seal, unseal } from '../../shared/book/seal.ts';
import { EMPTY_BOOK, type StoredBook } from '../../shared/book/stored.ts';
import { functionsPart } from '../../shared/book/toBook.ts';
import { writeBook } from '../../shared/book/writeBook.ts';
import type { RateCard } from '../../shared/rates/card.ts';
import { cardHash, cardVersion } from '../../shared/rates/version.ts';
import { forgedCard } from '../forgedCard.ts';
import { frozenCard } from '../frozenCard.ts';
import { opened } from './opened.ts';
import type { SheetsRuntime } from './vm.ts';

const forged = forgedCard();
const bookOf = (card: RateCard): StoredBook =>
  withCard(EMPTY_BOOK, card, { ...frozenCard, staleAfterDays: 1 }, '2026-11-21');
const genuine = bookOf(frozenCard);

const shown = (script: SheetsRuntime, name: string, ...args: (string | number)[]) => {
  const result = script.call(name, ...args);
  return result.ok ? result.cells[0]?.[0] : result.message;
};
const cost = (script: SheetsRuntime) => shown(script, 'LTX_COST', 'pro', '1080p', 20);
const version = (script: SheetsRuntime) => shown(script, 'LTX_CARD_VERSION');
const ask = ({ script, google }: ReturnType<typeof opened>, request: object) => {
  google.caller = 'person';
  return JSON.parse(String(script.run('sidebarCall', JSON.stringify(request))));
};

/** What functions use as a page once said it: prices of one card under the version of another. */
const forgedPart = JSON.stringify({
  ...functionsPart(bookOf(forged)),
  version: cardVersion(frozenCard),
  cardHash: cardHash(frozenCard),
});

describe('a document whose script was asked to store', () => {
  test('a whole book and, beside it, another part for functions: what the page shows is what cells use', async () => {
    const document = opened();
    const whole = seal(writeBook(genuine));
    for (const request of [
      {
        ask: 'writeBook',
        sealed: whole,
        functions: seal(forgedPart),
        book: { whole, functions: seal(forgedPart) },
      },
      { ask: 'writeBook', book: { whole, functions: seal(forgedPart) } },
    ]) {
      ask(document, request);
      const text = (await document.host.readBook())?.text;
      expect(text).toBe(writeBook(genuine));
      expect(cost(document.script)).toBe(1.6); // 20 s × $0.08
      expect(version(document.script)).toBe(cardVersion(frozenCard));
    }
  });

  test('a book with a version of its own: the version is that of its contents', async () => {
    const document = opened();
    const text = JSON.stringify({
      ...bookOf(forged),
      version: cardVersion(frozenCard),
      cardHash: cardHash(frozenCard),
    });
    expect(ask(document, { ask: 'writeBook', sealed: seal(text) })).toEqual({ ok: true, outcome: 'stored' });
    for (const open of [document, opened(document.google)]) {
      expect(cost(open.script)).toBe(0.8); // half
      expect(version(open.script)).toBe(cardVersion(forged));
      expect(shown(open.script, 'LTX_COST', 'pro', '1080p', 20, '', '', cardVersion(frozenCard))).toMatch(
        /^card: expected the active rate card /,
      );
    }
  });

  test('a part for functions by a page of before: it is worked out of the whole book instead', async () => {
    const document = opened();
    const { properties, cache } = document.google.stores;
    const texts = `${seal(forgedPart)}\n${seal(writeBook(genuine))}`;
    const parts = texts.match(/[\s\S]{1,8000}/g) ?? [];
    for (const [i, part] of parts.entries())
      properties.set(`ltx-book-a-${i}`, i === 0 ? `${parts.length}\n${part}` : part);
    properties.set('ltx-book', 'a');
    cache.set('ltx-book', seal(forgedPart));
    expect(cost(document.script)).toBe(1.6);
    expect(version(document.script)).toBe(cardVersion(frozenCard));
    expect((await document.host.readBook())?.text).toBe(writeBook(genuine));
    expect(cost(document.script)).toBe(1.6); // from the cache now
    expect(await document.host.writeBook(writeBook(bookOf(forged)), genuine.revision)).toBe('stored');
    expect(cost(document.script)).toBe(0.8);
  });
});

test('a cell that takes the version of a stored card works no hash out', async () => {
  const { script, host, google } = opened();
  await host.writeBook(writeBook(bookOf(forged)), undefined);
  const touched = google.touched.length;
  expect(shown(script, 'LTX_COST', 'pro', '1080p', 20, '', '', cardVersion(forged))).toBe(0.8);
  expect(google.touched.slice(touched)).toEqual(['CacheService']);
  expect(unseal(google.stores.cache.get('ltx-functions') ?? '')).toContain(cardHash(forged));
});
