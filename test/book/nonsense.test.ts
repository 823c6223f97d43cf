// A stored book in which somebody has put whatever JSON there is, and sealed it again.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { damagedBook } from '../../shared/book/damaged.ts';
import { readBook } from '../../shared/book/readBook.ts';
import { EMPTY_BOOK, type StoredBook } from '../../shared/book/stored.ts';
import { changed } from '../../shared/book/writeBook.ts';
import { evaluate } from '../../shared/cells/evaluate/evaluate.ts';
import { PricingError } from '../../shared/errors.ts';
import { functions } from '../../shared/functions/index.ts';
import type { RateCard } from '../../shared/rates/card.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { BookMemory } from '../../src/host/bookMemory.ts';
import { sheetsHost } from '../../src/sheets/page/sheetsHost.ts';
import { damageIn } from '../../src/sidebar/damage.ts';
import { frozenCard } from '../frozenCard.ts';
import { FakeGoogle } from '../sheets/fakes.ts';
import { asPerson } from '../sheets/opened.ts';
import { scriptRun } from '../sheets/scriptRun.ts';
import { sheetsRuntime } from '../sheets/vm.ts';
import { resealed } from './resealed.ts';

/** LTX and one more seller, at half the price of LTX-2.3 Pro at 1080p: $0.04 a second. */
const card: RateCard = JSON.parse(
  JSON.stringify({
    ...frozenCard,
    sellers: frozenCard.sellers.filter(({ id }) => id === 'ltx' || id === 'runway'),
  }),
  (key, value) => (key === 'price' && value === 0.08 ? 0.04 : value),
);
const speeds = [{ model: 'pro', resolution: '1080p', secondsPerMinute: 8 }];
const book: StoredBook = changed(EMPTY_BOOK, {
  card,
  pinned: '2026-11-01',
  rigs: [{ name: 'Box', price: 1700, lifeHours: 3000, watts: 420, dollarsPerKwh: 0.22, speeds }],
  activeRig: 'Box',
  own: {
    range: 'OUR_PRICES',
    cells: [
      ['model', 'resolution', 'usd'],
      ['fast', '1080p', 0.01],
    ],
  },
});

const CALLS: readonly (readonly [name: string, ...args: unknown[]])[] = [
  ['LTX_COST', 'pro', '1080p', 20],
  ['LTX_COST', 'fast', '1080p', 20],
  ['LTX_CHECK', 'pro', '1080p', 20],
  ['LTX_COMPARE', '1080p', 10],
  ['LTX_MODELS'],
  ['LTX_SOURCE', 'pro', '1080p'],
  ['LTX_CARD_VERSION'],
  ['LTX_CREDITS', 'image'],
  ['LTX_LOCAL_RATE', 'pro', '1080p'],
  ['LTX_BREAKEVEN', 'pro', '1080p'],
  ['LTX_TCO', 'pro', '1080p', 1000],
];

/** What a call in Excel or the workbench gives with a book that was read in full, by a memory of its own. */
const inMemory = (text: string) => {
  const memory = new BookMemory(embeddedCard, true);
  memory.use({ state: 'book', text });
  return ([name, ...args]: (typeof CALLS)[number]) =>
    memory.with((opened) =>
      evaluate(functions.find((each) => each.name === name)!, args, opened, (error) => error),
    ) as unknown[][];
};

const DAMAGED = damagedBook().message;
const isDamaged = (cell: unknown) => cell instanceof PricingError && cell.message === DAMAGED;
const isReadable = (text: string): boolean => {
  try {
    return readBook(text) !== undefined;
  } catch (problem) {
    if (problem instanceof PricingError) return false;
    throw problem;
  }
};

type Path = readonly (string | number)[];
const paths: Path[] = [];
(function walk(value: unknown, path: Path): void {
  paths.push(path);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value))
    walk(part, [...path, Array.isArray(value) ? Number(key) : key]);
})(book, []);

function withValueAt(path: Path, value: unknown): string {
  if (path.length === 0) return JSON.stringify(value);
  const spoiled = JSON.parse(JSON.stringify(book));
  let parent = spoiled;
  for (const key of path.slice(0, -1)) parent = parent[key];
  parent[path.at(-1)!] = value;
  return JSON.stringify(spoiled);
}

const NASTY = [
  null,
  {},
  [],
  '',
  'x',
  'zzzz',
  '0.08',
  0,
  -1,
  1e300,
  true,
  [null],
  [[]],
  { price: 0 },
  '__proto__',
];
const values = fc.oneof(fc.constantFrom<unknown>(...NASTY), fc.jsonValue());
/** The few places near the top of the tree would hardly be met among the thousands at its leaves. */
const places = fc.oneof(
  fc.constantFrom(...paths.filter(({ length }) => length < 4)),
  fc.constantFrom(...paths),
);

describe('any value at any place of a stored book', () => {
  const prices = inMemory(JSON.stringify(book));

  test('gives the prices and the machine of that book, or says that it is damaged', () => {
    expect(prices(CALLS[0]!)).toEqual([[0.8]]); // 20 s × $0.04
    expect(prices(CALLS[1]!)).toEqual([[0.2]]); // 20 s × $0.01
    fc.assert(
      fc.property(places, values, (path, value) => {
        const text = withValueAt(path, value);
        const call = inMemory(text);
        const results = CALLS.map((each) => call(each));
        if (results.some((rows) => isDamaged(rows[0]?.[0]))) {
          expect(isReadable(text)).toBe(false);
          return results.every((rows) => isDamaged(rows[0]?.[0]));
        }
        // What nobody but the page uses may be nonsense.
        if (!isReadable(text)) expect(['revision', 'earlier']).toContain(path[0]);
        const [pro, fast] = results.map((rows) => rows[0]?.[0]);
        for (const cost of [pro, fast]) {
          if (!(cost instanceof PricingError)) expect(cost).toBeGreaterThan(0);
        }
        // The official prices are $1.60 and $1.20: they never stand in for the book's own.
        if (path[0] !== 'card') expect([0.8, 'error']).toContain(pro instanceof PricingError ? 'error' : pro);
        expect([1.6, 1.2]).not.toContain(fast);
        return pro !== 1.6;
      }),
      { numRuns: 400, seed: 9 },
    );
  });

  test('is a way out for the page wherever cells say that the book is damaged', () => {
    fc.assert(
      fc.property(places, values, (path, value) => {
        if (path.length === 0 || path[0] === 'format' || path[0] === 'revision') return true;
        const text = withValueAt(path, value);
        if (!isDamaged(inMemory(text)(CALLS[0]!)[0]?.[0])) return true;
        try {
          readBook(text);
          return false;
        } catch (problem) {
          return damageIn(text, problem)?.basedOn === book.revision;
        }
      }),
      { numRuns: 200, seed: 9 },
    );
  });

  test.each<[string, object]>([
    ['an empty card', { card: {} }],
    ['no card where one should be', { card: null }],
    [
      'a model without prices',
      { card: { ...card, sellers: [{ ...card.sellers[0], models: [{ id: 'pro', periods: [] }] }] } },
    ],
    [
      'an unknown bill',
      { card: JSON.parse(JSON.stringify(card).replaceAll('"per":"second"', '"per":"wish"')) },
    ],
    ['rigs that are none', { rigs: 'x' }],
    ['own prices that are none', { own: { range: 'OUR_PRICES', cells: 'x' } }],
    ['a day that is none', { pinned: 'zzzz' }],
    [
      'a price below nothing',
      { card: JSON.parse(JSON.stringify(card).replaceAll('"price":0.04', '"price":-1')) },
    ],
  ])('%s is damage in Excel, in the workbench and in Google Sheets', (_, part) => {
    const text = JSON.stringify({ ...book, ...part });
    for (const each of CALLS) expect(inMemory(text)(each)[0]?.[0]).toEqual(damagedBook());
    // In Google Sheets it is refused where it is to be stored; by whatever way it comes there, cells say so.
    for (const way of ['cache', 'properties'] as const) {
      const google = new FakeGoogle(['dist/sheets/Sidebar']);
      const script = sheetsRuntime({ google });
      resealed(google, way, text);
      for (const [name, ...args] of CALLS)
        expect(script.call(name, ...(args as string[]))).toMatchObject({ ok: false, message: DAMAGED });
    }
  });

  test('is not stored by the script of Google Sheets where cells could not use it', async () => {
    const google = new FakeGoogle(['dist/sheets/Sidebar']);
    const host = sheetsHost(scriptRun(asPerson(sheetsRuntime({ google }))));
    const text = JSON.stringify({ ...book, card: {} });
    await expect(host.writeBook(text, undefined)).rejects.toThrow(/Nothing was changed/);
    expect(await host.readBook()).toBeUndefined();
  });
});
