import type { Lengths } from '../rates/advice/offers.ts';

/** Beyond the longest clip on offer. */
export const TOO_LONG = -1;

/** From so many milliseconds on: 0 where a clip is made, TOO_LONG, or the seconds of the next length that is. */
export interface LengthStep {
  readonly from: number;
  readonly next: number;
}

/** A clip of just above a length: a thousandth of a millisecond parts the two. */
const ABOVE = 0.001;

/** The lengths on offer as the steps of a sorted list, for LOOKUP. */
export function lengthSteps(lengths: readonly Lengths[]): LengthStep[] {
  const made = lengths
    .flatMap(
      ({ only, shortest, longest }) =>
        only?.map((each) => [each, each] as const) ?? [[shortest, longest] as const],
    )
    .sort(([a], [b]) => a - b);
  const starts = [...new Set(made.map(([from]) => from))];
  const steps = new Map<number, number>([[0, starts[0]!]]);
  let end = Number.NEGATIVE_INFINITY;
  for (const [from, to] of made) {
    if (from > end) steps.set(from * 1000, 0);
    if (to <= end) continue;
    end = to;
    const isFollowed = made.some(([nextFrom, nextTo]) => nextFrom <= end && nextTo > end);
    if (Number.isFinite(end) && !isFollowed)
      steps.set(end * 1000 + ABOVE, starts.find((start) => start > end) ?? TOO_LONG);
  }
  return [...steps].map(([from, next]) => ({ from, next })).sort((a, b) => a.from - b.from);
}

/** A length that is made, in seconds. */
export const someLength = (lengths: readonly Lengths[]): number =>
  Math.max(
    ...lengths.map(({ only, shortest, longest }) =>
      only ? longest : Math.max(shortest, Math.min(longest, 1)),
    ),
  );
