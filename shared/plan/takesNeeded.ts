/** Clips that are to be kept, and the share of all takes that is. */
export interface KeptClips {
  readonly clips: number;
  /** Above 0 and at most 1: a third means that one of three takes is kept on average. */
  readonly keptShare: number;
}

/** How likely each number of takes is: `chances[i]` that it is `least + i`. They add up to 1. */
export interface TakesSpread {
  readonly least: number;
  readonly chances: readonly number[];
}

/** What is left out at both ends of a spread, compared to its likeliest number. */
const NEGLIGIBLE = 1e-18;
/** Sums of chances are good to about this, so a certainty that is missed by less is met: 1 - 0.9 × 0.9 reaches 0.19. */
const ROUNDING = 1e-13;

/** Clips ÷ share, to the 15 digits that a spreadsheet shows: of a third, which is cut off somewhere, a whole number stays one. */
export const meanTakes = ({ clips, keptShare }: KeptClips): number =>
  Number((clips / keptShare).toPrecision(15));

/**
 * The negative binomial distribution of takes until the last clip is kept, where each take is kept with the same chance,
 * whatever became of those before:
 * P(takes = n) = C(n - 1, clips - 1) share^clips (1 - share)^(n - clips).
 * https://en.wikipedia.org/wiki/Negative_binomial_distribution
 *
 * Worked out from the likeliest number to both sides by the ratio of neighbours, and divided by the sum, so that nothing
 * under- or overflows: each chance is good to 12 digits.
 */
export function takesSpread({ clips, keptShare }: KeptClips): TakesSpread {
  const lost = 1 - keptShare;
  if (lost === 0) return { least: clips, chances: [1] };
  // Of n takes not kept and n - 1 the first is likelier while n (1 - lost) <= lost (clips - 1).
  const likeliest = Math.floor((lost * (clips - 1)) / keptShare);
  const below: number[] = [];
  for (let n = likeliest, chance = 1; n > 0; n--) {
    chance *= n / ((clips + n - 1) * lost);
    if (chance < NEGLIGIBLE) break;
    below.push(chance);
  }
  const from: number[] = [];
  for (let n = likeliest, chance = 1; chance >= NEGLIGIBLE; n++) {
    from.push(chance);
    chance *= ((clips + n) * lost) / (n + 1);
  }
  const all = [...below.reverse(), ...from];
  const sum = all.reduce((total, each) => total + each, 0);
  return { least: clips + likeliest - below.length, chances: all.map((each) => each / sum) };
}

/** The place of the first chance with which, and all before it, the certainty is reached. */
export function placeAt(chances: ArrayLike<number>, certainty: number): number {
  let reached = 0;
  for (let i = 0; i < chances.length; i++) {
    reached += chances[i]!;
    if (reached >= certainty - ROUNDING) return i;
  }
  return chances.length - 1;
}

/** The smallest number of takes that gives so many kept clips with this certainty, above 0 and below 1. */
export function takesAt(kept: KeptClips, certainty: number): number {
  const { least, chances } = takesSpread(kept);
  return least + placeAt(chances, certainty);
}
