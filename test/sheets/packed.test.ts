import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RateCard } from '../../shared/rates/card.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { unpack } from '../../shared/rates/reading/packed.ts';
import { cardVersion } from '../../shared/rates/version.ts';
import { pack } from '../../src/build/pack.ts';

const LATE = ['sellers', 'models', 'periods'];
const again = (value: object, late: readonly string[]): unknown => unpack(pack(value, late), late);
const packedCard = (): RateCard => again(embeddedCard, LATE) as RateCard;

// Recurring words, and the characters that references are made of.
const words = fc.stringMatching(/^((seconds|1080p|price|!\(|#\[|"|\\|é|\n) ?){0,12}$/);
// A rate card has no key of this name: its format knows every key.
const json = fc
  .jsonValue({ maxDepth: 4, stringUnit: 'binary' })
  .filter((value) => !JSON.stringify(value).includes('__proto__'));

test('any value comes back as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(json, words)), (value) => {
      const twice = { first: value, second: value };
      expect(JSON.stringify(again(twice, []))).toBe(JSON.stringify(twice));
    }),
  );
});

test('so does a value with lists that are made late, its keys in the same order', () => {
  const model = fc.record({ id: words, periods: fc.array(json), name: json }, { requiredKeys: ['id'] });
  const card = fc.record({ date: words, models: fc.array(model), note: json });
  fc.assert(
    fc.property(card, (value) => {
      expect(JSON.stringify(again(value, ['models', 'periods']))).toBe(JSON.stringify(value));
    }),
  );
});

test('the rate card comes back as it was, and in less than a quarter of the text', () => {
  expect(packedCard()).toEqual(JSON.parse(JSON.stringify(embeddedCard)));
  expect(JSON.stringify(packedCard())).toBe(JSON.stringify(embeddedCard));
  expect(JSON.stringify(pack(embeddedCard, LATE)).length).toBeLessThan(
    JSON.stringify(embeddedCard).length / 4,
  );
});

test('it can be looked at in every way that a plain object can', () => {
  expect(Object.entries(packedCard())).toEqual(Object.entries(embeddedCard));
  expect({ ...packedCard() }).toEqual(embeddedCard);
  expect(structuredClone(packedCard())).toEqual(embeddedCard);
  expect(cardVersion(packedCard())).toBe(cardVersion(embeddedCard));
});

test('a late list is made once', () => {
  const card = packedCard();
  expect(card.sellers).toBe(card.sellers);
  expect(card.sellers[0]!.models[0]!.periods).toBe(card.sellers[0]!.models[0]!.periods);
});
