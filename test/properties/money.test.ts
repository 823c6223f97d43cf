import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearCost } from '../../shared/money/linear.ts';
import { ceilTo, decimal, divide, nearestDouble } from '../../shared/money/rational.ts';
import { fraction, isNearest, product } from './oracle.ts';

/** Amounts as people type them, and some that no one would. */
const amounts = fc.oneof(
  fc.integer({ min: 1, max: 100_000 }),
  fc.integer({ min: 1, max: 1_000_000 }).map((n) => n / 100),
  fc.integer({ min: 1, max: 10_000_000 }).map((n) => n / 1000),
  fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
);
const prices = fc.oneof(
  fc.integer({ min: 1, max: 100_000 }).map((n) => n / 10_000),
  fc.double({ min: 1e-9, max: 1e6, noNaN: true }),
);

describe('Money', () => {
  it('is the double nearest to price × seconds × takes', () => {
    fc.assert(
      fc.property(prices, amounts, amounts, (price, seconds, takes) =>
        isNearest(
          linearCost(decimal(price))(seconds, takes),
          product(fraction(price), fraction(seconds), fraction(takes)),
        ),
      ),
      { numRuns: 3000 },
    );
  });

  it('is the nearest double for prices in credits too, whatever the price of a credit', () => {
    fc.assert(
      fc.property(prices, amounts, fc.integer({ min: 1, max: 9999 }), (credits, seconds, perDollar) => {
        const cost = linearCost(divide(decimal(credits), decimal(perDollar)))(seconds, 1);
        const exact = product(fraction(credits), fraction(seconds), { top: 1n, bottom: BigInt(perDollar) });
        return isNearest(cost, exact);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes a number for the decimal it is written as', () => {
    // 0.1 × 3 in doubles is 0.30000000000000004
    expect(linearCost(decimal(0.1))(3, 1)).toBe(0.3);
    expect(nearestDouble(decimal(1e-7))).toBe(1e-7);
    expect(nearestDouble(decimal(123456789.125))).toBe(123456789.125);
  });

  it('is the same number again for every number', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-300, max: 1e300, noNaN: true }),
        (x) => nearestDouble(decimal(x)) === x,
      ),
    );
  });

  it('rounds units up to a multiple of the step and not beyond', () => {
    expect(nearestDouble(ceilTo(decimal(1), decimal(110.592)))).toBe(111);
    expect(nearestDouble(ceilTo(decimal(5), decimal(10)))).toBe(10);
    expect(nearestDouble(ceilTo(decimal(0.1), decimal(0.30001)))).toBe(0.4);
  });
});
