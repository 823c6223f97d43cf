import { parseResolution } from '../../rates/resolution.ts';
import type { Speed, SpeedSpread } from '../rig/rig.ts';
import type { Run } from './import.ts';
import { median, percentile, sum } from './text/measures.ts';

/** How fast a machine makes a model's video, in seconds of video per minute of wall time. */
export interface MeasuredSpeed {
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
  /** The 10th and the 90th percentile of them. Left out below ten runs, where a tenth of them is not one run. */
  readonly deciles?: SpeedSpread;
  readonly n: number;
}

const ENOUGH_FOR_DECILES = 10;

/** The speed that a machine takes from it: of many runs the median with its spread, of a few what all of them made together. */
export const takenSpeed = ({ model, resolution, secondsPerMinute, median, deciles }: MeasuredSpeed): Speed =>
  deciles
    ? { model, resolution, secondsPerMinute: median, spread: deciles }
    : { model, resolution, secondsPerMinute };

/**
 * Speeds of the warm runs, grouped by model, resolution, recipe, GPU and number of GPUs. Nothing is interpolated: a
 * resolution that was not run has no speed. `asModel` says for which priced model a run stands, or leaves it out.
 */
export function speedsOf(
  accepted: readonly Run[],
  asModel: (run: Run) => string | undefined,
): readonly MeasuredSpeed[] {
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

function speed({ model, runs }: { readonly model: string; readonly runs: readonly Run[] }): MeasuredSpeed {
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
    ...(each.length >= ENOUGH_FOR_DECILES && {
      deciles: { slow: percentile(each, 0.1), fast: percentile(each, 0.9) },
    }),
    n: runs.length,
  };
}

const TIERS = ['360p', '540p', '720p', '1080p', '1440p', '2160p'];
/** Generators round sides to a multiple of up to 64: 1080p is made as 1920x1088, 720p as 1280x704. */
const ROUNDING = 32;

/**
 * The resolution under which a size is priced: the tier whose two sides are each within 32 pixels of the clip's, longer
 * side first. 832x480 and its like are 480p. Any other size is a label of its own, `768x512`, and never a neighbour's.
 */
export function tierOf(width: number, height: number): string {
  const [long, short] = width > height ? [width, height] : [height, width];
  const tier = TIERS.find((label) => {
    const size = parseResolution(label)!;
    return Math.abs(size.width! - long) <= ROUNDING && Math.abs(size.height! - short) <= ROUNDING;
  });
  return tier ?? parseResolution(`${long}x${short}`)?.label ?? `${long}x${short}`;
}

/**
 * Which priced model a local LTX run may stand for: `fast` for distilled weights or LoRA and for LTX-Desktop's `fast`,
 * `pro` for full ones. A suggestion to show, never to take for granted; undefined for any other model.
 */
export function suggestModel({ model, recipe }: Pick<Run, 'model' | 'recipe'>): 'fast' | 'pro' | undefined {
  const name = model.toLowerCase();
  if (name === 'fast' || name === 'pro') return name;
  if (!/ltx/.test(name)) return undefined;
  return /distill/.test(`${name} ${recipe.toLowerCase()}`) ? 'fast' : 'pro';
}
