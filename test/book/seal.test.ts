import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, unpack } from '../../shared/book/pack.ts';
import { canSeal, checksum, seal, unseal } from '../../shared/book/seal.ts';
import { frozenCard } from '../frozenCard.ts';

const ascii = fc.string({ unit: fc.constantFrom(...'ab{}":,019 '), maxLength: 400 });

test('packed text unpacks to what it was, however it repeats itself', () => {
  fc.assert(fc.property(ascii, (text) => unpack(pack(text), text.length) === text));
  fc.assert(
    fc.property(ascii, fc.integer({ min: 2, max: 40 }), (text, times) => {
      const repeated = text.repeat(times);
      expect(unpack(pack(repeated), repeated.length)).toBe(repeated);
    }),
  );
});

test('what is no packed text of the length is refused', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.nat(200), (text, length) => {
      const unpacked = unpack(text, length);
      expect(unpacked === undefined || unpacked.length === length).toBe(true);
    }),
  );
});

test('JSON of any text comes back the same, and is stored as plain ASCII', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (value, text) => {
      const sealed = seal(JSON.stringify({ value, text }));
      expect(sealed).toMatch(/^[ -~]*$/);
      expect(JSON.parse(unseal(sealed) ?? '')).toEqual(JSON.parse(JSON.stringify({ value, text })));
    }),
  );
});

test('a text that could not be opened again is not sealed, however short it is before its characters are written out', () => {
  // Each of these is written with six characters: 850,000 × 6 = 5.1 million.
  expect(canSeal('\u65e5'.repeat(850_000))).toBe(false);
  expect(() => seal('\u65e5'.repeat(850_000))).toThrow(/longer than 5 million characters/);
  const most = '\u65e5'.repeat(800_000);
  expect(canSeal(most)).toBe(true);
  expect(unseal(seal(most))).toHaveLength(4_800_000);
});

test('a sealed text that lost, gained or changed a character does not open', () => {
  const whole = seal(JSON.stringify({ name: 'rig', speeds: [8, 8, 8, 8], note: 'rig rig rig rig' }));
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.constantFrom('A', 'z', '0', '"'), (at, other) => {
      expect(unseal(whole.slice(0, at) + whole.slice(at + 1))).toBeUndefined();
      expect(unseal(whole.slice(0, at))).toBeUndefined();
      if (whole[at] !== other)
        expect(unseal(whole.slice(0, at) + other + whole.slice(at + 1))).toBeUndefined();
    }),
  );
  expect(unseal('')).toBeUndefined();
  expect(unseal('9999999.00000000.')).toBeUndefined();
});

// Test vectors of FNV-1a, 32 bits, from http://www.isthe.com/chongo/src/fnv/test_fnv.c
test.each([
  ['', '811c9dc5'],
  ['a', 'e40c292c'],
  ['foobar', 'bf9cf968'],
])('the checksum of %j is %s', (text, sum) => expect(checksum(text)).toBe(sum));

test('the shipped card and five earlier ones fit in a tenth of what a workbook may hold', () => {
  const six = JSON.stringify(
    Array.from({ length: 6 }, (_, i) => ({ ...frozenCard, staleAfterDays: 90 + i })),
  );
  expect(seal(six).length).toBeLessThan(50_000);
});
