import { median, sum } from './figures.ts';
import type { Run } from './run.ts';
import { tierOf } from './tier.ts';

/** How fast one GPU makes a model's video, in seconds of video per minute of wall time. */
export interface Speed {
  /** The priced model that formulas name: the user's word. */
  readonly model: string;
  /** The local model that was measured. */
  readonly localModel: string;
  /** `1080p`, or a size of its own, `768x512`. */
  readonly resolution: string;
  readonly recipe: string;
  /** GPUs that worked together on each clip. The speeds are those of one of them, as a rig prices one. */
  readonly gpus: number;
  /** Σ video seconds ÷ Σ wall seconds × 60. */
  readonly secondsPerMinute: number;
  /** Of the runs' own speeds, as are `least` and `most`. */
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly n: number;
}

/**
 * Speeds of the warm runs, grouped by model, resolution, recipe and number of GPUs. Nothing is interpolated: a
 * resolution that was not run has no speed. `asModel` says for which priced model a run stands, or leaves it out.
 */
export function speedsOf(
  accepted: readonly Run[],
  asModel: (run: Run) => string | undefined,
): readonly Speed[] {
  const groups = new Map<string, { readonly model: string; readonly runs: Run[] }>();
  for (const run of accepted) {
    const model = run.cold ? undefined : asModel(run);
    if (model === undefined) continue;
    const key = JSON.stringify([model, tierOf(run.width, run.height), run.recipe, run.model, run.gpus]);
    const group = groups.get(key);
    if (group) group.runs.push(run);
    else groups.set(key, { model, runs: [run] });
  }
  return [...groups.keys()].sort().map((key) => speed(groups.get(key)!));
}

function speed({ model, runs }: { readonly model: string; readonly runs: readonly Run[] }): Speed {
  const [{ width, height, recipe, gpus, model: localModel }] = runs as readonly [Run, ...Run[]];
  const each = runs.map((run) => (run.videoSeconds / run.wallSeconds / gpus) * 60);
  const video = sum(runs.map(({ videoSeconds }) => videoSeconds));
  const wall = sum(runs.map(({ wallSeconds }) => wallSeconds));
  return {
    model,
    localModel,
    resolution: tierOf(width, height),
    recipe,
    gpus,
    secondsPerMinute: (video / wall / gpus) * 60,
    median: median(each),
    least: Math.min(...each),
    most: Math.max(...each),
    n: runs.length,
  };
}
