/** Exact arithmetic that shares nothing with the core: decimals as scaled integers, doubles taken apart bit by bit. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** The decimal that `String` writes for a number. */
export function fraction(value: number): Fraction {
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const power = Number(exponent) - (digits.length - 1);
  return power >= 0
    ? { top: BigInt(digits) * 10n ** BigInt(power), bottom: 1n }
    : { top: BigInt(digits), bottom: 10n ** BigInt(-power) };
}

export const product = (...values: readonly Fraction[]): Fraction => ({
  top: values.reduce((all, { top }) => all * top, 1n),
  bottom: values.reduce((all, { bottom }) => all * bottom, 1n),
});

export const sum = (a: Fraction, b: Fraction): Fraction => ({
  top: a.top * b.bottom + b.top * a.bottom,
  bottom: a.bottom * b.bottom,
});

/** The value of a double above 0 as its bits have it. */
function ofBits(bits: bigint): Fraction {
  const mantissa = (bits & ((1n << 52n) - 1n)) | (1n << 52n);
  const power = (bits >> 52n) - 1075n;
  return power >= 0n ? { top: mantissa << power, bottom: 1n } : { top: mantissa, bottom: 1n << -power };
}

/** Whether no double lies nearer to the exact value than this one. */
export function isNearest(value: number, exact: Fraction): boolean {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const away = (other: Fraction): Fraction => {
    const difference = other.top * exact.bottom - exact.top * other.bottom;
    return { top: difference < 0n ? -difference : difference, bottom: other.bottom * exact.bottom };
  };
  const own = away(ofBits(bits));
  return [bits - 1n, bits + 1n].every((other) => {
    const neighbour = away(ofBits(other));
    return own.top * neighbour.bottom <= neighbour.top * own.bottom;
  });
}
