import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Answers,
  type Import,
  importBenchmark,
  speedsOf,
} from '../../../shared/local/benchmark/index.ts';
import { fixture } from './imported.ts';

const ANSWERS: Answers = {
  system: '6.0-0072 NVIDIA NVIDIA DGX B200 (8x B200-SXM-180GB, TensorRT)',
  model: 'm',
  size: '1280x720',
  seconds: 5,
  fps: 24,
  gpus: 1,
  warm: 'all',
};

const JSON_FILES = [
  'ltx_desktop_results.json',
  'comfyui_history.json',
  'comfyui_job_detail.json',
  'comfyui_jobs.json',
  'comfyui_system_stats.json',
  'fastvideo_perf.json',
  'mlperf_summary_results.json',
  'wan2gp_ltx2.json',
  'swarmui_metadata.json',
  'sglang_perf_dump.json',
  'bench_serving_metrics.json',
  'own_shortest.json',
];

/** What an import says, whatever order its rows come in. Places move with their rows. */
function essence({ accepted, rejected, ...rest }: Import, withPlaces: boolean) {
  const row = (each: object) => JSON.stringify({ ...each, ...(withPlaces ? {} : { place: '' }) });
  return {
    ...rest,
    accepted: accepted.map(row).sort(),
    rejected: rejected.map(row).sort(),
    speeds: speedsOf(accepted, () => 'x'),
  };
}

const read = (text: string, withPlaces: boolean) => essence(importBenchmark([text], ANSWERS), withPlaces);

/** A total order that a seed decides. */
function shuffled<T>(rows: readonly T[], seed: number): T[] {
  let state = seed;
  const keyed = rows.map((row) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return { row, key: state };
  });
  return keyed.sort((a, b) => a.key - b.key).map(({ row }) => row);
}

function withShuffledKeys(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) return value.map((each) => withShuffledKeys(each, seed));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    shuffled(Object.entries(value), seed).map(([key, inner]) => [
      key,
      withShuffledKeys(inner, seed + key.length),
    ]),
  );
}

describe('The order of keys changes nothing', () => {
  it.each(JSON_FILES)('in %s', (file) => {
    const wanted = read(fixture(file), true);
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const text = JSON.stringify(withShuffledKeys(JSON.parse(fixture(file)), seed));
        expect(read(text, true)).toEqual(wanted);
      }),
      { numRuns: 40 },
    );
  });
});

describe('The order of rows changes nothing', () => {
  const lines = (text: string, seed: number) => {
    const [header, ...rows] = text.trimEnd().split('\n');
    return [header, ...shuffled(rows, seed)].join('\n');
  };
  const array = (text: string, seed: number) => JSON.stringify(shuffled(JSON.parse(text), seed));
  // In LTX-Desktop's results only the order tells which run was the first one, and cold.
  const behindTheFirst = (text: string, seed: number) => {
    const [first, ...rows] = JSON.parse(text);
    return JSON.stringify([first, ...shuffled(rows, seed)]);
  };
  const key = (name: string) => (text: string, seed: number) => {
    const value = JSON.parse(text);
    return JSON.stringify({ ...value, [name]: shuffled(value[name], seed) });
  };

  it.each([
    ['mlperf_summary_results.json', array],
    ['swarmui_metadata.json', array],
    ['xdit_timings.json', array],
    ['ltx_desktop_results.json', behindTheFirst],
    ['fastvideo_perf.json', key('individual_times_s')],
    ['comfyui_jobs.json', key('jobs')],
    ['ltx_desktop_soak.csv', lines],
    ['nvidia_smi_a100.csv', lines],
    ['nvidia_smi_2gpu_constructed.csv', lines],
    ['codecarbon_emissions_v2.csv', lines],
    ['zeus_log.csv', lines],
  ])('in %s', (file, shuffle) => {
    const wanted = read(fixture(file), false);
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(read(shuffle(fixture(file), seed), false)).toEqual(wanted);
      }),
      { numRuns: 40 },
    );
  });
});
