// Texts from outside at every place of a card, and of a stored book with its machines, confirmations and own prices: refused
// with a sentence, or shown as they are; never with signs that deceive, and never as what a spreadsheet would run.
import { describe, expect, test } from 'vitest';
import { readBook } from '../../shared/book/readBook.ts';
import { EMPTY_BOOK } from '../../shared/book/stored.ts';
import { toBook } from '../../shared/book/toBook.ts';
import { changed, writeBook } from '../../shared/book/writeBook.ts';
import { evaluate } from '../../shared/cells/evaluate/evaluate.ts';
import { PricingError } from '../../shared/errors.ts';
import { functions } from '../../shared/functions/index.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { embeddedConfirmations } from '../../shared/rates/embeddedAudit.ts';
import { readCard } from '../../shared/rates/reading/readCard.ts';

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("https://evil.example","free")',
  '\uff1dcmd|calc',
  'a\u202eorp\u202cb',
  'a\u2066b',
  'a\u0000b\u001b[31m',
  'a\nb',
  'a\ud800b',
  'x'.repeat(1_000_000),
  '__proto__',
  'constructor',
  'javascript:alert(1)',
  'https://user:secret@ltx.io/pricing',
  'https://lt\u0445.io/pricing', // a Cyrillic х
];
const DECEIVING = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;
const RUN = /^\s*[=@\uff1d\uff20]/;
const MOST = 1000;

type Path = readonly (string | number)[];

/** One path of each kind to a text of a value: of a list the first item with such a place stands for all. */
function textPaths(value: unknown, path: Path = [], known = new Map<string, Path>()): Map<string, Path> {
  if (typeof value === 'string') {
    const kind = path.map((step) => (typeof step === 'number' ? '*' : step)).join('.');
    if (!known.has(kind)) known.set(kind, path);
  } else if (typeof value === 'object' && value !== null) {
    const isList = Array.isArray(value);
    for (const [key, inner] of Object.entries(value))
      textPaths(inner, [...path, isList ? Number(key) : key], known);
  }
  return known;
}

/** The JSON with another text at the path, or with another key in its place. */
function altered(whole: object, path: Path, text: string, isKey: boolean): string {
  const copy = structuredClone(whole);
  const parent = path.slice(0, -1).reduce<object>((at, step) => Reflect.get(at, step), copy);
  const last = path[path.length - 1]!;
  if (isKey) Object.defineProperty(parent, text, { value: Reflect.get(parent, last), enumerable: true });
  else Reflect.set(parent, last, text);
  return JSON.stringify(copy);
}

const CALLS: readonly (readonly [name: string, ...args: unknown[]])[] = [
  ['LTX_MODELS'],
  ['LTX_COMPARE', '1080p', 10],
  ['LTX_SOURCE', 'pro', '1080p'],
  ['LTX_CHECK', 'pro', '1080p', 20],
  ['LTX_EXPLAIN', 'pro', '1080p', 20],
  ['LTX_API_HOURS', 'pro', 40],
  ['LTX_LOCAL_EXPLAIN', 'pro', '1080p'],
  ['LTX_LOCAL_CHECK', 'pro', '1080p'],
  ['LTX_CARD_VERSION'],
];

/** What is wrong with what cells or the page are given, or undefined. */
const faultIn = (text: string): string | undefined =>
  DECEIVING.test(text) || RUN.test(text) || text.length > MOST
    ? JSON.stringify(text.slice(0, 80))
    : undefined;

function faultOf(json: string, open: (json: string) => Parameters<typeof evaluate>[2]): string | undefined {
  let book: Parameters<typeof evaluate>[2];
  try {
    book = open(json);
  } catch (problem) {
    if (problem instanceof PricingError) return faultIn(problem.message);
    throw problem;
  }
  return CALLS.flatMap(([name, ...args]) =>
    evaluate(functions.find((fn) => fn.name === name)!, args, book, ({ message }) => message).flat(),
  )
    .map((cell) => (typeof cell === 'string' ? faultIn(cell) : undefined))
    .find((fault) => fault !== undefined);
}

const sellers = embeddedCard.sellers.filter(({ id }) => id === 'ltx' || id === 'luma');
const card = { ...embeddedCard, sellers };
const book = changed(EMPTY_BOOK, {
  card,
  source: 'https://rates.example/rates.json',
  pinned: card.date,
  confirmations: {
    ...embeddedConfirmations,
    by: embeddedConfirmations.by
      .filter(({ rates }) => rates['ltx/ltx-2-3-pro'])
      .map((text) => ({ ...text, rates: { 'ltx/ltx-2-3-pro': text.rates['ltx/ltx-2-3-pro']! } })),
  },
  rigs: [
    {
      ...{ name: 'Box', price: 1700, lifeHours: 3000, watts: 420, dollarsPerKwh: 0.22 },
      speeds: [{ model: 'pro', resolution: '1080p', secondsPerMinute: 8 }],
    },
  ],
  activeRig: 'Box',
  own: {
    range: 'OUR_PRICES',
    cells: [
      ['model', 'resolution', 'usd', 'options'],
      ['fast', '1080p', 0.01, ''],
    ],
  },
});
const stored = JSON.parse(writeBook(book)) as object;

const CASES = [
  ['a card', card, (json: string) => ({ card: readCard(json) })],
  ['a stored book', stored, (json: string) => toBook(readBook(json), embeddedCard)],
] as const;

describe.each(CASES)('%s', (_, whole, open) => {
  test('is read as it is', () => {
    expect(faultOf(JSON.stringify(whole), open)).toBeUndefined();
  });

  test.each([
    ['text', false],
    ['key', true],
  ] as const)('with a hostile %s at any place deceives nobody', (_, isKey) => {
    const places = [...textPaths(whole)].filter(([, [first]]) => first !== 'card'); // which is a case of its own
    const faults = places.flatMap(([kind, path]) =>
      HOSTILE.flatMap((text) => {
        const fault = faultOf(altered(whole, path, text, isKey), open);
        return fault ? [`${kind}: ${fault}`] : [];
      }),
    );
    expect(faults).toEqual([]);
  });
});
