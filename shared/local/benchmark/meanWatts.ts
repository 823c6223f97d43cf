import { sum } from './figures.ts';

export interface Sample {
  readonly ms: number;
  readonly watts: number;
}

/** A pause this many times as long as the usual one is a gap: nothing is known of the power in it. */
const GAP = 5;

/**
 * Mean power over time, by the trapezoid rule: ∫ P dt ÷ ∫ dt over neighbouring samples, gaps left out. Undefined where
 * no two samples are neighbours.
 */
export function meanWatts(samples: readonly Sample[]): { watts: number; seconds: number } | undefined {
  const sorted = [...samples].sort((a, b) => a.ms - b.ms || a.watts - b.watts);
  const steps = sorted.slice(1).map((sample, i) => ({
    ms: sample.ms - sorted[i]!.ms,
    watts: (sample.watts + sorted[i]!.watts) / 2,
  }));
  const lengths = steps.map(({ ms }) => ms).filter((ms) => ms > 0);
  const usual = lengths.sort((a, b) => a - b)[(lengths.length - 1) >> 1]; // of two, the shorter one
  if (usual === undefined) return undefined;
  const kept = steps.filter(({ ms }) => ms <= usual * GAP);
  const total = sum(kept.map(({ ms }) => ms));
  return { watts: sum(kept.map((step) => step.ms * step.watts)) / total, seconds: total / 1000 };
}
