// No figure of the last published card changes without a new period, or a correction that says why.
import { readFileSync } from 'node:fs';
import { parse } from 'valibot';
import { describe, expect, test } from 'vitest';
import type { RateCard } from '../../shared/rates/card.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import {
  correctionsSchema,
  type PublishedFigures,
  publishedFigures,
  unwitnessed,
} from '../../src/audit/witness.ts';

const json = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'));
const published = json('published.json') as PublishedFigures;
const corrections = parse(correctionsSchema, json('corrections.json'));

test('every figure of the last published card still stands, or has a witness', () => {
  expect(Object.keys(published.figures).length).toBeGreaterThan(500);
  expect(unwitnessed(published, embeddedCard, corrections)).toEqual([]);
});

describe('a card of one price', () => {
  const period = {
    from: '2026-06-01',
    basis: 'seen',
    source: 'https://example.com/',
    checked: '2026-06-01',
    evidence: 'official',
  } as const;
  const rates = (price: number) => [{ bill: { per: 'second', price } }] as const;
  const card = (
    ...periods: RateCard['sellers'][number]['models'][number]['periods'][number][]
  ): RateCard => ({
    format: 'ltx-rates/1',
    date: '2026-09-01',
    staleAfterDays: 90,
    sellers: [{ id: 'shop', name: 'Shop', models: [{ id: 'm', name: 'M', vendor: 'V', periods }] }],
  });
  const before = publishedFigures(card({ ...period, rates: rates(1) }));

  test('may get a new period', () => {
    const next = card({ ...period, rates: rates(1) }, { ...period, from: '2026-07-01', rates: rates(2) });
    expect(unwitnessed(before, next, [])).toEqual([]);
  });

  test('may not change the old one, but by a correction of exactly that', () => {
    const next = card({ ...period, rates: rates(2) });
    const [told] = unwitnessed(before, next, []);
    expect(told).toMatch(/^shop\/m 2026-06-01 everything: .*"price":1.* before, .*"price":2.* now$/);
    const figure = 'shop/m 2026-06-01 everything';
    const correction = {
      figure,
      was: before.figures[figure]!,
      is: publishedFigures(next).figures[figure]!,
      why: 'a slip of the first reading',
    };
    expect(unwitnessed(before, next, [correction])).toEqual([]);
    expect(unwitnessed(before, next, [{ ...correction, is: '{}' }])).toEqual([told]);
  });

  test('may not get a period before the old one, lose a price or move its day', () => {
    const earlier = card({ ...period, from: '2026-05-01', rates: rates(2) }, { ...period, rates: rates(1) });
    expect(unwitnessed(before, earlier, [])).toHaveLength(1);
    expect(unwitnessed(before, card({ ...period, rates: [] }), [])).toHaveLength(1);
    expect(unwitnessed(before, card({ ...period, from: '2026-06-02', rates: rates(1) }), [])).toHaveLength(1);
  });
});
