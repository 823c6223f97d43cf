import type { CellOutput } from './cell.ts';
import { nearestDouble, type Rational } from './money/rational.ts';

/** One line of a receipt. What a line has nothing to say of is left out, and blank in a table. */
export interface ReceiptLine {
  readonly what: string;
  readonly quantity?: Rational;
  /** Of the quantity: `s`, `frames`, `clip of 8 s`. */
  readonly unit?: string;
  /** US dollars per unit. */
  readonly price?: Rational;
  /**
   * US dollars. It stands in the lines that add up and in the last one, which is their exact sum; nowhere else, so that
   * SUM over the column without its last cell is that cell.
   */
  readonly amount?: Rational;
  readonly note?: string;
}

/** New columns come last: people refer to these. */
export const RECEIPT_HEADINGS = ['What', 'Quantity', 'Unit', 'Price', 'Amount', 'Note'] as const;

/** A receipt as a table: the headings, then one row per line; each number is the double nearest to the exact one. */
export const receiptTable = (lines: readonly ReceiptLine[]): CellOutput[][] => [
  [...RECEIPT_HEADINGS],
  ...lines.map(({ what, quantity, unit = '', price, amount, note = '' }) => [
    ...[what, shown(quantity), unit, shown(price), shown(amount), note],
  ]),
];

function shown(value: Rational | undefined): CellOutput {
  if (value === undefined) return '';
  const isNegative = value.n < BigInt(0);
  return isNegative ? -nearestDouble({ n: -value.n, d: value.d }) : nearestDouble(value);
}
