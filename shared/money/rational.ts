/** An exact number n / d, d > 0. Money is worked out in these and rounded once, at the end. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

// BigInt(…) rather than 1n: the bundles are ES2019, which has no such literal.
const ZERO = BigInt(0);
const ONE = BigInt(1);
const TEN = BigInt(10);

export const zero: Rational = { n: ZERO, d: ONE };
export const one: Rational = { n: ONE, d: ONE };

/** The decimal that a number is written as: 0.1 is one tenth, not the double beside it. */
export function decimal(value: number): Rational {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const shift = Number(exponent) - fraction.length;
  const digits = BigInt(whole + fraction);
  return shift >= 0 ? { n: digits * TEN ** BigInt(shift), d: ONE } : reduce(digits, TEN ** BigInt(-shift));
}

export const add = (a: Rational, b: Rational): Rational => reduce(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Rational, b: Rational): Rational => reduce(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Rational, b: Rational): Rational => reduce(a.n * b.n, a.d * b.d);

/** a / b, for b > 0. */
export const divide = (a: Rational, b: Rational): Rational => reduce(a.n * b.d, a.d * b.n);

export const isLess = (a: Rational, b: Rational): boolean => a.n * b.d < b.n * a.d;
export const max = (a: Rational, b: Rational): Rational => (isLess(a, b) ? b : a);
export const min = (a: Rational, b: Rational): Rational => (isLess(b, a) ? b : a);

/** The largest whole number that is not above a, for a >= 0. */
export const floor = (a: Rational): Rational => ({ n: a.n / a.d, d: ONE });

/** The smallest multiple of step that is not below a, for a >= 0. */
export function ceilTo(step: Rational, a: Rational): Rational {
  const steps = divide(a, step);
  const whole = floor(steps);
  return multiply(step, isLess(whole, steps) ? add(whole, one) : whole);
}

/** The double nearest to a >= 0, ties to even; Infinity where a is beyond them. */
export function nearestDouble({ n, d }: Rational): number {
  if (n === ZERO) return 0;
  // 64 or 65 bits of the quotient, the last one set if anything is left over: Number() then rounds as it should.
  const shift = 64 - (bits(n) - bits(d));
  const [top, bottom] = shift >= 0 ? [n << BigInt(shift), d] : [n, d << BigInt(-shift)];
  const quotient = top / bottom;
  const sticky = quotient * bottom === top ? quotient : quotient | ONE;
  return Number(sticky) * 2 ** -shift;
}

const bits = (value: bigint): number => value.toString(2).length;

/** The greatest whole number that divides both, for b >= 0. */
export function gcd(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a < ZERO ? -a : a, b];
  while (smaller !== ZERO) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

function reduce(n: bigint, d: bigint): Rational {
  const common = gcd(n, d);
  return common === ZERO || common === ONE
    ? { n, d: common === ZERO ? ONE : d }
    : { n: n / common, d: d / common };
}
