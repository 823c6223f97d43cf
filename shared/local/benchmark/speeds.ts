import { median, sum } from './figures.ts';
import type { Run } from './run.ts';
import { tierOf } from './tier.ts';

/** How fast a machine makes a model's video, in seconds of video per minute of wall time. */
export interface Speed {
  /** The priced model that formulas name: the user's word. */
  readonly model: string;
  /** The local model that was measured. */
  readonly localModel: string;
  /** `1080p`, or a size of its own, `768x512`. */
  readonly resolution: string;
  readonly recipe: string;
  /** Σ video seconds ÷ Σ wall seconds × 60, of all `gpus` together: what a rig with that many GPUs does. */
  readonly secondsPerMinute: number;
  /** The GPU that was measured, where the files or the user name it. */
  readonly gpu?: string;
  /** GPUs that worked together on each clip. */
  readonly gpus: number;
  /** `secondsPerMinute` ÷ `gpus`, to compare machines by. */
  readonly perGpu: number;
  /** Of the runs' own speeds, as are `least` and `most`. */
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly n: number;
}

/**
 * Speeds of the warm runs, grouped by model, resolution, recipe, GPU and number of GPUs. Nothing is interpolated: a
 * resolution that was not run has no speed. `asModel` says for which priced model a run stands, or leaves it out.
 */
export function speedsOf(
  accepted: readonly Run[],
  asModel: (run: Run) => string | undefined,
): readonly Speed[] {
  const groups = new Map<string, { readonly model: string; readonly runs: Run[] }>();
  for (const run of accepted) {
    const model = run.cold ? undefined : asModel(run);
    if (!model) continue;
    const { width, height, recipe, gpu, gpus } = run;
    const key = JSON.stringify([model, tierOf(width, height), recipe, run.model, gpus, gpu]);
    const group = groups.get(key);
    if (group) group.runs.push(run);
    else groups.set(key, { model, runs: [run] });
  }
  return [...groups.keys()].sort().map((key) => speed(groups.get(key)!));
}

function speed({ model, runs }: { readonly model: string; readonly runs: readonly Run[] }): Speed {
  const [{ width, height, recipe, gpu, gpus, model: localModel }] = runs as readonly [Run, ...Run[]];
  const each = runs.map((run) => (run.videoSeconds / run.wallSeconds) * 60).sort((a, b) => a - b);
  const video = sum(runs.map(({ videoSeconds }) => videoSeconds));
  const wall = sum(runs.map(({ wallSeconds }) => wallSeconds));
  const secondsPerMinute = (video / wall) * 60;
  return {
    model,
    localModel,
    resolution: tierOf(width, height),
    recipe,
    secondsPerMinute,
    ...(gpu !== undefined && { gpu }),
    gpus,
    perGpu: secondsPerMinute / gpus,
    median: median(each),
    least: each[0]!,
    most: each[each.length - 1]!,
    n: runs.length,
  };
}
