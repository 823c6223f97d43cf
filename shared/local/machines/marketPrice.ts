import { add, decimal, divide, nearestDouble } from '../../money/rational.ts';
import { dollars } from '../figure.ts';
import type { CatalogueMachine, PublishedPrice } from './catalogueMachine.ts';

/** What a machine is taken to cost, and what kind of figure that is. */
export interface MarketPrice {
  readonly usd: number;
  /** `street price`, `middle of a used price of $22,000 to $25,000`, `launch price`. */
  readonly what: string;
  readonly published: PublishedPrice;
}

/** The latest dated price at which it was sold, else the launch price; undefined where neither is published. */
export function marketPrice({ prices = [] }: CatalogueMachine): MarketPrice | undefined {
  const sales = prices.filter(({ kind }) => kind !== 'launch');
  const published = latest(sales) ?? latest(prices);
  return published && { usd: usdOf(published), what: wordsFor(published), published };
}

/** Of one day the one that comes last. A year alone is older than any month of it. */
export const latest = <T extends { readonly date: string }>(rows: readonly T[]): T | undefined =>
  rows.reduce<T | undefined>((best, row) => (best && best.date > row.date ? best : row), undefined);

function usdOf({ usd, range }: PublishedPrice): number {
  if (usd !== undefined) return usd;
  if (!range) throw new Error('a price without a figure');
  return nearestDouble(divide(add(decimal(range[0]), decimal(range[1])), decimal(2)));
}

function wordsFor({ kind, usd, range, of }: PublishedPrice): string {
  const whose = of === undefined ? '' : ` of ${of}`;
  if (usd !== undefined || !range) return `${kind} price${whose}`;
  return `middle of a ${kind} price${whose} of ${dollars(range[0])} to ${dollars(range[1])}`;
}
