import { describe, expect, it } from 'vitest';
import { importBenchmark } from '../../../shared/local/benchmark/index.ts';
import { fixture, imported, rejected } from './imported.ts';

/** The sample of an A100 as it would be without idling. */
const busyLog = fixture('nvidia_smi_a100.csv').replace(/ 0 %/g, ' 99 %');

/** Rows of one GPU: the moment in seconds after ten, its watts and its utilisation. */
const log = (rows: readonly (readonly [number, number, number])[], columns = 'utilization.gpu [%]') =>
  [
    `timestamp, power.draw [W], ${columns}`,
    ...rows.map(([at, watts, percent]) => {
      const time = new Date(Date.UTC(2026, 10, 20, 10) + Math.round(at * 1000)).toISOString();
      return `2026/11/20 ${time.slice(11, 23)}, ${watts.toFixed(2)} W, ${percent} %`;
    }),
  ].join('\n');

describe("nvidia-smi's log", () => {
  it('averages over time and leaves pauses out', () => {
    // 62.87 and 62.53 W over 1.008 s: 62.7 W. The next figure comes 594 s later.
    expect(importBenchmark([busyLog]).power).toEqual([
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
    // GPU 0 is at 0 % at 0.001 s, busy at 1.002 and 3.002 s. Halves of the steps: busy from 0.5015 to 3.002 s, 2.5005 s.
    // GPU 0: (397.81 × 1.5005 + 408.80 × 1.000) ÷ 2.5005 = 1005.713905 ÷ 2.5005 = 402.20512 W.
    // GPU 1 is idle meanwhile: 61.10 W from 1.005 to 2.005 s, 60.90 W on to 3.002 s: 121.8173 ÷ 1.997 = 61.00015 W.
    expect(rows.power).toEqual([
      {
        watts: expect.closeTo(402.20512 + 61.00015, 4),
        at: 'board',
        gpus: 2,
        seconds: expect.closeTo(2.5005, 6),
        source: 'nvidia-smi log',
      },
    ]);
    expect(rejected(rows)).toEqual([
      'line 3 | it tells no watts: "2026/11/20 10:00:00.004, 1, NVIDIA GeForce RTX 4090, [N/A..."',
    ]);
    expect(rows.machine).toEqual({ gpu: 'NVIDIA GeForce RTX 4090' });
  });

  it('refuses rows of several GPUs that do not say whose they are', () => {
    const mixed = fixture('nvidia_smi_2gpu_constructed.csv')
      .replace(/, \d, NVIDIA/g, ', NVIDIA')
      .replace(' index,', '');
    expect(() => importBenchmark([mixed])).toThrow(/mixes several GPUs.*add index/);
  });

  it('reads a log without a header by its one column in watts, and one without units by its header', () => {
    const bare = busyLog.replace(/^.*\n/, '');
    expect(importBenchmark([bare]).power[0]?.watts).toBeCloseTo(62.7, 9);
    const unitless = busyLog.replace(/ W,| %/g, (unit) => (unit === ' W,' ? ',' : ''));
    expect(importBenchmark([unitless]).power[0]?.watts).toBeCloseTo(62.7, 9);
  });

  it('refuses a log of a single moment', () => {
    const moment = fixture('nvidia_smi_a100.csv').split('\n').slice(0, 2).join('\n');
    expect(() => importBenchmark([moment])).toThrow(/no two figures in a row/);
  });

  it('leaves out the time in which the GPU idles, and tells how much that was', () => {
    // A row a second, 0 to 600 s; busy from 100 to 159 s: 60 samples, each for 1 s. 540 of 600 s are idle: 90 %.
    const rows = Array.from({ length: 601 }, (_, s) =>
      s >= 100 && s < 160 ? ([s, 420, 99] as const) : ([s, 60, 0] as const),
    );
    const { power, notes } = importBenchmark([log(rows)]);
    expect(power).toMatchObject([{ watts: expect.closeTo(420, 9), seconds: expect.closeTo(60, 6) }]);
    expect(notes[0]).toBe(
      'The GPU was idle, below 10 % utilisation, in 90.0 % of the power log; its watts are the mean of the rest.',
    );
  });

  it('counts a GPU as busy from 10 %, and weighs watts by time', () => {
    // 0 s 9 %, 1 s 10 %, 2 s 50 %, 4 s 9 %. Busy: 0.5 to 1.5 s at 100 W and 1.5 to 3 s at 200 W: 400 J ÷ 2.5 s = 160 W.
    const { power, notes } = importBenchmark([
      log([
        [0, 50, 9],
        [1, 100, 10],
        [2, 200, 50],
        [4, 50, 9],
      ]),
    ]);
    expect(power).toMatchObject([{ watts: expect.closeTo(160, 9), seconds: expect.closeTo(2.5, 6) }]);
    expect(notes[0]).toMatch(/in 37\.5 % of the power log/); // 1.5 of 4 s
  });

  it('passes over all but the beginning of a huge cell, and counts its lines', () => {
    // Row 1: 300 W. Row 2 has a cell of 10 million doubled quotes and a line break. The last row, on line 5, has no watts.
    const text = log(
      [
        [0, 300, 99],
        [1, 300, 99],
        [2, 300, 99],
      ],
      'utilization.gpu [%], note',
    );
    const [header, first, second, third] = text.split('\n');
    const rows = [
      header,
      first,
      `${second}, "${'""'.repeat(10_000_000)}\n,"`,
      third!.replace('300.00', '[N/A]'),
    ];
    const { power, rejected: skipped } = importBenchmark([rows.join('\n')]);
    expect(power).toMatchObject([{ watts: expect.closeTo(300, 9) }]);
    expect(skipped.map(({ place }) => place)).toEqual(['line 5']);
  });

  it('gives no watts where all is idle', () => {
    const { power, notes } = imported('nvidia_smi_a100.csv');
    expect(power).toEqual([]);
    expect(notes).toEqual([
      'The GPU was idle in the whole power log, never at 10 % utilisation, so it gives no watts; ' +
        'log while clips are generated.',
    ]);
  });

  it('says where it cannot tell what was idle', () => {
    // (100 + 200) ÷ 2 = 150 W. The share of time that memory was in use is another figure.
    const { power, notes } = importBenchmark([
      log(
        [
          [0, 100, 0],
          [1, 200, 0],
        ],
        'utilization.memory [%]',
      ),
    ]);
    expect(power).toMatchObject([{ watts: 150 }]);
    expect(notes[0]).toMatch(/may hold idle time; add utilization\.gpu to --query-gpu/);
  });

  it('takes one GPU that is asked every 20 ms, and refuses two', () => {
    const often = Array.from({ length: 50 }, (_, i) => [i * 0.02, 300, 99] as const);
    expect(importBenchmark([log(often)]).power).toMatchObject([{ watts: expect.closeTo(300, 9) }]);
    const two = often.flatMap(([at, ...rest]) => [[at, ...rest] as const, [at + 0.002, ...rest] as const]);
    expect(() => importBenchmark([log(two)])).toThrow(/mixes several GPUs/);
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
  const { power, notes, accepted } = importBenchmark([fixture('ltx_desktop_session.log'), busyLog]);
  expect(accepted).toHaveLength(2);
  expect(power.map(({ watts }) => watts)).toEqual([expect.closeTo(62.7, 9)]);
  expect(notes).toContain(
    'Power was read on the GPU board. The whole machine draws more at the wall; nothing was added for it.',
  );
});
