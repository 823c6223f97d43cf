import { Script } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { valueModule } from '../../src/build/valueModule.ts';

const inABlock = (text: string): string => `(() => {${text.replace('export const value =', 'return')}})()`;
const made = (value: unknown, late: readonly string[]): unknown =>
  new Script(inABlock(valueModule('value', value, late))).runInThisContext();

// A rate card has no key of this name: its format knows every key.
const json = fc.jsonValue({ maxDepth: 4 }).filter((value) => !JSON.stringify(value).includes('__proto__'));

test('any value comes back as it was', () => {
  fc.assert(
    fc.property(fc.array(json), (value) => {
      const twice = JSON.parse(JSON.stringify([value, value]));
      expect(JSON.stringify(made(twice, []))).toBe(JSON.stringify(twice));
    }),
  );
});

test('so does a value with parts that are made late', () => {
  const model = fc.record({ id: fc.string(), periods: json, name: json });
  fc.assert(
    fc.property(fc.array(model), (models) => {
      expect(JSON.stringify(made(models, ['periods']))).toBe(JSON.stringify(models));
    }),
  );
});

test('the rate card comes back as it was, and in less text', () => {
  expect(made(embeddedCard, ['periods'])).toEqual(JSON.parse(JSON.stringify(embeddedCard)));
  expect(valueModule('value', embeddedCard, ['periods']).length).toBeLessThan(
    0.8 * JSON.stringify(embeddedCard).length,
  );
});

test('a late part is made once', () => {
  const [model] = made([{ periods: [{ from: '2026-01-01' }] }], ['periods']) as [{ periods: unknown }];
  expect(model.periods).toBe(model.periods);
});
