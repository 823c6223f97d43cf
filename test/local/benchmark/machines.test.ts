import { describe, expect, it } from 'vitest';
import { type Answers, importBenchmark, speedsOf } from '../../../shared/local/benchmark/index.ts';
import { accepted, asked, fixture, rejected } from './imported.ts';

/** 121 frames at 24 fps, made on one GPU in so many seconds. */
const benchmark = (gpu: string, wallSeconds: number, watts: number) =>
  JSON.stringify({
    format: 'ltx-benchmark/1',
    runner: 'bench 1',
    machine: { gpu, power: { at: 'wall', watts } },
    runs: [{ model: 'ltx', width: 1920, height: 1088, frames: 121, fps: 24, wallSeconds, energyWh: 1 }],
  });

const slow = benchmark('RTX 3090', 200, 350);
const quick = benchmark('RTX 5090', 20, 600);
const both = (answers?: Answers) => importBenchmark([slow, quick], answers);

describe('Files of two machines', () => {
  it('give no run until the user says which machine is meant', () => {
    const open = both();
    expect(accepted(open)).toEqual([]);
    expect(open.power).toEqual([]);
    expect(open.questions[0]).toMatchObject({
      id: 'system',
      runs: 2,
      choices: ['1 x RTX 3090', '1 x RTX 5090'],
    });
  });

  it('give the speed, GPU and watts of the one that was named', () => {
    const rows = both({ system: '1 x RTX 5090' });
    // 121 ÷ 24 = 5.0416667 s of video in 20 s × 60 = 15.125 s/min. Averaged with the other: 2.75 s/min.
    const speeds = speedsOf(rows.accepted, () => 'fast');
    expect(speeds).toMatchObject([{ gpu: 'RTX 5090', gpus: 1, n: 1 }]);
    expect(speeds[0]?.secondsPerMinute).toBeCloseTo(15.125, 9);
    expect(rejected(rows)).toEqual(['file 1: runs[0] | it is of another machine']);
    expect(rows.machine).toEqual({ gpu: 'RTX 5090', gpus: 1 });
    // 600 W as measured, and 1 Wh × 3600 ÷ 20 s = 180 W.
    expect(rows.power.map(({ watts }) => watts)).toEqual([600, 180]);
  });

  it('give one speed where they are of the same GPU', () => {
    const rows = importBenchmark([slow, benchmark('RTX 3090', 202, 350)]);
    // 2 × 121 ÷ 24 ÷ 402 × 60 = 1.5049751 s/min
    const speeds = speedsOf(rows.accepted, () => 'fast');
    expect(speeds).toMatchObject([{ gpu: 'RTX 3090', n: 2 }]);
    expect(speeds[0]?.secondsPerMinute).toBeCloseTo(1.5049751, 7);
  });
});

it('Runs that name no GPU wait for it where texts name two', () => {
  const stats = (name: string) =>
    JSON.stringify({
      system: {},
      devices: [{ name: `cuda:0 ${name} : native`, type: 'cuda', vram_total: 1 }],
    });
  const texts = [fixture('comfyui_history.json'), stats('RTX 4090'), stats('RTX 3090')];
  const open = importBenchmark(texts);
  expect(accepted(open)).toEqual([]);
  expect(asked(open)).toEqual(['gpu 4']);
  expect(open.questions[0]?.choices).toEqual(['RTX 3090', 'RTX 4090']);
  const { accepted: runs } = importBenchmark(texts, { gpu: 'RTX 4090' });
  expect(runs.map(({ gpu }) => gpu)).toEqual(Array.from({ length: 4 }, () => 'RTX 4090'));
});
