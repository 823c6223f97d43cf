import type { Rejected } from '../import.ts';
import { type JsonItem, placeInJson } from '../text/jsonItems.ts';
import { millisecondsIn, quantityIn, secondsIn } from '../text/measures.ts';
import { at, words } from '../text/values.ts';
import { type Draft, holds, type JsonImporter, type Reading } from './importer.ts';

/** Above this share of the time without work, a machine waited for requests; below it, clocks and rounding differ. */
const IDLE = 0.05;

/** What the `bench_serving` of SGLang, vLLM-Omni and FastVideo write. */
export const benchServing: JsonImporter = {
  writer: 'vLLM-Omni',
  mayHold: holds('"completed_requests"', '"throughput_qps"'),
  recognises: (items) => items.some(({ value }) => at(value, 'completed_requests') !== undefined),
  read: (items) =>
    readingOf(
      'bench_serving metrics',
      items.map((item) =>
        run(item, {
          model: words(at(item.value, 'model')),
          how: [words(at(item.value, 'backend')), words(at(item.value, 'task'))],
          completed: quantityIn(at(item.value, 'completed_requests')),
          failed: quantityIn(at(item.value, 'failed_requests') ?? 0),
          latency: secondsIn(at(item.value, 'latency_mean') ?? at(item.value, 'latency_median')),
        }),
      ),
    ),
};

/** What `vllm bench serve --save-result` writes. */
export const vllmBench: JsonImporter = {
  writer: 'vLLM',
  mayHold: holds('"request_throughput"', '"completed"'),
  recognises: (items) =>
    items.some(
      ({ value }) => at(value, 'request_throughput') !== undefined && at(value, 'completed') !== undefined,
    ),
  read: (items) =>
    readingOf(
      'vllm bench serve',
      items.map((item) =>
        run(item, {
          model: words(at(item.value, 'model_id')),
          how: [words(at(item.value, 'endpoint_type')) ?? words(at(item.value, 'backend'))],
          completed: quantityIn(at(item.value, 'completed')),
          failed: quantityIn(at(item.value, 'failed') ?? 0),
          latency: millisecondsIn(at(item.value, 'mean_e2el_ms') ?? at(item.value, 'median_e2el_ms')),
        }),
      ),
    ),
};

interface Served {
  readonly model: string | undefined;
  /** Backend and task. */
  readonly how: readonly (string | undefined)[];
  readonly completed: number | undefined;
  readonly failed: number | undefined;
  /** Mean seconds from a request to its answer, else the median. */
  readonly latency: number | undefined;
}

/** A draft that knows whether the machine had to wait. */
type ServedRow = (Draft & { readonly hasWaited: boolean }) | Rejected;

function readingOf(format: string, rows: readonly ServedRow[]): Reading {
  const hasWaited = rows.some((row) => 'hasWaited' in row && row.hasWaited);
  return {
    format,
    rows,
    ...(hasWaited && {
      notes: [
        'The machine waited between requests, so the time of each clip is its own latency and not the whole duration.',
      ],
    }),
  };
}

/**
 * Requests overlap, so their latency is no machine time: the whole duration divided by the requests is. Where that is
 * longer than the latency, requests came one after another with pauses, and no clip held the machine longer than its
 * latency.
 */
function run(item: JsonItem, { model, how, completed, failed, latency }: Served): ServedRow {
  const place = placeInJson(item);
  const kind = how.filter(Boolean).join(', ');
  if (/\b(?:t2i|i2i|ti2i|images?|edits)\b/i.test(kind))
    return { place, reason: 'it made images, not videos' };
  if (/\b(?:chat|completions?|embeddings?|audio|t2a|t2t)\b/i.test(kind))
    return { place, reason: 'it made no videos' };
  if (completed === undefined || !(Number.isInteger(completed) && completed > 0))
    return { place, reason: 'no request was completed' };
  if (failed !== 0) return { place, reason: 'some requests failed, and the duration holds their time too' };
  const duration = secondsIn(at(item.value, 'duration'));
  const share = duration === undefined ? undefined : duration / completed;
  if (
    duration !== undefined &&
    latency !== undefined &&
    latency * completed > roomFor(item.value, completed, duration)
  )
    return { place, reason: 'its requests took longer than its duration has room for; check both times' };
  const hasWaited =
    share !== undefined && latency !== undefined && latency > 0 && share * (1 - IDLE) > latency;
  if (!hasWaited && isThrottled(item.value, share))
    return {
      place,
      reason:
        'the machine answered as fast as it was asked, so it may have waited; measure with --request-rate inf',
    };
  if (latency === undefined && at(item.value, 'request_rate') === undefined)
    return {
      place,
      reason:
        'it tells neither how long requests took nor how fast they came, so the machine may have waited',
    };
  return {
    place,
    model,
    recipe: ['serving', kind].filter(Boolean).join(', '),
    wallSeconds: hasWaited ? latency : share,
    isShare: !hasWaited && latency !== undefined && latency >= 1,
    hasWaited,
  };
}

/** The most seconds that requests can take together: the duration for each of those that ran at once. */
function roomFor(value: unknown, completed: number, duration: number): number {
  const atOnce = Math.min(quantityIn(at(value, 'max_concurrency')) ?? completed, completed);
  return duration * (atOnce > 0 ? atOnce : completed) * (1 + IDLE);
}

/** Whether requests came at a rate of their own, and no slower were they answered. */
function isThrottled(value: unknown, secondsEach: number | undefined): boolean {
  const rate = quantityIn(at(value, 'request_rate'));
  if (rate === undefined || !Number.isFinite(rate) || rate <= 0 || secondsEach === undefined) return false;
  return secondsEach * rate > 1 - IDLE;
}
