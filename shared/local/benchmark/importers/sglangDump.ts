import type { Rejected } from '../import.ts';
import { type JsonItem, placeInJson } from '../text/jsonItems.ts';
import { millisecondsIn } from '../text/measures.ts';
import { at, items, rawText, within, words } from '../text/values.ts';
import { type Draft, holds, type JsonImporter } from './importer.ts';

const TAGS = ['benchmark_dump', 'pipeline_stage_metrics'];

/** SGLang's `--perf-dump-path` and its `performance.log`: time and steps of a request, nothing about the clip. */
export const sglangDump: JsonImporter = {
  writer: 'SGLang',
  mayHold: holds('"total_duration_ms"', '"tag"'),
  recognises: (found) => found.some(({ value }) => isDump(value)),
  read: (found) => ({ format: 'SGLang performance dump', rows: found.map(run) }),
};

const isDump = (value: unknown): boolean => TAGS.includes(rawText(at(value, 'tag')));

function run(item: JsonItem): Draft | Rejected {
  const { value } = item;
  if (!isDump(value)) return { place: placeInJson(item), reason: 'this is no performance record of SGLang' };
  // A dump has `denoise_steps_ms`; a line of the log has its milliseconds bare, in `steps`.
  const denoised = items(at(value, 'denoise_steps_ms') ?? at(value, 'steps'));
  return {
    place: placeInJson(item),
    model: words(within(value, 'meta', 'model')),
    recipe: denoised.length > 0 ? `${denoised.length} steps` : undefined,
    wallSeconds: millisecondsIn(at(value, 'total_duration_ms')),
  };
}
