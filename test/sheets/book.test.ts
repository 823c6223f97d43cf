import { beforeEach, describe, expect, test } from 'vitest';
import { withCard } from '../../shared/book/history.ts';
import { EMPTY_BOOK, type StoredBook } from '../../shared/book/stored.ts';
import { changed, writeBook } from '../../shared/book/writeBook.ts';
import type { RateCard } from '../../shared/rates/card.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { isBookDamaged } from '../../src/host/contract.ts';
import { opened } from './opened.ts';
import type { SheetsRuntime } from './vm.ts';

/** As much of the shipped card as is looked up here, so that the many writings of it do not take long. */
const sellers = embeddedCard.sellers.filter(({ id }) => id === 'example' || id === 'ltx');
const shipped: RateCard = { ...embeddedCard, sellers };

/** That card, with another price for a second of example/pro at 1080p than its $0.10. */
function cardAt(price: number): RateCard {
  const card = JSON.parse(JSON.stringify(shipped));
  const pro = card.sellers
    .find(({ id }: { id: string }) => id === 'example')
    .models.find(({ id }: { id: string }) => id === 'pro');
  for (const rate of pro.periods.at(-1).rates)
    if (rate.when.resolution.includes('1080p')) rate.bill.price = price;
  return card;
}

const one: StoredBook = withCard(EMPTY_BOOK, cardAt(0.15), shipped, '2026-11-21');
const two: StoredBook = withCard(one, cardAt(0.2), shipped, '2026-11-22');
const [text1, text2] = [writeBook(one), writeBook(two)];

/** What 20 s of example/pro at 1080p cost: $2 by the shipped card, $3 by the first book, $4 by the second. */
const price = (script: SheetsRuntime): number | string => {
  const result = script.call('LTX_COST', 'example/pro', '1080p', 20);
  return result.ok ? Number(result.cells[0]?.[0]) : result.message;
};

let { script, google, host } = opened();
beforeEach(() => {
  ({ script, google, host } = opened());
});

/** The calls of Google's services that a call from a cell makes. */
function callsOf(run: () => unknown): string[] {
  const before = google.stores.calls.length;
  run();
  return google.stores.calls.slice(before);
}

describe('a cell', () => {
  test('takes the shipped prices where no book is stored, and the stored ones after', async () => {
    expect(price(script)).toBe(2);
    expect(await host.readBook()).toBeUndefined();
    expect(await host.writeBook(text1, undefined)).toBe('stored');
    expect(price(script)).toBe(3);
    expect(await host.readBook()).toEqual({ text: text1 });
    const again = opened(google);
    expect(price(again.script)).toBe(3);
    expect(await again.host.writeBook(text2, one.revision)).toBe('stored');
    expect(price(again.script)).toBe(4);
  });

  test('reads one value of the cache and nothing else, once the sidebar was open', async () => {
    await host.readBook();
    expect(callsOf(() => price(script))).toEqual(['cache.get']);
    await host.writeBook(text1, undefined);
    expect(callsOf(() => price(script))).toEqual(['cache.get']);
    expect(callsOf(() => script.call('LTX_COST', [['pro'], ['fast']], '1080p', 20))).toEqual(['cache.get']);
    expect(callsOf(() => script.call('LTX_COST', 'pro', '1080p', 20, '', '', '2026-11-20'))).toEqual([
      'cache.get',
    ]);
  });

  test('reads nothing where its prices are a range of its own', async () => {
    await host.writeBook(text1, undefined);
    const table = [
      ['model', 'resolution', 'usd'],
      ['pro', '1080p', 0.05],
    ];
    let result: unknown;
    expect(callsOf(() => (result = script.call('LTX_COST', 'pro', '1080p', 20, '', '', table)))).toEqual([]);
    expect(result).toEqual({ ok: true, cells: [[1]] });
  });

  test('reads the properties where the cache is empty or does not answer', async () => {
    await host.writeBook(text1, undefined);
    google.stores.cache.clear();
    expect(callsOf(() => price(script))).toEqual(['cache.get', 'getProperties']);
    expect(price(script)).toBe(3);
    google.stores.failure = { at: google.stores.calls.length + 1, how: 'before' };
    expect(price(script)).toBe(3);
    await host.readBook(); // puts it back
    expect(callsOf(() => price(script))).toEqual(['cache.get']);
  });

  test('says that the prices could not be read where nothing answers, and quotes no others', async () => {
    await host.writeBook(text1, undefined);
    google.stores.cache.clear();
    google.stores.failure = { at: google.stores.calls.length + 2, how: 'before' };
    expect(price(script)).toMatch(/could not be read; calculate again/);
  });

  test('says that the book is damaged, and what to do; the page offers the copy before', async () => {
    const long = withCard(one, { ...embeddedCard, staleAfterDays: 7 }, shipped, '2026-11-22');
    await host.writeBook(text1, undefined);
    await host.writeBook(writeBook(long), one.revision); // in several properties
    const slot = google.stores.properties.get('ltx-book');
    const [key = '', chunk = ''] =
      [...google.stores.properties].find(([each]) => each === `ltx-book-${slot}-1`) ?? [];
    google.stores.properties.set(key, chunk.slice(1));
    google.stores.cache.clear();
    expect(price(script)).toMatch(/damaged; open the LTX Cost sidebar/);
    const damage = await host.readBook().catch((error: unknown) => error);
    if (!isBookDamaged(damage)) throw damage;
    expect(damage.lastGood).toBe(text1);
    expect(await host.writeBook(text1, long.revision)).toBe('conflict');
    expect(await host.writeBook(text1, damage.basedOn)).toBe('stored');
    expect(price(script)).toBe(3);
  });
});

describe('storing a book', () => {
  test.each([
    ['the first', undefined, undefined, 2, text1, 3],
    ['another', text1, one.revision, 3, text2, 4],
  ] as const)(
    '%s: whichever call to Google fails, cells show the old prices or the new',
    { timeout: 90_000 },
    async (_, old, basedOn, before, text, after) => {
      if (old) await host.writeBook(old, undefined);
      else await host.readBook();
      const calm = opened(google);
      await calm.host.writeBook(text, basedOn);
      const { calls } = calm.google.stores;
      expect(calls).toEqual([
        'tryLock',
        'getProperties',
        'setProperties',
        'getProperties',
        'cache.remove',
        'setProperty',
        'cache.put',
      ]);
      const ends = new Set<unknown>();
      for (let at = 1; at <= calls.length; at += 1) {
        for (const how of ['before', 'after', 'half'] as const) {
          const flaky = opened(google);
          flaky.google.stores.failure = { at, how };
          const outcome = await flaky.host.writeBook(text, basedOn).catch((error: Error) => error.message);
          flaky.google.stores.failure = undefined;
          // Google itself lets go of a lock when the script ends; the script does so before.
          if (calls[at - 1] !== 'tryLock') expect(flaky.google.stores.isLocked).toBe(false);
          const shown = price(flaky.script);
          expect([before, after], `${calls[at - 1]} fails ${how}`).toContain(shown);
          ends.add(shown);
          if (outcome === 'stored') expect(shown).toBe(after);
          // The same without the cache: the two never say different things.
          flaky.google.stores.cache.clear();
          expect(price(flaky.script), `${calls[at - 1]} fails ${how}`).toBe(shown);
          expect((await flaky.host.readBook())?.text).toBe(shown === after ? text : old);
        }
      }
      expect(ends).toEqual(new Set([before, after]));
    },
  );

  test('waits for nobody for ever: another lock is a sentence, and nothing is changed', async () => {
    await host.writeBook(text1, undefined);
    google.stores.isLockedByOther = true;
    await expect(host.writeBook(text2, one.revision)).rejects.toThrow(/Somebody else .* try again/);
    expect(price(script)).toBe(3);
    expect(await host.readBook()).toEqual({ text: text1 });
  });

  test('notices a book that somebody else stored meanwhile', async () => {
    await host.writeBook(text1, undefined);
    await host.writeBook(text2, one.revision);
    expect(await host.writeBook(writeBook(changed(one, { pinned: '2026-10-01' })), one.revision)).toBe(
      'conflict',
    );
    expect(price(script)).toBe(4);
  });

  test('a book that is cut short on the way is not stored', () => {
    google.caller = 'person';
    const request = { ask: 'writeBook', sealed: '5.00000000.A' };
    expect(String(script.run('sidebarCall', JSON.stringify(request)))).toMatch(/did not arrive whole/);
    expect(google.stores.properties.size).toBe(0);
  });

  test('more than the document may hold is refused with a sentence before anything is written', async () => {
    const rigs = Array.from({ length: 50 }, (_, i) => ({
      name: `Rig ${i}`,
      price: 1000 + i,
      lifeHours: 1000,
      watts: 400,
      dollarsPerKwh: 0.2,
      speeds: Array.from({ length: 400 }, (_, j) => ({
        model: `m${Math.imul(i * 400 + j, 2654435761).toString(36)}`,
        resolution: '1080p',
        secondsPerMinute: Math.abs(Math.imul(i * 400 + j, 40503)) + 1,
      })),
    }));
    await expect(host.writeBook(writeBook(changed(one, { rigs })), undefined)).rejects.toThrow(
      /KB is the most/,
    );
    expect(google.stores.properties.size).toBe(0);
  });
});
