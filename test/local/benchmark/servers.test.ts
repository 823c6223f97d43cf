import { describe, expect, it } from 'vitest';
import { importBenchmark, speedsOf } from '../../../shared/local/benchmark/index.ts';
import { accepted, asked, fixture, imported, rejected } from './imported.ts';

describe("FastVideo's performance record", () => {
  it('takes every measured time, of two GPUs together, once the frame rate is told', () => {
    const open = imported('fastvideo_perf.json');
    expect(asked(open)).toEqual(['fps 3']);
    const told = imported('fastvideo_perf.json', { fps: 16 });
    // 45 frames ÷ 16 = 2.8125 s. One warm-up run came before.
    expect(accepted(told)).toEqual(
      [28.5, 28.3, 28.4].map(
        (wall, i) =>
          `individual_times_s[${i}] | Wan2.1-T2V-1.3B-Diffusers |  | 832x480 | 2.8125 s in ${wall} s | warm | 2 GPUs`,
      ),
    );
    expect(told.rejected).toEqual([]);
    expect(told.machine).toEqual({ gpu: 'NVIDIA L40S', gpus: 2 });
    // 3 × 2.8125 ÷ 85.2 × 60 = 5.94190 s/min of both, 2.97095 of each. throughput_fps, 1.58, would be 94.8 "s/min".
    const [speed] = speedsOf(told.accepted, () => 'wan');
    expect(speed).toMatchObject({ resolution: '480p', gpus: 2, n: 3 });
    expect(speed?.secondsPerMinute).toBeCloseTo(5.9419, 4);
    expect(speed?.perGpu).toBeCloseTo(2.97095, 5);
    expect(speed?.median).toBeCloseTo((2.8125 / 28.4) * 60, 12);
  });

  it('asks whether the model was loaded, how long and how large clips are, where version 1 leaves it out', () => {
    const record = {
      benchmark_id: 'a',
      model_short_name: 'm',
      device: 'cuda',
      num_gpus: 1,
      avg_generation_time_s: 20,
      throughput_fps: 0.05,
    };
    expect(importBenchmark([JSON.stringify(record)]).rejected).toMatchObject([
      { place: 'avg_generation_time_s', needs: ['size', 'seconds', 'warm'] },
    ]);
  });
});

describe("MLPerf's summary", () => {
  const NVIDIA_B200 = '6.0-0072 NVIDIA NVIDIA DGX B200 (8x B200-SXM-180GB, TensorRT)';

  it('asks which of the systems is meant', () => {
    const [question] = imported('mlperf_summary_results.json').questions;
    expect(question).toMatchObject({ id: 'system', runs: 9 });
    expect(question?.choices).toHaveLength(5);
    expect(question?.choices).toContain(NVIDIA_B200);
  });

  it('takes the results of that system, and of its eight GPUs together', () => {
    const rows = imported('mlperf_summary_results.json', { system: NVIDIA_B200 });
    // Offline: 1 ÷ 0.0464402 = 21.5331 s per clip of 81 ÷ 16 = 5.0625 s.
    expect(accepted(rows)).toEqual([
      '[2] | wan-2.2-t2v-a14b | 20 steps, fp32, offline | 1280x720 | 5.0625 s in 21.5331 s | warm | 8 GPUs',
      '[3] | wan-2.2-t2v-a14b | 20 steps, fp32, single stream, 90th percentile | 1280x720 | 5.0625 s in 25.4584 s | warm | 8 GPUs',
    ]);
    expect(rejected(rows)).toEqual([0, 1, 4, 5, 6, 7, 8].map((i) => `[${i}] | it is of another machine`));
    expect(rows.machine).toEqual({ gpu: 'NVIDIA B200-SXM-180GB', gpus: 8 });
    // 5.0625 × 0.0464402 × 60 = 14.10621 s/min; ÷ 8 = 1.76328 per GPU.
    const [offline] = speedsOf(rows.accepted, () => 'wan');
    expect(offline?.secondsPerMinute).toBeCloseTo(14.10621, 5);
    expect(offline?.perGpu).toBeCloseTo(1.76328, 5);
    expect(rows.notes.join()).toMatch(/Several GPUs/);
  });

  it('takes a result that is flagged as inferred only because its folder is written small', () => {
    const krai = JSON.parse(fixture('mlperf_summary_results.json'))[0];
    expect(krai).toMatchObject({ inferred: 1, Scenario: 'Offline' });
    const result = (change: object) => importBenchmark([JSON.stringify([{ ...krai, ...change }])]);
    expect(result({}).accepted).toHaveLength(1);
    expect(rejected(result({ Location: krai.Location.replace('offline', 'SingleStream') }))).toEqual([
      '[0] | the result was inferred from another, not measured',
    ]);
    expect(rejected(result({ errors: 1 }))).toEqual(['[0] | the result counts errors']);
    expect(rejected(result({ UsedModel: 'llama2-70b' }))).toEqual([
      '[0] | "llama2-70b" is no video model whose clip MLPerf fixes',
    ]);
    expect(rejected(result({ inferred: 0, Scenario: 'Server', Performance_Units: 'Queries/s' }))).toEqual([
      '[0] | "Server" in "Queries/s" is no time of a clip',
    ]);
  });
});

describe('SGLang', () => {
  const answers = { size: '768x512', seconds: 121 / 24, gpus: 1, warm: 'all' } as const;

  it('tells time, steps and model of a dump, and asks for the rest', () => {
    expect(asked(imported('sglang_perf_dump.json'))).toEqual([
      'size 1',
      'seconds 1',
      'gpus 1',
      'warm 1',
      'gpu 0',
    ]);
    const told = imported('sglang_perf_dump.json', answers);
    expect(accepted(told)).toEqual([
      'the whole file | Lightricks/LTX-2 | 8 steps | 768x512 | 5.0417 s in 9.523 s | warm',
    ]);
    // 121 ÷ 24 ÷ 9.523 × 60 = 31.7652 s/min: 31.8, as the change to SGLang that published the time has it.
    expect(speedsOf(told.accepted, () => 'fast')[0]?.secondsPerMinute).toBeCloseTo(31.7652, 4);
  });

  it('reads the lines of its performance log, the first of them cold where the user says so', () => {
    const line = (ms: number) =>
      JSON.stringify({
        request_id: 'a',
        tag: 'pipeline_stage_metrics',
        stages: [],
        steps: [750, 751],
        total_duration_ms: ms,
      });
    const log = `${line(60_000)}\n\n${line(9_500)}\n${line(9_600)}\n{"tag":"other"}\n`;
    const rows = importBenchmark([log], { ...answers, model: 'ltx-2', warm: 'all but the first' });
    expect(accepted(rows)).toEqual([
      'line 1 | ltx-2 | 2 steps | 768x512 | 5.0417 s in 60 s | cold',
      'line 3 | ltx-2 | 2 steps | 768x512 | 5.0417 s in 9.5 s | warm',
      'line 4 | ltx-2 | 2 steps | 768x512 | 5.0417 s in 9.6 s | warm',
    ]);
    expect(rejected(rows)).toEqual(['line 5 | this is no performance record of SGLang']);
  });
});

describe('bench_serving', () => {
  it('divides the duration by the requests, for their latencies overlap', () => {
    const rows = imported('bench_serving_metrics.json', {
      size: '1280x720',
      seconds: 5,
      gpus: 4,
      warm: 'all',
    });
    // 488.12 ÷ 8 = 61.015 s; latency_mean, 120.4 s, is no machine time.
    expect(accepted(rows)).toEqual([
      'the whole file | Wan-AI/Wan2.2-T2V-A14B-Diffusers | serving, vllm-omni, t2v | 1280x720 | 5 s in 61.015 s | warm | 4 GPUs',
    ]);
  });

  it('rejects a test of which requests failed, or none was completed', () => {
    const metrics = JSON.parse(fixture('bench_serving_metrics.json'));
    const changed = (change: object) =>
      rejected(importBenchmark([JSON.stringify({ ...metrics, ...change })]));
    expect(changed({ failed_requests: 2 })).toEqual([
      'the whole file | some requests failed, and the duration holds their time too',
    ]);
    expect(changed({ completed_requests: 0 })).toEqual(['the whole file | no request was completed']);
  });
});

describe('xDiT', () => {
  it('reads a bare array of seconds; of a single one it asks whether it was warm', () => {
    expect(asked(imported('xdit_timings.json'))).toEqual([
      'model 3',
      'size 3',
      'seconds 3',
      'gpus 3',
      'gpu 0',
    ]);
    const told = imported('xdit_timings.json', { model: 'wan', size: '1280x720', seconds: 5, gpus: 8 });
    expect(accepted(told)).toEqual(
      [57.91, 57.4, 57.52].map((wall, i) => `[${i}] | wan |  | 1280x720 | 5 s in ${wall} s | warm | 8 GPUs`),
    );
    expect(asked(importBenchmark(['[57.91]']))).toContain('warm 1');
  });
});
