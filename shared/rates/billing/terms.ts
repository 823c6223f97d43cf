import type { Rational } from '../../money/rational.ts';

/**
 * A quote in whole numbers, for every reader of a bill alike. `ms` are thousandths of the seconds asked for:
 *
 *     units = max(minimum, min(perMs · ms + counted + fixed, cap)), rounded up to a multiple of step
 *     top   = base + extras + price · max(0, units − included)
 *     cost  = top · takes ÷ partsPerDollar        (one division of whole numbers: rounded once)
 *
 * Units are held in parts: `partsPerUnit` of them make a second, frame, megapixel, million tokens or GPU second.
 */
export interface MeteredTerms extends Money {
  readonly kind: 'metered';
  readonly partsPerUnit: bigint;
  /** Parts of a unit per millisecond asked for; 0 where the length does not count, as in a price per run. */
  readonly perMs: bigint;
  /** Parts that a count in the options makes, such as `context=10`. */
  readonly counted: bigint;
  /** The option that is such a count, and the parts that a thousandth of it makes. */
  readonly counts: { readonly option: CountedOption; readonly perThousandth: bigint } | undefined;
  readonly fixed: bigint;
  readonly cap: bigint | undefined;
  readonly minimum: bigint;
  readonly step: bigint | undefined;
  /** Parts that the base pays for. */
  readonly included: bigint;
  /** Parts of a dollar, once per video: what a seller charges beside the units, or the price of a run. */
  readonly base: bigint;
  /** Parts of a dollar per part of a unit. */
  readonly price: bigint;
}

/**
 * The shortest clip that holds the seconds; beyond the longest clip, as many of the longest as fit and one for the rest:
 *
 *     full = floor(perMs · ms ÷ longest.length)
 *     top  = extras + full · longest.price + price of the shortest clip that holds the rest, if there is one
 */
export interface ClipTerms extends Money {
  readonly kind: 'clips';
  /** Parts of length per millisecond asked for: 1, unless a clip ends between two milliseconds. */
  readonly perMs: bigint;
  /** The shortest first; lengths and prices in their parts. */
  readonly clips: readonly { readonly length: bigint; readonly price: bigint }[];
}

interface Money {
  readonly partsPerDollar: bigint;
  /** What the seller's prices are multiplied by; it is in every figure here but those of extras. */
  readonly factors: readonly FactorTerm[];
  /** What options add once per video. */
  readonly extras: readonly ExtraTerm[];
}

interface FactorTerm {
  /** An option, or whose factor it is. */
  readonly whose: string;
  readonly factor: Rational;
}

interface ExtraTerm {
  readonly option: string;
  /** How many are charged. */
  readonly count: Rational;
  /** Parts of a dollar, for all of them. */
  readonly amount: bigint;
}

/** What no video pays: `why` ends the sentence `this one …`. */
export interface NoTerms {
  readonly kind: 'none';
  readonly why: string;
}

export type Terms = MeteredTerms | ClipTerms | NoTerms;
export type CountedOption = 'tokens' | 'gpu-seconds' | 'context' | 'input';
