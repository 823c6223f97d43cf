import { canonicalJson } from '../../shared/rates/version.ts';
import type { PrintedPrice, PrintedPrices } from './printedPrice.ts';

/** Share of rows that may contradict another row, that may be unread, and that must still be there. */
const MOST_CLASHES = 0.03;
const MOST_UNREAD = 0.15;
const LEAST_KEPT = 0.8;
/** Dollars or credits: nothing that is sold for video costs less or more. */
const SMALLEST = 1e-5;
const LARGEST = 1e6;

/**
 * Why a reading is not fit to raise alarms, or undefined where it is. A source that has changed its form is told once,
 * and none of its prices is called gone. `kept`: the rows that it printed last time.
 */
export function unfitness(
  { prices, unread }: PrintedPrices,
  kept: readonly string[] = [],
): string | undefined {
  if (prices.length === 0) return 'no price could be read';
  const absurd = prices.find(({ amount }) => !(amount >= SMALLEST && amount <= LARGEST));
  if (absurd) return `${absurd.name} is printed at ${absurd.figure}`;
  const clashes = clashing(prices);
  if (clashes > prices.length * MOST_CLASHES)
    return `${clashes} of ${prices.length} rows contradict another row for the same use`;
  if (unread.length > prices.length * MOST_UNREAD) return `${unread.length} rows could not be read`;
  const now = new Set(prices.map(rowKey));
  const still = kept.filter((key) => now.has(key)).length;
  if (still < kept.length * LEAST_KEPT)
    return `of ${kept.length} rows that it printed last time, ${kept.length - still} are lost`;
  return undefined;
}

/** What names a row from one run to the next: all of it but the figure that may change. */
export const rowKey = ({ row, figure }: Pick<PrintedPrice, 'row' | 'figure'>): string =>
  row.map((cell) => cell.replace(figure, '#')).join(' | ');

function clashing(prices: readonly PrintedPrice[]): number {
  const amounts = new Map<string, number>();
  let clashes = 0;
  for (const { seller, name, when, per, seconds, part, amount, isLoose } of prices) {
    const use = canonicalJson([seller, name, when, per, seconds ?? 0, part]);
    const before = amounts.get(use);
    if (before !== undefined && before !== amount && !isLoose) clashes += 1;
    amounts.set(use, amount);
  }
  return clashes;
}
