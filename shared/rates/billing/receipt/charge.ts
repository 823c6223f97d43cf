import { divide, multiply, nearestDouble, type Rational } from '../../../money/rational.ts';
import type { ReceiptLine } from '../../../receipt.ts';
import type { ClipTerms, MeteredTerms } from '../terms.ts';

/** What is asked for. */
export interface Count {
  readonly seconds: Rational;
  readonly takes: Rational;
}

/** A line that adds: so many in each take, at so many parts of a dollar each. */
export function charge(
  { partsPerDollar }: MeteredTerms | ClipTerms,
  { takes }: Count,
  { each, price, ...line }: { what: string; unit: string; each: Rational; price: Rational; note?: string },
): ReceiptLine {
  const quantity = multiply(each, takes);
  const dollars = divide(price, { n: partsPerDollar, d: BigInt(1) });
  return { ...line, quantity, price: dollars, amount: multiply(quantity, dollars) };
}

export const whole = (n: bigint): Rational => ({ n, d: BigInt(1) });
export const shown = (value: Rational): string => String(nearestDouble(value));
