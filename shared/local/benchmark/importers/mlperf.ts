import type { Rejected } from '../import.ts';
import { type JsonItem, placeInJson } from '../text/jsonItems.ts';
import { quantityIn } from '../text/measures.ts';
import { at, excerpt, rawText, words } from '../text/values.ts';
import { type Draft, holds, type JsonImporter } from './importer.ts';

/** MLPerf Inference fixes the clip of its text-to-video test: 81 frames at 16 fps, 720p, 20 steps. */
const CLIPS: Readonly<Record<string, Pick<Draft, 'width' | 'height' | 'frames' | 'fps' | 'recipe'>>> = {
  'wan-2.2-t2v-a14b': { width: 1280, height: 720, frames: 81, fps: 16, recipe: '20 steps' },
};

/** `summary_results.json` of MLPerf Inference. Each figure is that of a whole system, and there are many systems. */
export const mlperf: JsonImporter = {
  writer: 'MLPerf',
  mayHold: holds('"Performance_Result"', '"Performance_Units"'),
  recognises: (found) => found.some(({ value }) => isResult(value)),
  read: (found) => ({ format: 'MLPerf Inference summary', rows: found.map(run) }),
};

const isResult = (value: unknown): boolean =>
  at(value, 'Performance_Units') !== undefined && at(value, 'Performance_Result') !== undefined;

function run(item: JsonItem): Draft | Rejected {
  const place = placeInJson(item);
  const { value } = item;
  if (!isResult(value)) return { place, reason: 'this is no result of MLPerf' };
  const model = words(at(value, 'UsedModel')) ?? words(at(value, 'Model')) ?? '';
  const clip = at(CLIPS, model) as (typeof CLIPS)[string] | undefined;
  if (!clip) return { place, reason: `${excerpt(model)} is no video model whose clip MLPerf fixes` };
  const errors = quantityIn(at(value, 'errors'));
  if (errors !== undefined && errors !== 0) return { place, reason: 'the result counts errors' };
  if (isInferred(value)) return { place, reason: 'the result was inferred from another, not measured' };
  const timed = wall(value);
  if (!timed) {
    const units = excerpt(at(value, 'Performance_Units'));
    return { place, reason: `${excerpt(at(value, 'Scenario'))} in ${units} is no time of a clip` };
  }
  return {
    place,
    model,
    ...clip,
    recipe: [clip.recipe, words(at(value, 'weight_data_types')), timed.how].filter(Boolean).join(', '),
    wallSeconds: timed.seconds,
    isShare: true,
    gpus: quantityIn(at(value, 'Total Accelerators')),
    gpu: words(at(value, 'Accelerator')),
    cold: false, // scenarios run for minutes after a warm-up
    system: systemName(value),
  };
}

/**
 * A result may be worked out from one of another scenario. The checker flags that too where only the letters of the
 * folder's name differ (`offline`), and then it was measured.
 */
function isInferred(value: unknown): boolean {
  const flag = quantityIn(at(value, 'inferred') === true ? 1 : at(value, 'inferred')) ?? 0;
  const folder = `/${words(at(value, 'Scenario')) ?? '?'}/`.toLowerCase();
  const location = at(value, 'Location');
  return flag !== 0 && !(typeof location === 'string' && location.toLowerCase().includes(folder));
}

/** Offline counts clips per second; SingleStream gives the 90th percentile of one clip's seconds. */
function wall(value: unknown): { readonly seconds: number; readonly how: string } | undefined {
  const result = quantityIn(at(value, 'Performance_Result')) ?? Number.NaN;
  const kind = `${rawText(at(value, 'Scenario'))} ${rawText(at(value, 'Performance_Units'))}`;
  if (kind === 'Offline Samples/s') return { seconds: 1 / result, how: 'offline' };
  if (kind === 'SingleStream Latency (s)') return { seconds: result, how: 'single stream, 90th percentile' };
  return undefined;
}

const systemName = (value: unknown): string =>
  ['ID', 'Submitter', 'System'].map((key) => words(at(value, key)) ?? '?').join(' ');
