import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardDiff } from '../../shared/book/cardDiff.ts';
import { billText } from '../../shared/rates/billing/billText.ts';
import type { Bill, Model, Period, Rate, RateCard, Seller } from '../../shared/rates/card.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { readCard } from '../../shared/rates/reading/readCard.ts';
import { frozenCard } from '../frozenCard.ts';

const second = (price: number, ...resolution: string[]): Rate => ({
  when: { ...(resolution.length > 0 && { resolution }) },
  bill: { per: 'second', price },
});
const period = (from: string, rates: readonly Rate[], more: Partial<Period> = {}): Period => ({
  from,
  basis: 'seen',
  source: 'https://example.com/prices',
  checked: '2026-05-01',
  evidence: 'official',
  rates,
  ...more,
});
const model = (id: string, periods: readonly Period[], more: Partial<Model> = {}): Model => ({
  id,
  name: id.toUpperCase(),
  vendor: 'Vendor',
  periods,
  ...more,
});
const card = (models: readonly Model[], more: Partial<Seller> = {}, date = '2026-06-01'): RateCard => ({
  format: 'ltx-rates/1',
  date,
  staleAfterDays: 90,
  sellers: [{ id: 'shop', name: 'Shop', models, ...more }],
});

const diff = (before: RateCard, after: RateCard) => cardDiff({ card: before }, { card: after });

const NOTHING = { prices: [], otherDays: [], rules: [], added: [], ended: [], rechecked: [] };

test('a card differs from itself in nothing, nor from its copy', () => {
  expect(diff(frozenCard, JSON.parse(JSON.stringify(frozenCard)))).toEqual(NOTHING);
});

test('names old and new price of each resolution', () => {
  const before = card([
    model('a', [period('2026-01-01', [second(0.08, '1080p', '720p'), second(0.2, '2160p')])]),
  ]);
  const after = card([
    model('a', [period('2026-01-01', [second(0.1, '720p'), second(0.08, '1080p'), second(0.2, '2160p')])]),
  ]);
  expect(diff(before, after).prices).toEqual([
    {
      model: 'shop/a',
      use: '720p',
      before: '$0.08 per second',
      after: '$0.10 per second',
      direction: 'up',
      effect: Math.log(0.1 / 0.08),
    },
  ]);
});

test('a rate that is only split in two is no change', () => {
  const before = card([model('a', [period('2026-01-01', [second(0.08, '1080p', '720p')])])]);
  const after = card([model('a', [period('2026-01-01', [second(0.08, '720p'), second(0.08, '1080p')])])]);
  expect(diff(before, after).prices).toEqual([]);
});

test('says what was added and what ended, by date or by leaving the card', () => {
  const b = model('b', [period('2026-01-01', [second(1)])]);
  const c = model('c', [period('2026-01-01', [second(2)])]);
  const d = model('d', [period('2026-01-01', [second(3)])]);
  const found = diff(card([b, c]), card([model('b', b.periods, { ended: '2026-06-01' }), d]));
  expect(found).toEqual({
    ...NOTHING,
    added: ['shop/d'],
    ended: ['shop/b', 'shop/c'],
    rules: [{ subject: 'shop/b', rule: 'sold until', after: '2026-06-01' }],
  });
});

test('takes the prices of the day, so that a pinned workbook sees no later one', () => {
  const now = card([model('a', [period('2026-01-01', [second(1)])])]);
  const periods = [period('2026-01-01', [second(1)]), period('2026-07-01', [second(2)])];
  const next = card([model('a', periods)], {}, '2026-08-01');
  expect(diff(now, next).prices).toMatchObject([{ before: '$1 per second', after: '$2 per second' }]);
  const pinned = '2026-06-01';
  expect(cardDiff({ card: now, pinned }, { card: next, pinned }).prices).toEqual([]);
});

test('tells other dates and sources of the same prices apart from other prices', () => {
  const before = card([model('a', [period('2026-01-01', [second(1)])])]);
  const after = card([model('a', [period('2026-01-01', [second(1)], { checked: '2026-06-01' })])]);
  expect(diff(before, after)).toEqual({ ...NOTHING, rechecked: ['shop/a'] });
});

test('another price of a credit changes the price of everything billed in credits', () => {
  const models = [model('a', [period('2026-01-01', [{ bill: { per: 'second', price: 5, in: 'credits' } }])])];
  const credit = (usd: number) => ({ credit: { credits: 100, usd, source: 'https://example.com' } });
  expect(diff(card(models, credit(1)), card(models, credit(2))).prices).toMatchObject([
    {
      before: '5 credits per second ($1 for 100 credits)',
      after: '5 credits per second ($2 for 100 credits)',
      direction: 'up',
      effect: Math.log(2),
    },
  ]);
});

test('the largest change comes first: what is lost, then by how much a bill changes', () => {
  const prices = (...of: readonly Rate[]) => card([model('a', [period('2026-01-01', of)])]);
  const clip = (price: number): Rate => ({ when: { resolution: ['480p'] }, bill: { per: 'run', price } });
  const before = prices(
    second(1, '720p'),
    second(1, '1080p'),
    second(1, '1440p'),
    second(1, '2160p'),
    second(1, '480p'),
  );
  const after = prices(
    second(1.1, '720p'),
    second(3, '1080p'),
    second(0.2, '1440p'),
    clip(1),
    second(1, '360p'),
  );
  expect(diff(before, after).prices.map(({ use }) => use)).toEqual([
    '2160p',
    '1440p',
    '1080p',
    '480p',
    '720p',
    '360p',
  ]);
});

test('two options that are called alike are two prices', () => {
  const rates = (quality: number, motion: number): readonly Rate[] => [
    { when: { quality: ['high'] }, bill: { per: 'second', price: quality } },
    { when: { motion: ['high'] }, bill: { per: 'second', price: motion } },
  ];
  const of = (quality: number, motion: number) =>
    card([model('a', [period('2026-01-01', rates(quality, motion))])]);
  expect(diff(of(1, 1), of(2, 1)).prices).toHaveLength(1);
  expect(diff(of(1, 1), of(1, 2)).prices).toHaveLength(1);
});

describe('prices of other days', () => {
  const periods = [period('2026-01-01', [second(1)]), period('2026-05-01', [second(2)])];

  test('are told where a correction changes them, or one is announced or taken away', () => {
    const now = card([model('a', periods)]);
    const next = card([
      model('a', [period('2026-01-01', [second(1.5)]), periods[1]!, period('2026-09-01', [second(3)])]),
    ]);
    const change = { model: 'shop/a', use: '' };
    expect(diff(now, next)).toMatchObject({
      prices: [],
      otherDays: [
        {
          ...change,
          from: '2026-01-01',
          before: '$1 per second',
          after: '$1.50 per second',
          direction: 'up',
        },
        { ...change, from: '2026-09-01', after: '$3 per second' },
      ],
    });
    expect(diff(next, now).otherDays).toMatchObject([
      { ...change, from: '2026-09-01', before: '$3 per second' },
      { ...change, from: '2026-01-01', direction: 'down' },
    ]);
  });

  test('are not told of a new period, whose prices are told as those of today', () => {
    const now = card([model('a', periods.slice(0, 1))]);
    const next = card([model('a', periods)]);
    expect(diff(now, next)).toMatchObject({ prices: [{ after: '$2 per second' }], otherDays: [] });
  });
});

test('a name that means another model is told first', () => {
  const named = (a: readonly string[], b: readonly string[], concurrency: number) =>
    card(
      [
        model('a', [period('2026-01-01', [second(1)])], { aliases: a }),
        model('b', [period('2026-01-01', [second(2)])], { aliases: b }),
      ],
      { concurrency },
    );
  expect(diff(named(['pro', 'old'], ['fast'], 3), named(['old'], ['fast', 'pro', 'new'], 30)).rules).toEqual([
    { subject: 'pro', rule: 'stands for', before: 'shop/a', after: 'shop/b' },
    { subject: 'new', rule: 'stands for', after: 'shop/b' },
    { subject: 'shop', rule: 'clips at once', before: '3', after: '30' },
  ]);
});

describe('a card in which one thing differs that a bill or a check may depend on', () => {
  /** Nothing that is worked out depends on these. */
  const WORDS_ALONE = new Set(['name', 'note', 'vendor', 'format', 'basis']);
  type Json = { [key: string]: Json } | Json[] | string | number | boolean;
  type Leaf = { readonly path: readonly string[]; readonly value: string | number | boolean };

  function* leaves(value: Json, path: readonly string[] = []): Generator<Leaf> {
    if (typeof value !== 'object') yield { path, value };
    else
      for (const [key, inner] of Object.entries(value))
        if (!WORDS_ALONE.has(key)) yield* leaves(inner, [...path, key]);
  }
  const kindOf = ({ path }: Leaf) => path.filter((key) => !/^\d+$/.test(key)).join('.');

  /** Another value of the same kind. */
  function other({ value }: Leaf): string | number | boolean {
    if (typeof value === 'number') return value * 1.0000001;
    if (typeof value === 'boolean') return !value;
    return /^\d{4}-\d\d-\d\d$/.test(value) ? `2024${value.slice(4)}` : `${value}x`;
  }

  function withOther(leaf: Leaf, change: (holder: { [key: string]: Json }, key: string) => void): RateCard {
    const copy: RateCard = JSON.parse(JSON.stringify(some));
    const holder = leaf.path.slice(0, -1).reduce<unknown>((at, key) => Reflect.get(Object(at), key), copy);
    change(Object(holder), leaf.path[leaf.path.length - 1]!);
    return copy;
  }

  /** As few sellers as together have everything that a card says. */
  const some = { ...embeddedCard, sellers: embeddedCard.sellers.slice(0, 0) };
  const seen = new Set<string>();
  for (const seller of [...embeddedCard.sellers].sort((a, b) => size(a) - size(b))) {
    const kinds = [...leaves(JSON.parse(JSON.stringify(seller)))].map(kindOf);
    if (kinds.every((kind) => seen.has(kind))) continue;
    some.sellers = [...some.sellers, seller];
    for (const kind of kinds) seen.add(kind);
  }
  function size(seller: Seller): number {
    return JSON.stringify(seller).length;
  }

  const all = [...leaves(JSON.parse(JSON.stringify(some)))].filter(
    ({ path }) => path.length > 1 || path[0] !== 'date',
  );
  const byKind = new Map<string, Leaf[]>();
  for (const leaf of all) byKind.set(kindOf(leaf), [...(byKind.get(kindOf(leaf)) ?? []), leaf]);

  test.each([...byKind.keys()])('%s is told, in words that differ', (kind) => {
    const examples = byKind.get(kind)!.filter((_, i, list) => i % Math.ceil(list.length / 4) === 0);
    for (const leaf of examples) {
      const next = withOther(leaf, (holder, key) =>
        leaf.value === 'credits'
          ? Reflect.deleteProperty(holder, key)
          : Reflect.set(holder, key, other(leaf)),
      );
      const found = diff(some, next);
      expect([leaf.path.join('.'), found]).not.toEqual([leaf.path.join('.'), NOTHING]);
      for (const change of [...found.prices, ...found.otherDays, ...found.rules])
        expect(change.before).not.toBe(change.after);
    }
  });

  test('is told where it is left out', () => {
    const places = new Map<string, Leaf>();
    const walk = (value: Json, path: readonly string[]) => {
      if (typeof value !== 'object') return;
      for (const [key, inner] of Object.entries(value)) {
        const place = { path: [...path, key], value: '' };
        if (!WORDS_ALONE.has(key) && !Array.isArray(value)) places.set(kindOf(place), place);
        walk(inner, place.path);
      }
    };
    walk(JSON.parse(JSON.stringify(some)), []);
    const told: string[] = [];
    for (const [kind, place] of places) {
      const next = withOther(place, (holder, key) => Reflect.deleteProperty(holder, key));
      try {
        readCard(JSON.stringify(next));
      } catch {
        continue; // it cannot be left out
      }
      expect([kind, diff(some, next)]).not.toEqual([kind, NOTHING]);
      told.push(kind);
    }
    expect(told).toEqual(
      expect.arrayContaining(['studio', 'sellers.models.offers', 'sellers.models.defaults']),
    );
  }, 120_000);
});

describe('a bill in words', () => {
  const amount = fc.double({ min: 1e-6, max: 1e6, noNaN: true }).map((n) => Number(n.toPrecision(3)));
  const maybe = (value: fc.Arbitrary<unknown>) => fc.option(value, { nil: undefined });
  const metered = {
    price: amount,
    base: maybe(amount),
    included: maybe(amount),
    minimum: maybe(amount),
    step: maybe(amount),
    in: maybe(fc.constant('credits')),
    of: maybe(fc.constantFrom('input-video', 'input+output', 'extension+context')),
  };
  const bill = fc
    .oneof(
      fc.record({
        per: fc.constant('second'),
        ...metered,
        maxFrames: maybe(amount),
        countedAt: maybe(amount),
      }),
      fc.record({
        per: fc.constant('frame'),
        ...metered,
        frames: maybe(fc.integer({ min: 2, max: 2000 })),
        fps: maybe(amount),
        extraFrames: maybe(amount),
      }),
      fc.record({
        per: fc.constant('million-tokens'),
        ...metered,
        pixelsPerToken: maybe(amount),
        fps: maybe(amount),
      }),
      fc.record({ per: fc.constant('megapixel'), ...metered, fps: maybe(amount) }),
      fc.record({ per: fc.constant('gpu-second'), ...metered }),
      fc.record({ per: fc.constantFrom('run', 'month'), price: amount, in: maybe(fc.constant('credits')) }),
      fc.record({
        per: fc.constant('clip'),
        clips: fc.array(fc.record({ seconds: amount, price: amount }), { minLength: 1, maxLength: 3 }),
        of: maybe(fc.constant('input-video')),
        in: maybe(fc.constant('credits')),
      }),
    )
    .map((parts): Bill => JSON.parse(JSON.stringify(parts)));

  test('has other words wherever anything in it differs', () => {
    const one = fc.record({ bill, key: fc.nat(), by: fc.constantFrom(1.001, 2, 1000) });
    fc.assert(
      fc.property(one, ({ bill: before, key, by }) => {
        const numbers = JSON.stringify(before).match(/:-?[\d.e-]+/g) ?? [];
        let left = key % numbers.length;
        const after: Bill = JSON.parse(
          JSON.stringify(before, (_, value: unknown) => {
            if (typeof value !== 'number') return value;
            left -= 1;
            return left === -1 ? value * by : value;
          }),
        );
        expect(billText(after)).not.toBe(billText(before));
      }),
    );
    fc.assert(
      fc.property(bill, bill, (a, b) => {
        const same = JSON.stringify(a, Object.keys(a).sort()) === JSON.stringify(b, Object.keys(b).sort());
        expect(same || billText(a) !== billText(b)).toBe(true);
      }),
    );
  });
});
