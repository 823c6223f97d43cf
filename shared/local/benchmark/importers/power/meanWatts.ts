import { sum } from '../../text/measures.ts';

export interface Sample {
  readonly ms: number;
  readonly watts: number;
  /** Whether the GPU worked at this moment. */
  readonly isBusy: boolean;
}

export interface MeanWatts {
  /** Of all GPUs together, while at least one was busy. */
  readonly watts: number;
  readonly seconds: number;
  /** GPUs of which the log tells watts in that time. */
  readonly gpus: number;
  /** Part of the log's time, gaps left out, in which no GPU was busy: 0 to 1. */
  readonly idleShare: number;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** A pause this many times as long as the usual one is a gap: nothing is known of the power in it. */
const GAP = 5;

/**
 * Mean power over the time in which at least one GPU was busy, each GPU's own mean added up. A sample stands for the
 * halves of the steps beside it, gaps left out; where every sample is busy, that is the trapezoid rule ∫ P dt ÷ ∫ dt.
 * `watts` is NaN where nothing was busy, and the result undefined where no two samples are neighbours.
 */
export function meanWatts(gpus: readonly (readonly Sample[])[]): MeanWatts | undefined {
  const spans = gpus.map(spansOf);
  const observed = union(spans.flat());
  if (observed.length === 0) return undefined;
  const busy = union(spans.flat().filter(({ isBusy }) => isBusy));
  const means = spans.flatMap((each) => meanWithin(each, busy) ?? []);
  const seconds = lengthOf(busy) / 1000;
  return {
    watts: means.length > 0 ? sum(means) : Number.NaN,
    seconds,
    gpus: means.length,
    idleShare: 1 - seconds / (lengthOf(observed) / 1000),
  };
}

/** What each sample stands for, in order of time. */
function spansOf(samples: readonly Sample[]): readonly (Sample & Span)[] {
  const sorted = [...samples].sort(
    (a, b) => a.ms - b.ms || a.watts - b.watts || Number(a.isBusy) - Number(b.isBusy),
  );
  const steps = sorted.slice(1).map(({ ms }, i) => ms - sorted[i]!.ms);
  const lengths = steps.filter((ms) => ms > 0).sort((a, b) => a - b);
  const usual = lengths[(lengths.length - 1) >> 1]; // of two, the shorter one
  if (usual === undefined) return [];
  const half = (i: number): number => (steps[i] !== undefined && steps[i] <= usual * GAP ? steps[i] / 2 : 0);
  return sorted
    .map((sample, i) => ({ ...sample, from: sample.ms - half(i - 1), to: sample.ms + half(i) }))
    .filter(({ from, to }) => to > from);
}

/** The time that spans cover together, without overlaps. */
function union(spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = [];
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = whole[whole.length - 1];
    if (!last || from > last.to) whole.push({ from, to });
    else if (to > last.to) whole[whole.length - 1] = { from: last.from, to };
  }
  return whole;
}

function meanWithin(spans: readonly (Sample & Span)[], busy: readonly Span[]): number | undefined {
  const parts: { readonly ms: number; readonly watts: number }[] = [];
  let next = 0;
  for (const { from, to, watts } of spans) {
    while (next < busy.length && busy[next]!.to <= from) next++;
    // One span may reach over several busy ones, and the next span begin within the last of them.
    for (let i = next; i < busy.length && busy[i]!.from < to; i++)
      parts.push({ ms: Math.min(to, busy[i]!.to) - Math.max(from, busy[i]!.from), watts });
  }
  const total = sum(parts.map(({ ms }) => ms));
  return total > 0 ? sum(parts.map((part) => part.ms * part.watts)) / total : undefined;
}

const lengthOf = (spans: readonly Span[]): number => sum(spans.map(({ from, to }) => to - from));
