import { describe, expect, it } from 'vitest';
import { importBenchmark, speedsOf } from '../../../shared/local/benchmark/index.ts';
import { accepted, asked, fixture, imported, rejected } from './imported.ts';

describe("LTX-Desktop's results.json", () => {
  const rows = imported('ltx_desktop_results.json', { model: 'fast', gpu: 'RTX 4090' });

  it('takes each clip with its own length, the first one as cold', () => {
    expect(accepted(rows)).toEqual([
      '[0] | fast | text to video | 960x544 | 20.0417 s in 126.1 s | cold',
      '[1] | fast | text to video | 1280x704 | 10.0417 s in 76.1 s | warm',
      '[2] | fast | text to video | 1920x1088 | 5.0417 s in 85.1 s | warm',
      '[3] | fast | text to video | 704x1280 | 5.0417 s in 38.1 s | warm',
      '[4] | fast | image to video | 960x544 | 5.0417 s in 21.1 s | warm',
      '[5] | fast | audio to video | 960x544 | 6.0417 s in 25.3 s | warm',
      '[13] | fast | iclora_canny | 960x544 | 10.0417 s in 31 s | warm',
      '[14] | fast | iclora_depth | 960x544 | 10.0417 s in 31 s | warm',
    ]);
  });

  it('rejects what failed, was skipped, is an image, or was generated only in part', () => {
    const partly = 'only part of its clip was generated, and the length given is that of the whole';
    expect(rejected(rows)).toEqual([
      '[6] | it failed: "HTTPError: HTTP Error 500: Internal Server Error"',
      '[7] | it was skipped: "needs download (open the app → LoRA / IC-LoRA library): C..."',
      '[8] | it was skipped: "needs download (open the app → LoRA / IC-LoRA library): C..."',
      '[9] | it made an image, not a video',
      `[10] | ${partly}`,
      `[11] | ${partly}`,
      `[12] | ${partly}`,
      '[15] | it was skipped: "needs download (open the app → LoRA / IC-LoRA library): d..."',
    ]);
  });

  it('measures with length and wall time, not with the ratio rounded to two digits', () => {
    // 5.041667 s ÷ 85.1 s × 60 = 3.55464 s/min; the file's 0.06x would be 3.6.
    const [speed] = speedsOf(rows.accepted, () => 'fast').filter(({ resolution }) => resolution === '1080p');
    expect(speed?.secondsPerMinute).toBeCloseTo(3.55464, 5);
    // 720p: (10.041667 + 5.041667) ÷ (76.1 + 38.1) × 60 = 15.083334 ÷ 114.2 × 60, wide and upright together.
    const [at720] = speedsOf(rows.accepted, () => 'fast').filter(({ resolution }) => resolution === '720p');
    expect(at720).toMatchObject({ n: 2 });
    expect(at720?.secondsPerMinute).toBeCloseTo(7.92469, 4);
  });

  it('tells the watts of the warm runs as board power', () => {
    // Wh: 7.11 + 7.95 + 3.57 + 1.97 + 2.36 + 2.9 + 2.89 = 28.75; s: 76.1 + 85.1 + 38.1 + 21.1 + 25.3 + 31 + 31 = 307.7
    // 28.75 × 3600 ÷ 307.7 = 336.367 W
    expect(rows.power).toEqual([
      {
        watts: expect.closeTo(336.367, 3),
        at: 'board',
        gpus: 1,
        seconds: expect.closeTo(307.7, 9),
        source: 'the energy of the runs',
      },
    ]);
    expect(rows.notes.join()).toMatch(/GPU board/);
  });

  it('asks for the model and the GPU, and counts no run until the model is told', () => {
    const open = imported('ltx_desktop_results.json');
    expect(open.accepted).toEqual([]);
    expect(asked(open)).toEqual(['model 8', 'gpu 0']);
    expect(open.rejected[0]).toEqual({
      place: '[0]',
      reason: 'the file does not tell the model',
      needs: ['model'],
    });
  });

  it('asks for size and length where the clip was not probed, for the key lies under --fast', () => {
    const row = { key: 't2v_1080p_5s', status: 'PASS', wall_s: 20, media: null, energy_wh: null };
    const open = importBenchmark([JSON.stringify([row])], { model: 'fast' });
    expect(open.rejected).toMatchObject([{ place: '[0]', needs: ['size', 'seconds'] }]);
  });

  it('rejects a clip that failed the checks, and a status that it does not know', () => {
    const row = { key: 't2v', wall_s: 20, detail: 'integrity=bad' };
    const rows = [
      { ...row, status: 'FAIL' },
      { ...row, status: 'MAYBE' },
    ];
    expect(rejected(importBenchmark([JSON.stringify(rows)]))).toEqual([
      '[0] | its clip failed the runner\'s checks: "integrity=bad"',
      '[1] | its status is "MAYBE", not PASS',
    ]);
  });

  it("takes the GPU from LTX-Desktop's own information", () => {
    const info = {
      cuda_available: true,
      gpu_available: true,
      gpu_name: 'NVIDIA GeForce RTX 4090',
      vram_gb: 24,
      gpu_info: { name: 'NVIDIA GeForce RTX 4090', vram: 24564 },
    };
    const { machine, questions } = importBenchmark([
      fixture('ltx_desktop_results.json'),
      JSON.stringify(info),
    ]);
    expect(machine).toEqual({ gpu: 'NVIDIA GeForce RTX 4090', gpus: 1, vramGiB: 24 });
    expect(questions.map(({ id }) => id)).toEqual(['model']);
  });
});

describe("LTX-Desktop's soak test", () => {
  it('takes the length from the request on the screen, 5 s at 24 fps are 121 frames, and asks for the size of 540p', () => {
    const files = ['ltx_desktop_soak.csv', 'ltx_desktop_soak_stdout.txt'];
    expect(asked(imported(files))).toEqual(['size 6', 'gpu 0']);
    const rows = imported(files, { size: '960x544' });
    expect(accepted(rows)).toEqual([
      'file 1: line 2 | fast |  | 960x544 | 5.0417 s in 63.09 s | cold',
      'file 1: line 3 | fast |  | 960x544 | 5.0417 s in 21.08 s | warm',
      'file 1: line 4 | fast |  | 960x544 | 5.0417 s in 21.05 s | warm',
      'file 1: line 5 | fast |  | 960x544 | 5.0417 s in 21.06 s | warm',
      'file 1: line 6 | fast |  | 960x544 | 5.0417 s in 21.05 s | warm',
      'file 1: line 7 | fast |  | 960x544 | 5.0417 s in 21.09 s | warm',
    ]);
    expect(rows.rejected).toEqual([]);
    expect(rows.notes[0]).toMatch(/Another program was using the GPU/);
    // Generation 0 does not count: 5 × 5.0416667 ÷ (21.08 + 21.05 + 21.06 + 21.05 + 21.09) × 60 = 1512.5 ÷ 105.33
    const [speed] = speedsOf(rows.accepted, () => 'fast');
    expect(speed).toMatchObject({ resolution: '540p', n: 5 });
    expect(speed?.secondsPerMinute).toBeCloseTo(14.35963, 5);
    // (337 × 21.08 + 337 × 21.05 + 338 × 21.06 + 337 × 21.05 + 336 × 21.09) ÷ 105.33 = 35496.18 ÷ 105.33 = 336.9998 W
    expect(rows.power[0]?.watts).toBeCloseTo(336.9997, 3);
  });

  it('asks for the clip where only the table is given', () => {
    const open = imported('ltx_desktop_soak.csv');
    expect(asked(open)).toEqual(['model 6', 'size 6', 'seconds 6', 'gpu 0']);
    const told = imported('ltx_desktop_soak.csv', { model: 'fast', size: '960 x 544', seconds: 5 });
    expect(told.accepted).toHaveLength(6);
    expect(told.accepted[1]).toMatchObject({ width: 960, height: 544, videoSeconds: 5, cold: false });
  });
});

describe("LTX-Desktop's session log", () => {
  it('pairs starts with ends, and passes over a length that the app chose', () => {
    const rows = imported('ltx_desktop_session.log');
    expect(accepted(rows)).toEqual([
      'line 2 | fast | t2v | 1280x704 | 5.0417 s in 38.14 s | cold',
      'line 4 | fast | i2v | 1920x1088 | 5.0417 s in 85.14 s | warm',
    ]);
    expect(rejected(rows)).toEqual(['line 6 | the length was left to the app, and the log does not tell it']);
  });

  it('calls a run cold that loaded for more than a hundredth of its time', () => {
    const start = (second: number) =>
      `2026-08-21 10:00:0${second},000 - INFO - [Backend] INFO:x:[t2v] Generation started (model=pro, 1280x704, 121 frames, 24 fps)`;
    const end = (load: string) =>
      `2026-08-21 10:01:00,000 - INFO - [Backend] INFO:x:[t2v] Total generation: 40.00s (load=${load}s, text=2.29s, inference=30s)`;
    const log = [start(0), end('0.00'), start(1), end('0.40'), start(2), end('0.41'), start(3)].join('\r\n');
    const rows = importBenchmark([log]);
    expect(rows.accepted.map(({ cold }) => cold)).toEqual([true, false, true]);
    expect(rejected(rows)).toEqual(['line 7 | it started and the log tells no end of it']);
  });

  it('rejects an end without a start, a retake, and asks for a size that IC-LoRA lines leave out', () => {
    const line = (said: string) => `2026-08-21 10:00:00,000 - INFO - [Backend] INFO:x:${said}`;
    const log = [
      line('[t2v] Total generation: 40.00s (load=0.00s)'),
      line('[retake] Generation started (model=fast, 960x544, 121 frames, 24 fps)'),
      line('[retake] Total generation: 31.00s (load=0.00s)'),
      line('[ic-lora] Generation started (model=fast, 121 frames, 24 fps)'),
      line('[ic-lora] Total generation: 31.00s (load=0.00s, preprocess=2.00s)'),
    ].join('\n');
    expect(rejected(importBenchmark([log]))).toEqual([
      'line 1 | the log does not tell its start',
      'line 2 | only part of its clip was generated, and the length given is that of the whole',
      'line 4 | the file does not tell its size',
    ]);
  });
});
