import type { Book } from '../../shared/book/book.ts';
import type { CellOutput } from '../../shared/cell.ts';
import { evaluate } from '../../shared/cells/evaluate/evaluate.ts';
import type { PricingError } from '../../shared/errors.ts';
import { functions } from '../../shared/functions/index.ts';
import { frozenCard } from '../frozenCard.ts';

export type RigRow = readonly [name: string, value: string | number | null];

/** An API at this price per second, as the caller's own rate table. */
export const priced = (usd: number) => [
  ['model', 'resolution', 'usd'],
  ['pro', '1080p', usd],
];

/** Runs a function on raw cells, and gives its cells; an error is thrown. */
export function run(
  name: string,
  args: readonly unknown[],
  book: Book = { card: frozenCard },
): CellOutput[][] {
  const fn = functions.find((each) => each.name === name);
  if (!fn) throw new Error(`no function is called ${name}`);
  return evaluate<CellOutput>(fn, args, book, (error: PricingError) => {
    throw error;
  });
}

export const one = (name: string, ...args: readonly unknown[]): number => Number(run(name, args)[0]?.[0]);

/** The figures of one row of LTX_TCO. */
export interface TcoRow {
  readonly machines: number;
  readonly upFront: number;
  readonly perMonth: number;
  readonly total: number;
  readonly perSecond: number;
  readonly share: number;
}

export function tcoOf(...args: readonly unknown[]): Readonly<Record<'API' | 'Own' | 'Rent', TcoRow>> {
  const [, ...rows] = run('LTX_TCO', ['pro', '1080p', ...args]);
  const entries = rows.map(([route, ...cells]) => {
    const [machines, upFront, perMonth, total, perSecond, share] = cells.map(Number) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    return [String(route), { machines, upFront, perMonth, total, perSecond, share }] as const;
  });
  return Object.fromEntries(entries) as Record<'API' | 'Own' | 'Rent', TcoRow>;
}
