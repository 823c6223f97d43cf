import { describe, expect, it } from 'vitest';
import { importBenchmark } from '../../../shared/local/benchmark/index.ts';
import { fixture, imported, rejected } from './imported.ts';

describe("nvidia-smi's log", () => {
  it('averages over time and leaves pauses out', () => {
    // 62.87 and 62.53 W over 1.008 s: 62.7 W. The next figure comes 594 s later.
    expect(imported('nvidia_smi_a100.csv').power).toEqual([
      {
        watts: expect.closeTo(62.7, 9),
        at: 'board',
        seconds: expect.closeTo(1.008, 9),
        source: 'nvidia-smi log',
      },
    ]);
  });

  it('adds up GPUs that take turns, a missing second included, and rejects a row without a figure', () => {
    const rows = imported('nvidia_smi_2gpu_constructed.csv');
    // GPU 0: ((63.68 + 397.81) ÷ 2 × 1.001 + (397.81 + 408.80) ÷ 2 × 2.000) ÷ 3.001 = 1037.585745 ÷ 3.001 = 345.7467 W.
    // GPU 1: (61.10 + 60.90) ÷ 2 = 61 W. A plain mean of the five figures would be 198.5 W.
    expect(rows.power).toEqual([
      {
        watts: expect.closeTo(345.74667 + 61, 4),
        at: 'board',
        gpus: 2,
        seconds: expect.closeTo(3.001, 9),
        source: 'nvidia-smi log',
      },
    ]);
    expect(rejected(rows)).toEqual([
      'line 3 | it tells no watts: "2026/11/20 10:00:00.004, 1, NVIDIA GeForce RTX 4090, [N/A..."',
    ]);
    expect(rows.machine).toEqual({ gpu: 'NVIDIA GeForce RTX 4090' });
  });

  it('refuses rows of several GPUs that do not say whose they are', () => {
    const log = fixture('nvidia_smi_2gpu_constructed.csv')
      .replace(/, \d, NVIDIA/g, ', NVIDIA')
      .replace(' index,', '');
    expect(() => importBenchmark([log])).toThrow(/mixes several GPUs.*add index/);
  });

  it('reads a log without a header by its one column in watts, and one without units by its header', () => {
    const bare = fixture('nvidia_smi_a100.csv').replace(/^.*\n/, '');
    expect(importBenchmark([bare]).power[0]?.watts).toBeCloseTo(62.7, 9);
    const unitless = fixture('nvidia_smi_a100.csv').replace(/ W,| %/g, (unit) => (unit === ' W,' ? ',' : ''));
    expect(importBenchmark([unitless]).power[0]?.watts).toBeCloseTo(62.7, 9);
  });

  it('refuses a log of a single moment', () => {
    const log = fixture('nvidia_smi_a100.csv').split('\n').slice(0, 2).join('\n');
    expect(() => importBenchmark([log])).toThrow(/no two figures in a row/);
  });
});

describe("CodeCarbon's emissions", () => {
  it('divides the energy of the GPU by the duration, not by position', () => {
    // 0.00008236909446627563 + 0.000026539590990867888 + 0.00000031060046461997214 kWh = 0.00010921928592… kWh
    // × 3,600,000 ÷ (355.46638012 + 98.54818416 + 23.41332388) s = 393.18943 J ÷ 477.42788816 s = 0.82356 W
    const v2 = imported('codecarbon_emissions_v2.csv');
    expect(v2.power[0]?.watts).toBeCloseTo(0.82356, 5);
    expect(v2.machine).toEqual({ gpu: 'Apple M1' });
    // Version 3 puts a column before `duration`.
    const v3 = fixture('codecarbon_emissions_v2.csv').replace(/^([^,]*,[^,]*),/gm, '$1,x,');
    expect(importBenchmark([v3.replace(',x,', ',experiment_id,')]).power).toEqual(v2.power);
  });
});

describe("Zeus' log", () => {
  it('adds up the joules of all GPUs and divides them by the seconds', () => {
    // J: 3991.397 + 4170.070 + 4255.888 + 4102.666 = 16520.021, then 4046.081 + 4337.599 + 4346.387 + 4124.550 = 16854.617
    // and 4445.973 + 4535.287 + 4534.755 + 4341.259 = 17857.274: 51231.912 J in all,
    // over 33.2775115 + 33.0059484 + 36.4889195 = 102.7723794 s: 498.4989 W of four GPUs.
    const [power] = imported('zeus_log.csv').power;
    expect(power).toMatchObject({ at: 'board', gpus: 4, source: 'Zeus log' });
    expect(power?.watts).toBeCloseTo(51231.912 / 102.7723794, 4);
  });
});

it('goes with a benchmark, and adds nothing for the rest of the machine', () => {
  const { power, notes, accepted } = imported(['ltx_desktop_session.log', 'nvidia_smi_a100.csv']);
  expect(accepted).toHaveLength(2);
  expect(power.map(({ watts }) => watts)).toEqual([expect.closeTo(62.7, 9)]);
  expect(notes).toContain(
    'Power was read on the GPU board. The whole machine draws more at the wall; nothing was added for it.',
  );
});
