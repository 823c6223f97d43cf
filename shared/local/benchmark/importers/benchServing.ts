import type { Rejected } from '../import.ts';
import { type JsonItem, placeOf } from '../text/jsonItems.ts';
import { quantityIn, secondsIn } from '../text/measures.ts';
import { at, words } from '../text/values.ts';
import { type Draft, holds, type JsonImporter } from './importer.ts';

/**
 * What the `bench_serving` of SGLang, vLLM-Omni and FastVideo write. Requests overlap, so their latency is no machine
 * time: the whole duration divided by the requests is.
 */
export const benchServing: JsonImporter = {
  mayHold: holds('"completed_requests"', '"throughput_qps"'),
  recognises: (found) => found.some(({ value }) => at(value, 'completed_requests') !== undefined),
  read: (found) => ({ format: 'bench_serving metrics', rows: found.map(run) }),
};

function run(item: JsonItem): Draft | Rejected {
  const place = placeOf(item);
  const { value } = item;
  const completed = quantityIn(at(value, 'completed_requests'));
  if (completed === undefined || !(Number.isInteger(completed) && completed > 0))
    return { place, reason: 'no request was completed' };
  if (quantityIn(at(value, 'failed_requests') ?? 0) !== 0)
    return { place, reason: 'some requests failed, and the duration holds their time too' };
  const duration = secondsIn(at(value, 'duration'));
  return {
    place,
    model: words(at(value, 'model')),
    recipe: ['serving', words(at(value, 'backend')), words(at(value, 'task'))].filter(Boolean).join(', '),
    wallSeconds: duration === undefined ? undefined : duration / completed,
  };
}
