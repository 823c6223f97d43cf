const dollars = (least: number, most: number) =>
  new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  });
const exact = dollars(2, 6);
const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

/** $1.60, $0.001648: cents, and more digits only where there are any. */
export const money = (value: number): string => exact.format(value);

/** +$0.40, −$1.00 or no change. */
export function differenceText(value: number): string {
  if (Math.abs(value) < 5e-7) return 'no change';
  return `${value > 0 ? '+' : '−'}${money(Math.abs(value))}`;
}

/** A value of a cell for reading, by what its function gives: `US dollars`, `months`, or one of several things. */
export function shownValue(value: unknown, returns: string): string {
  if (typeof value !== 'number') return String(value ?? '');
  if (returns.startsWith('US dollars')) return money(value);
  return /^[a-z ]+$/.test(returns) ? `${plain.format(value)} ${returns}` : plain.format(value);
}

export const count = (number: number, noun: string): string =>
  `${plain.format(number)} ${noun}${number === 1 ? '' : 's'}`;
