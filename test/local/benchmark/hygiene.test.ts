import { describe, expect, it } from 'vitest';
import { importBenchmark } from '../../../shared/local/benchmark/index.ts';
import { accepted, fixture, imported, rejected } from './imported.ts';

const FILES = [
  'ltx_desktop_results.json',
  'ltx_desktop_soak.csv',
  'ltx_desktop_session.log',
  'comfyui_history.json',
  'fastvideo_perf.json',
  'nvidia_smi_2gpu_constructed.csv',
  'zeus_log.csv',
  'own_shortest.json',
];

describe.each(FILES)('%s', (file) => {
  const plain = fixture(file).replace(/\r/g, '');
  const wanted = importBenchmark([plain]);

  it('may begin with a byte order mark', () => {
    expect(importBenchmark([`\ufeff${plain}`])).toEqual(wanted);
  });

  it('may have lines that end as on Windows', () => {
    expect(importBenchmark([plain.replace(/\n/g, '\r\n')])).toEqual(wanted);
  });
});

describe('JSON as Python writes it', () => {
  it('may hold NaN and Infinity, which are read as nothing', () => {
    const row = (more: string) => `{"key": "t2v NaN", "status": "PASS", "wall_s": 20, ${more}}`;
    const media = '{"width": 960, "height": 544, "duration": 5, "fps": NaN}';
    const rows = importBenchmark(
      [
        `[${row(`"media": ${media}, "energy_wh": NaN`)}, ${row(`"media": ${media}, "x": -Infinity, "energy_wh": Infinity`)},
          {"key": "t2v", "status": "PASS", "wall_s": NaN, "media": ${media}}]`,
      ],
      { model: 'fast' },
    );
    expect(accepted(rows)).toEqual([
      '[0] | fast | t2v NaN | 960x544 | 5 s in 20 s | cold',
      '[1] | fast | t2v NaN | 960x544 | 5 s in 20 s | warm',
    ]);
    expect(rows.power).toEqual([]);
    expect(rejected(rows)).toEqual(['[2] | its wall time is missing']);
  });

  it('may be JSON lines', () => {
    const record = fixture('fastvideo_perf.json').replace(/\s*\n\s*/g, ' ');
    const rows = importBenchmark([`${record}\n${record}\r\n`], { fps: 16 });
    expect(rows.accepted.map(({ place }) => place)).toEqual(
      [1, 2].flatMap((line) => [0, 1, 2].map((i) => `line ${line}.individual_times_s[${i}]`)),
    );
  });

  it('may hold numbers as text, with their units', () => {
    const row = (change: object) =>
      JSON.stringify([
        {
          key: 't2v',
          status: 'PASS',
          wall_s: '85.1 s',
          energy_wh: '7.95 Wh',
          media: { width: '1920', height: '1088', duration: '5041.667 ms' },
          ...change,
        },
      ]);
    const read = (change: object) => importBenchmark([row(change)], { model: 'fast' });
    expect(accepted(read({}))).toEqual([
      '[0] | fast | text to video | 1920x1088 | 5.0417 s in 85.1 s | cold',
    ]);
    expect(read({ wall_s: '1.5 min' }).accepted[0]?.wallSeconds).toBe(90);
    expect(rejected(read({ wall_s: '85.1 parsecs' }))).toEqual(['[0] | its wall time cannot be read']);
    expect(rejected(read({ wall_s: '85,1' }))).toEqual(['[0] | its wall time cannot be read']);
    expect(rejected(read({ wall_s: -3 }))).toEqual(['[0] | its wall time cannot be -3']);
    expect(rejected(read({ energy_wh: 0 }))).toEqual(['[0] | its energy cannot be 0']);
    expect(rejected(read({ wall_s: true }))).toEqual(['[0] | its wall time cannot be read']);
  });

  it('may hold names that every object of JavaScript has', () => {
    expect(() =>
      importBenchmark(['{"__proto__": 1, "constructor": {"prompt": [], "status_str": 1}}']),
    ).toThrow(/not known/);
    const graph = JSON.parse(fixture('comfyui_history.json').replaceAll('KSamplerSelect', 'constructor'));
    expect(importBenchmark([JSON.stringify(graph)]).accepted).toEqual(
      imported('comfyui_history.json').accepted,
    );
  });
});

describe('CSV', () => {
  it('may be quoted, with commas, quotes and line breaks inside', () => {
    const log = [
      '"start_time","window_name","elapsed_time","gpu0_energy"',
      '1,"a, ""b""\nc",10,1000',
      '',
      '20,"d",10,3000',
      '3,"never closed,10,1',
    ].join('\r\n');
    const rows = importBenchmark([log]);
    expect(rows.power[0]).toMatchObject({ watts: 200, seconds: 20 }); // 4000 J ÷ 20 s
    expect(rejected(rows)).toEqual(['line 6 | it has 2 cells under 4 headings, so they are shifted']);
  });
});

describe('An answer', () => {
  it('fills gaps and overrides nothing', () => {
    const { accepted: runs } = imported('ltx_desktop_session.log', {
      model: 'pro',
      size: '640x360',
      seconds: 99,
      fps: 50,
      gpus: 4,
      warm: 'none',
    });
    expect(runs).toEqual(imported('ltx_desktop_session.log').accepted);
  });

  it.each([
    [{ seconds: 0 }, 'seconds: expected a number above 0 and at most 86400, got 0'],
    [{ fps: Number.NaN }, 'fps: expected a number above 0 and at most 1000, got NaN'],
    [{ gpus: 1.5 }, 'gpus: expected a whole number, got 1.5'],
    [{ size: '1080p' }, 'size: expected a size such as 1920x1088, got "1080p"'],
    [{ model: ' ' }, 'model: expected a name'],
  ])('%o is refused', (answers, message) => {
    expect(() => imported('xdit_timings.json', answers)).toThrow(message);
  });
});
