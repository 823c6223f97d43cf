import type { Rejected } from '../import.ts';
import { below, type JsonItem, placeInJson } from '../text/jsonItems.ts';
import { bounded } from '../text/limits.ts';
import { quantityIn, secondsIn } from '../text/measures.ts';
import { at, items, within, words } from '../text/values.ts';
import { framesShared } from './frameGrid.ts';
import { type Draft, holds, type JsonImporter } from './importer.ts';

/**
 * `perf_*.json` of FastVideo, versions 1 and 2. `throughput_fps` is not read: it is frames per second over all GPUs, or
 * clips per second where the number of frames is missing, and nothing says which.
 */
export const fastVideo: JsonImporter = {
  writer: 'FastVideo',
  mayHold: holds('"avg_generation_time_s"'),
  recognises: (found) => found.some(({ value }) => isRecord(value)),
  read: (found) => ({ format: 'FastVideo performance record', rows: found.flatMap(runs) }),
};

const isRecord = (value: unknown): boolean => at(value, 'avg_generation_time_s') !== undefined;

function runs(item: JsonItem): readonly (Draft | Rejected)[] {
  const { value } = item;
  if (!isRecord(value))
    return [{ place: placeInJson(item), reason: 'this is no performance record of FastVideo' }];
  const clip = within(value, 'recipe', 'generation_kwargs');
  const device = words(at(value, 'device'));
  const gpu = device && !/^(cuda|mps|cpu)(:\d+)?$/.test(device) ? device : undefined;
  const gpus = quantityIn(at(value, 'num_gpus'));
  const steps = quantityIn(at(clip, 'num_inference_steps'));
  const model = words(at(value, 'model_short_name')) ?? words(within(value, 'recipe', 'model', 'model_path'));
  const common = {
    session: item.place,
    model,
    recipe: steps === undefined ? undefined : `${steps} steps`,
    width: quantityIn(at(clip, 'width')),
    height: quantityIn(at(clip, 'height')),
    frames: framesShared(model, quantityIn(at(clip, 'num_frames')), gpus),
    fps: quantityIn(at(clip, 'fps')),
    gpu,
    gpus,
    system: gpu && gpus !== undefined ? `${gpus} x ${gpu}` : undefined,
  };
  const times = bounded(items(at(value, 'individual_times_s')));
  const warmups = quantityIn(at(value, 'num_warmup_runs'));
  if (times.length === 0) {
    const wallSeconds = secondsIn(at(value, 'avg_generation_time_s'));
    // A mean that holds the first, cold run is no warm figure.
    const cold = warmups === undefined ? undefined : !(warmups > 0);
    return [{ place: below(item, 'avg_generation_time_s'), wallSeconds, cold, ...common }];
  }
  return times.map((time, i) => ({
    place: below(item, `individual_times_s[${i}]`),
    wallSeconds: secondsIn(time),
    cold: warmups === undefined ? undefined : i === 0 && !(warmups > 0),
    ...common,
  }));
}
