import { describe, expect, test } from 'vitest';
import { MOST_STORED, readSlots, type Shelf, writeSlots } from '../../shared/book/slots.ts';

type Failure = { readonly at: number; readonly how: 'before' | 'after' | 'cut' };

/** A place for texts whose nth call fails: before it does anything, after it did it, or by keeping half the text. */
class FlakyShelf implements Shelf {
  readonly texts: Map<string, string>;
  calls = 0;
  failure: Failure | undefined;

  constructor(texts: ReadonlyMap<string, string> = new Map()) {
    this.texts = new Map(texts);
  }

  async get(keys: readonly string[]) {
    return this.#call(() => keys.map((key) => this.texts.get(key)));
  }

  async put(key: string, text: string) {
    return this.#call(
      (how) => void this.texts.set(key, how === 'cut' ? text.slice(0, Math.ceil(text.length / 2)) : text),
    );
  }

  alone<T>(work: () => Promise<T>): Promise<T> {
    return work();
  }

  #call<T>(run: (how?: Failure['how']) => T): T {
    this.calls += 1;
    if (this.calls !== this.failure?.at) return run();
    if (this.failure.how === 'before') throw new Error('The host did not answer.');
    const done = run(this.failure.how);
    if (this.failure.how === 'after') throw new Error('The host did not answer.');
    return done;
  }
}

const book = (revision: string, filler = ''): string =>
  JSON.stringify({ format: 'ltx-book/1', revision, earlier: [], rigs: [], filler });
const [one, two, three] = [book('1-aaaaaaaa'), book('2-bbbbbbbb'), book('3-cccccccc')];

async function shelfWith(...texts: string[]): Promise<FlakyShelf> {
  const shelf = new FlakyShelf();
  let basedOn: string | undefined;
  for (const text of texts) {
    expect(await writeSlots(shelf, text, basedOn)).toBe('stored');
    basedOn = JSON.parse(text).revision;
  }
  return shelf;
}

describe('storing a book in two slots', () => {
  test.each([
    ['the first book', [], undefined],
    ['the second book', [one], '1-aaaaaaaa'],
    ['a third book', [one, two], '2-bbbbbbbb'],
  ])('%s: whichever call fails, the old book or the new one is stored', async (_, before, basedOn) => {
    const ready = await shelfWith(...before);
    const old = await readSlots(ready);
    const counted = new FlakyShelf(ready.texts);
    await writeSlots(counted, three, basedOn);
    expect(counted.calls).toBeGreaterThanOrEqual(5);
    const ends = new Set<string>();
    for (let at = 1; at <= counted.calls; at += 1) {
      for (const how of ['before', 'after', 'cut'] as const) {
        const shelf = new FlakyShelf(ready.texts);
        shelf.failure = { at, how };
        const outcome = await writeSlots(shelf, three, basedOn).catch((error: Error) => error.message);
        shelf.failure = undefined;
        const found = await readSlots(shelf);
        const isNew = found.state === 'book' && found.text === three;
        expect(isNew ? 'new' : found, `call ${at} fails ${how}`).toEqual(isNew ? 'new' : old);
        if (outcome === 'stored') expect(isNew).toBe(true);
        ends.add(isNew ? 'new' : 'old');
        // And from there it can be stored.
        expect(await writeSlots(shelf, three, found.basedOn)).toBe('stored');
      }
    }
    expect(ends).toEqual(new Set(['old', 'new']));
  });

  test('a book that somebody else stored meanwhile is not overwritten', async () => {
    const shelf = await shelfWith(one, two);
    expect(await writeSlots(shelf, three, '1-aaaaaaaa')).toBe('conflict');
    expect(await writeSlots(shelf, three, undefined)).toBe('conflict');
    expect(await readSlots(shelf)).toMatchObject({ state: 'book', text: two });
  });

  test('a damaged book says so, offers the copy before, and is replaced only on purpose', async () => {
    const shelf = await shelfWith(one, two);
    const pointed = shelf.texts.get('ltx-book') === 'a' ? 'ltx-book-a' : 'ltx-book-b';
    shelf.texts.set(pointed, `${shelf.texts.get(pointed)?.slice(0, -3)}xyz`);
    const found = await readSlots(shelf);
    expect(found).toMatchObject({ state: 'damaged', lastGood: one });
    expect(await writeSlots(shelf, three, '2-bbbbbbbb')).toBe('conflict');
    expect(await writeSlots(shelf, three, undefined)).toBe('conflict');
    // Whatever fails while it is replaced, the last good copy or the new book can be had.
    for (let at = 1; at <= 5; at += 1) {
      for (const how of ['before', 'after', 'cut'] as const) {
        const flaky = new FlakyShelf(shelf.texts);
        flaky.failure = { at, how };
        await writeSlots(flaky, three, found.basedOn).catch(() => undefined);
        flaky.failure = undefined;
        const after = await readSlots(flaky);
        const good =
          after.state === 'book' ? after.text : after.state === 'damaged' ? after.lastGood : undefined;
        expect([one, three], `call ${at} fails ${how}`).toContain(good);
      }
    }
    expect(await writeSlots(shelf, three, found.basedOn)).toBe('stored');
    expect(await readSlots(shelf)).toMatchObject({ state: 'book', text: three });
    shelf.texts.set(`ltx-book-${shelf.texts.get('ltx-book')}`, 'spoiled');
    expect(await readSlots(shelf)).toMatchObject({ state: 'damaged', lastGood: one });
  });

  test('without a pointer, two slots are a damaged book and never none', async () => {
    const shelf = await shelfWith(one, two);
    shelf.texts.delete('ltx-book');
    expect(await readSlots(shelf)).toMatchObject({ state: 'damaged' });
    shelf.texts.set('ltx-book', 'c');
    expect(await readSlots(shelf)).toMatchObject({ state: 'damaged' });
  });

  test('what is too long is refused with a sentence before anything is written', async () => {
    const shelf = await shelfWith(one);
    let noise = '';
    for (let i = 0; noise.length < MOST_STORED + 1000; i += 1)
      noise += `${Math.imul(i, 2654435761).toString(36)},`;
    const before = new Map(shelf.texts);
    await expect(writeSlots(shelf, book('2-bbbbbbbb', noise), '1-aaaaaaaa')).rejects.toThrow(
      /KB is the most/,
    );
    expect(shelf.texts).toEqual(before);
  });
});

/** The storage of one workbook as two windows see it: each call of each waits for its turn, and there is one lock. */
function twoWindows(texts: ReadonlyMap<string, string>) {
  const kept = new Map(texts);
  const waiting: Readonly<Record<'a' | 'b', (() => void)[]>> = { a: [], b: [] };
  let lock: Promise<unknown> = Promise.resolve();
  const shelf = (window: 'a' | 'b'): Shelf => {
    const turn = () => new Promise<void>((go) => waiting[window].push(go));
    return {
      get: async (keys) => {
        await turn();
        return keys.map((key) => kept.get(key));
      },
      put: async (key, text) => {
        await turn();
        kept.set(key, text);
      },
      alone: (work) => {
        const mine = lock.then(work);
        lock = mine.catch(() => undefined);
        return mine;
      },
    };
  };
  const tick = () => new Promise((next) => setImmediate(next));
  const go = async (window: 'a' | 'b') => {
    waiting[window].shift()?.();
    await tick();
  };
  return { shelf, go, tick, kept };
}

/** All orders of so many calls of the one window and of the other. */
const orders = (a: number, b: number): string[] =>
  a + b === 0
    ? ['']
    : [
        ...(a > 0 ? orders(a - 1, b).map((rest) => `a${rest}`) : []),
        ...(b > 0 ? orders(a, b - 1).map((rest) => `b${rest}`) : []),
      ];

test('of two windows that store at once, in whatever order their calls come, one is told that it was not first', async () => {
  const { texts } = await shelfWith(one);
  for (const order of orders(5, 5)) {
    const { shelf, go, tick, kept } = twoWindows(texts);
    const outcomes = Promise.all([
      writeSlots(shelf('a'), two, '1-aaaaaaaa'),
      writeSlots(shelf('b'), three, '1-aaaaaaaa'),
    ]);
    await tick();
    for (const window of `${order}${'ab'.repeat(10)}`) await go(window as 'a' | 'b');
    const [a, b] = await outcomes;
    expect([a, b].sort()).toEqual(['conflict', 'stored']);
    expect(await readSlots(new FlakyShelf(kept))).toMatchObject({ text: a === 'stored' ? two : three });
  }
});
