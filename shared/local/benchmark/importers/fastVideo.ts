import type { Draft } from '../draft.ts';
import { at, figure, items, seconds, within, words } from '../figures.ts';
import { holds, type JsonImporter } from '../importer.ts';
import { below, type Item, placeOf } from '../json.ts';
import { bounded } from '../limits.ts';
import type { Rejected } from '../run.ts';

/**
 * `perf_*.json` of FastVideo, versions 1 and 2. `throughput_fps` is not read: it is frames per second over all GPUs, or
 * clips per second where the number of frames is missing, and nothing says which.
 */
export const fastVideo: JsonImporter = {
  mayHold: holds('"avg_generation_time_s"'),
  recognises: (found) => found.some(({ value }) => isRecord(value)),
  read: (found) => ({ format: 'FastVideo performance record', rows: found.flatMap(runs) }),
};

const isRecord = (value: unknown): boolean => at(value, 'avg_generation_time_s') !== undefined;

function runs(item: Item): readonly (Draft | Rejected)[] {
  const { value } = item;
  if (!isRecord(value))
    return [{ place: placeOf(item), reason: 'this is no performance record of FastVideo' }];
  const clip = within(value, 'recipe', 'generation_kwargs');
  const device = words(at(value, 'device'));
  const gpu = device && !/^(cuda|mps|cpu)(:\d+)?$/.test(device) ? device : undefined;
  const gpus = figure(at(value, 'num_gpus'));
  const steps = figure(at(clip, 'num_inference_steps'));
  const common = {
    session: item.place,
    model: words(at(value, 'model_short_name')) ?? words(within(value, 'recipe', 'model', 'model_path')),
    recipe: steps === undefined ? undefined : `${steps} steps`,
    width: figure(at(clip, 'width')),
    height: figure(at(clip, 'height')),
    frames: figure(at(clip, 'num_frames')),
    fps: figure(at(clip, 'fps')),
    gpu,
    gpus,
    system: gpu && gpus !== undefined ? `${gpus} x ${gpu}` : undefined,
  };
  const times = bounded(items(at(value, 'individual_times_s')));
  const warmups = figure(at(value, 'num_warmup_runs'));
  if (times.length === 0) {
    const wallSeconds = seconds(at(value, 'avg_generation_time_s'));
    // A mean that holds the first, cold run is no warm figure.
    const cold = warmups === undefined ? undefined : !(warmups > 0);
    return [{ place: below(item, 'avg_generation_time_s'), wallSeconds, cold, ...common }];
  }
  return times.map((time, i) => ({
    place: below(item, `individual_times_s[${i}]`),
    wallSeconds: seconds(time),
    cold: warmups === undefined ? undefined : i === 0 && !(warmups > 0),
    ...common,
  }));
}
