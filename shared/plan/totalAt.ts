import {
  add,
  ceilTo,
  decimal,
  divide,
  gcd,
  isLess,
  max,
  multiply,
  nearestDouble,
  type Rational,
  zero,
} from '../money/rational.ts';
import { type KeptClips, placeAt, type TakesSpread, takesSpread } from './takesNeeded.ts';

/** Clips of one kind in a plan. */
export interface TakesLine extends KeptClips {
  /** US dollars. */
  readonly costPerTake: number;
}

/** Cells that 20 standard deviations of the total take on the grid at most: finer would cost time and show nothing. */
const MOST_CELLS = 16_384;
const DEVIATIONS = 20;
const CENT = decimal(0.01);
/** Chances at the ends of a sum that are not carried on. */
const NEGLIGIBLE = 1e-20;

interface PricedSpread extends TakesSpread {
  readonly cost: Rational;
}

/** The chances of a sum, by cells of the grid: `chances[i]` for `first + i` cells above the least total. */
interface GridSum {
  readonly first: number;
  readonly chances: Float64Array;
}

/**
 * The total, in US dollars, that suffices with so much certainty: the smallest t with P(sum of cost × takes <= t) >=
 * certainty, takes as in `takesSpread` and independent of each other.
 *
 * The lines' spreads are convolved on a grid of money. Its step is the greatest of which all costs are multiples, and the
 * total is exact, where 20 standard deviations of the total are no more than 16,384 such steps. Else the step is a cent,
 * or where a cent is too fine as well so many cents that it fits, and each line's cost is rounded up to it: the total is
 * never too low, and too high by less than one step for each line that has a price or a share of its own.
 */
export function totalAt(lines: readonly TakesLine[]): (certainty: number) => number {
  const joined = joinedLines(lines);
  const step = gridStep(joined);
  const spreads = joined.map((line) => ({ ...takesSpread(line), cost: decimal(line.costPerTake) }));
  const least = spreads.reduce((sum, { cost, least }) => add(sum, multiply(cost, decimal(least))), zero);
  const { first, chances } = spreads.reduce<GridSum>((sum, spread) => convolved(sum, spread, step), {
    first: 0,
    chances: Float64Array.of(1),
  });
  return (certainty) =>
    nearestDouble(add(least, multiply(step, decimal(first + placeAt(chances, certainty)))));
}

/** Lines of one cost and share are one: their clips add up. */
function joinedLines(lines: readonly TakesLine[]): readonly TakesLine[] {
  const joined = new Map<string, TakesLine>();
  for (const line of lines) {
    const key = `${line.costPerTake} ${line.keptShare}`;
    joined.set(key, { ...line, clips: line.clips + (joined.get(key)?.clips ?? 0) });
  }
  return [...joined.values()];
}

/** The variance of a line's takes is clips × (1 - share) ÷ share². */
function gridStep(lines: readonly TakesLine[]): Rational {
  const variance = lines.reduce(
    (sum, { costPerTake, clips, keptShare }) =>
      sum + (costPerTake / keptShare) ** 2 * clips * (1 - keptShare),
    0,
  );
  const finest = decimal((DEVIATIONS * Math.sqrt(variance)) / MOST_CELLS);
  const common = lines.map(({ costPerTake }) => decimal(costPerTake)).reduce(commonStep);
  return isLess(common, finest) ? max(CENT, ceilTo(CENT, finest)) : common;
}

/** The greatest number of which both are whole multiples. */
const commonStep = (a: Rational, b: Rational): Rational => ({ n: gcd(a.n * b.d, b.n * a.d), d: a.d * b.d });

function convolved(
  { first, chances: before }: GridSum,
  { cost, chances }: PricedSpread,
  step: Rational,
): GridSum {
  const perCell: number[] = [];
  chances.forEach((chance, i) => {
    const cell = cellsFor(multiply(cost, decimal(i)), step);
    perCell[cell] = (perCell[cell] ?? 0) + chance;
  });
  const { length } = before;
  const wider = new Float64Array(length + perCell.length - 1);
  perCell.forEach((chance, cell) => {
    for (let at = 0; at < length; at++) wider[at + cell]! += before[at]! * chance;
  });
  const from = wider.findIndex((chance) => chance >= NEGLIGIBLE);
  let to = wider.length;
  while (wider[to - 1]! < NEGLIGIBLE) to--;
  return { first: first + from, chances: wider.slice(from, to) };
}

/** Steps that hold an amount. */
const cellsFor = (amount: Rational, step: Rational): number =>
  nearestDouble(divide(ceilTo(step, amount), step));
