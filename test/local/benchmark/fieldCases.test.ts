// Files as people really have them. What each should give is worked out beside it; `test/fixtures/benchmarks/README.md`
// says what they are after.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PricingError } from '../../../shared/errors.ts';
import {
  type Answers,
  type Import,
  importBenchmark,
  speedsOf,
} from '../../../shared/local/benchmark/index.ts';
import { accepted, asked, fixture, imported, rejected } from './imported.ts';

const field = (files: string | readonly string[], answers?: Answers): Import =>
  imported(
    [files].flat().map((file) => `field/${file}`),
    answers,
  );

/** The speed of a file's only group of warm runs, as seconds of video a minute. */
function speed(rows: Import): { readonly resolution: string; readonly perMinute: number } {
  const [only, ...more] = speedsOf(rows.accepted, () => 'm');
  expect(more).toEqual([]);
  return { resolution: only?.resolution ?? 'none', perMinute: only?.secondsPerMinute ?? Number.NaN };
}

function refusal(file: string): string {
  try {
    field(file);
  } catch (error) {
    if (error instanceof PricingError) return error.message;
    throw error;
  }
  throw new Error('it was imported');
}

describe('What was ordered is not what was made', () => {
  it('540p of a soak test has two sizes, by the version of the app, so it is asked for; the length is known', () => {
    const files = ['soak_540p.csv', 'soak_540p_output.txt'];
    expect(asked(field(files))).toEqual(['size 3', 'gpu 0']);
    // 121 frames ÷ 24 = 5.0417 s in 24 s: 12.6042 s/min. 1024x576 is 64 pixels from 960, so it is no 540p.
    const { resolution, perMinute } = speed(field(files, { size: '1024x576' }));
    expect(resolution).toBe('1024x576');
    expect(perMinute).toBeCloseTo(((121 / 24) * 60) / 24, 9);
  });

  it('720p has one size in all versions', () => {
    const { resolution, perMinute } = speed(field(['soak_720p.csv', 'soak_720p_output.txt']));
    expect(resolution).toBe('720p');
    expect(perMinute).toBeCloseTo(7.5625, 9); // 121 ÷ 24 ÷ 40 × 60
  });

  it('240 frames of LTX are 233: the latent holds one and eight at a time', () => {
    const rows = field('comfyui_length_240.json');
    expect(rows.accepted).toMatchObject([{ frames: 233, videoSeconds: 233 / 24 }]);
    expect(speed(rows).perMinute).toBeCloseTo(233 / 24, 9); // in 60 s
  });

  it.each([
    // 1280 × 1.5 = 1920 and 704 × 1.5 = 1056, within 32 of 1080.
    ['comfyui_upscale_1.5.json', '1920x1056 | 5.0417 s in 90 s', '1080p', ((121 / 24) * 60) / 90],
    ['comfyui_upscale_2.json', '1280x704 | 5.0417 s in 90 s', '720p', ((121 / 24) * 60) / 90],
    // 2 × (121 − 1) + 1 = 241 frames at 48 a second are 5.0208 s, and the sides stay.
    ['comfyui_frames_doubled.json', '1280x704 | 5.0208 s in 90 s', '720p', ((241 / 48) * 60) / 90],
  ])('an upsampler of ComfyUI does what the name of its model says: %s', (file, line, resolution, perMinute) => {
    const rows = field(file);
    expect(accepted(rows)[0]).toContain(line);
    expect(speed(rows).resolution).toBe(resolution);
    expect(speed(rows).perMinute).toBeCloseTo(perMinute, 9);
  });

  it.each([
    'my-upscaler.safetensors',
    'ltxv-spatial-upscaler-0.9.7.safetensors',
  ])('an upsampler whose model %s says no factor leaves size and length to be asked for', (name) => {
    const file = 'ltx-2.3-spatial-upscaler-x2-1.1.safetensors';
    const text = fixture('field/comfyui_upscale_2.json').replace(file, name);
    expect(asked(importBenchmark([text]))).toEqual(['size 1', 'seconds 1', 'gpu 0']);
  });

  it('half a block of pixels is no size: 1312 × 1.5 is asked for', () => {
    const text = fixture('field/comfyui_upscale_1.5.json').replace('"width": 1280', '"width": 1312');
    expect(asked(importBenchmark([text]))).toEqual(['size 1', 'gpu 0']); // 1968 = 61.5 × 32
  });

  it('a window of Wan2GP is a part of its clip, and the last one may have been cut', () => {
    expect(rejected(field('wan2gp_window_1_of_4.json'))).toEqual([
      'the whole file | it is window 1 of several, and the file does not tell how long it is',
    ]);
    // 1 + (481 − 129) ÷ (129 − 9) = 3.93, so 4 windows.
    const last = fixture('field/wan2gp_window_1_of_4.json').replace('"window_no": 1', '"window_no": 4');
    expect(asked(importBenchmark([last]))).toEqual(['seconds 1', 'warm 1', 'gpu 0']);
    const only = fixture('field/wan2gp_window_1_of_4.json').replace('481', '121');
    expect(importBenchmark([only], { warm: 'all' }).accepted).toMatchObject([{ frames: 121 }]);
  });

  it('Wan2GP doubles the sides by lanczos2, and takes its size from a start picture', () => {
    const rows = field('wan2gp_upsampling.json', { warm: 'all' });
    expect(accepted(rows)).toEqual([
      'the whole file | ltx2_22B_distilled | 8 steps, lanczos2 | 1920x1088 | 10.0417 s in 87 s | warm',
    ]);
    expect(speed(rows).perMinute).toBeCloseTo(6.9253, 4); // 241 ÷ 24 ÷ 87 × 60
    expect(asked(field('wan2gp_start_picture.json'))).toEqual(['size 1', 'warm 1', 'gpu 0']);
  });

  it.each([
    [{ spatial_upsampling: 'flashvsr2' }, ['size 1']],
    [{ video_prompt_type: 'V' }, ['size 1', 'seconds 1']],
    [{ image_prompt_type: 'L' }, ['size 1', 'seconds 1']],
    [{ audio_prompt_type: 'A' }, ['seconds 1']],
    [{ video_length: 240 }, []], // 233 frames
    [{ video_length: 240, model_type: 'other', base_model_type: 'other' }, ['seconds 1']],
  ])('settings of Wan2GP with %o ask for %o', (change, questions) => {
    const settings = {
      ...JSON.parse(fixture('field/wan2gp_upsampling.json')),
      spatial_upsampling: '',
      ...change,
    };
    const open = importBenchmark([JSON.stringify(settings)], { warm: 'all' });
    expect(asked(open)).toEqual([...questions, 'gpu 0']);
  });

  it('SwarmUI enlarges before the refiner', () => {
    const rows = field('swarmui_refiner_upscale.json', { warm: 'all' });
    expect(accepted(rows)[0]).toContain('| 1920x1088 | 5.0417 s in 151.2 s |');
    expect(speed(rows)).toMatchObject({ resolution: '1080p' });
    expect(speed(rows).perMinute).toBeCloseTo(2.0007, 4); // 121 ÷ 24 ÷ 151.2 × 60
  });

  it('SwarmUI makes a picture with one model and the clip of it with another, in a size of its own', () => {
    const rows = field('swarmui_picture_to_video.json', { warm: 'all' });
    expect(asked(rows)).toEqual(['size 1', 'gpu 0']);
    expect(rows.notes).toEqual([
      'Where SwarmUI made a picture first and then the video of it, the time holds the picture too.',
    ]);
    const sized = field('swarmui_picture_to_video.json', { warm: 'all', size: '1280x704' });
    expect(accepted(sized)).toEqual([
      'the whole file | LTX/ltx-2.3-22b-distilled | 8 steps | 1280x704 | 5.0417 s in 84.84 s | warm',
    ]);
  });

  it('SwarmUI extends a clip, and writes its length only where it was switched on', () => {
    expect(asked(field('swarmui_extended.json'))).toEqual(['seconds 1', 'warm 1', 'gpu 0']);
    expect(asked(field('swarmui_no_frames.json'))).toEqual(['seconds 1', 'warm 1', 'gpu 0']);
  });

  it('SwarmUI saves intermediate files with the time of another', () => {
    const record = JSON.parse(fixture('field/swarmui_refiner_upscale.json'));
    record.sui_extra_data.intermediate = 'intermediate output';
    expect(rejected(importBenchmark([JSON.stringify(record)]))).toEqual([
      'the whole file | it is an intermediate file, and its time is that of another one',
    ]);
  });

  it('clips that were ordered differently share no answer', () => {
    const record = JSON.parse(fixture('field/swarmui_extended.json'));
    const other = {
      ...record,
      sui_image_params: { ...record.sui_image_params, seed: 2, text2videoframes: 241 },
    };
    const rows = importBenchmark([JSON.stringify([record, other])], { warm: 'all', seconds: 9 });
    expect(rows.accepted).toEqual([]);
    expect(rows.rejected[0]?.reason).toMatch(/one answer cannot fit clips that differ/);
  });

  it('two files of one clip are one run', () => {
    expect(accepted(field('comfyui_saved_twice.json'))).toEqual([
      'twice | ltx-2.3-22b-distilled | 20 steps, CFG 3 | 768x512 | 4.0417 s in 40 s | warm',
    ]);
  });
});

describe('A clip from a cache is no run', () => {
  it('where it took less than a second', () => {
    expect(rejected(field('swarmui_cached.json', { warm: 'all' }))).toEqual([
      'the whole file | it took less than a second, so it came from a cache; change the seed to generate anew',
    ]);
  });

  it('where its seed is that of a slower one', () => {
    const record = JSON.parse(fixture('field/swarmui_cached.json'));
    const took = (time: string) => ({
      ...record,
      sui_extra_data: { ...record.sui_extra_data, generation_time: time },
    });
    const rows = importBenchmark([JSON.stringify([took('3.2 sec'), took('84.84 sec'), took('2.9 sec')])], {
      warm: 'all',
    });
    expect(rows.accepted).toMatchObject([{ place: '[1]', wallSeconds: 84.84 }]);
    const again = 'it is the seed of [1] again, which comes from a cache; change the seed for each run';
    expect(rejected(rows)).toEqual([`[0] | ${again}`, `[2] | ${again}`]);
  });

  it('of ComfyUI without a cache each run loads the model, and generating again does not help', () => {
    const rows = field('comfyui_cache_none.json');
    expect(rows.accepted.map(({ cold }) => cold)).toEqual([true, true]);
    expect(rows.notes).toHaveLength(1);
    expect(rows.notes[0]).toMatch(/--cache-none/);
  });

  it.each([
    [{ seconds: 5000 }, /5,000 s of video in 40 s cannot be/],
    [{ seconds: 2400.1 }, /cannot be; check its length and its time/], // more than 60 × 40 s
  ])('faster than 60 times real time it cannot be: %o', (answers, reason) => {
    const dump = JSON.stringify({ tag: 'benchmark_dump', total_duration_ms: 40_000 });
    const told = { model: 'm', size: '1280x704', gpus: 1, warm: 'all' } as const;
    expect(importBenchmark([dump], { ...told, ...answers }).rejected[0]?.reason).toMatch(reason);
    expect(importBenchmark([dump], { ...told, seconds: 2400 }).accepted).toHaveLength(1);
  });
});

describe('Serving', () => {
  const answers = { size: '832x480', seconds: 5, gpus: 1, warm: 'all' } as const;

  it('takes the share of the whole time, and the latency where the machine waited', () => {
    expect(field('serving_overlapping.json', answers).accepted).toMatchObject([{ wallSeconds: 6 }]); // 60 ÷ 10
    const paused = field('serving_with_pauses.json', answers);
    expect(paused.accepted).toMatchObject([{ wallSeconds: 6.1 }]); // of 200 ÷ 10 = 20 s it waited 13.9 s
    expect(speed(paused).perMinute).toBeCloseTo(49.18, 2); // 5 ÷ 6.1 × 60
    expect(paused.notes.join()).toMatch(/The machine waited between requests/);
  });

  it('refuses a rate that the machine kept up with, for it may have waited', () => {
    const served = { ...JSON.parse(fixture('field/serving_overlapping.json')), request_rate: 1 / 6 };
    expect(rejected(importBenchmark([JSON.stringify(served)], answers))[0]).toMatch(/--request-rate inf/);
  });

  it('rejects pictures', () => {
    expect(rejected(field('serving_images.json', answers))).toEqual([
      'the whole file | it made images, not videos',
    ]);
  });

  it('reads vllm bench serve', () => {
    const open = field('vllm_bench_serve.json');
    expect(asked(open)).toEqual(['size 1', 'seconds 1', 'gpus 1', 'warm 1', 'gpu 0']);
    const [run] = field('vllm_bench_serve.json', answers).accepted;
    expect(run).toMatchObject({ model: 'Wan-AI/Wan2.2-TI2V-5B-Diffusers' });
    expect(run?.wallSeconds).toBeCloseTo(6.032, 9); // 60.32 ÷ 10
  });

  // 10 requests of 6.03054 s take 60.3 s one after another, 6.03 s all at once.
  it.each([
    [{ duration: 50 }, undefined],
    [{ duration: 50, max_concurrency: 2 }, 5],
    [{ duration: 6.5, max_concurrency: null }, 0.65],
    [{ duration: 0.8, max_concurrency: null }, undefined],
  ])('takes requests that overlap as far as their setting allows: %o', (changed, seconds) => {
    const served = { ...JSON.parse(fixture('field/vllm_bench_serve.json')), ...changed };
    const told = importBenchmark([JSON.stringify(served)], answers);
    if (seconds) expect(told.accepted.map(({ wallSeconds }) => wallSeconds)).toEqual([seconds]);
    else
      expect(rejected(told)).toEqual([
        'the whole file | its requests took longer than its duration has room for; check both times',
      ]);
  });
});

describe('Power logs', () => {
  it.each([
    // Rows of one run_id are cumulative: 0.150 kWh × 3.6e6 ÷ 1,800 s.
    ['codecarbon_cumulative.csv', { watts: 300, seconds: 1800 }],
    ['codecarbon_shifted.csv', { watts: 420, seconds: 600 }], // 0.07 kWh × 3.6e6 ÷ 600 s
    ['codecarbon_semicolons.csv', { watts: 420, seconds: 600 }],
    ['zeus_nested.csv', { watts: 300, seconds: 600, gpus: 1 }], // 180 kJ; the clip's window lies inside
    ['nvidia_smi_utf16.csv', { watts: 434, seconds: 60, gpus: 1 }],
    ['nvidia_smi_semicolons.csv', { watts: 434, seconds: 60, gpus: 1 }],
    ['nvidia_smi_dmon.txt', { watts: 434, seconds: 60, gpus: 1 }],
    ['nvidia_smi_iso_times.csv', { watts: 434, seconds: 60 }],
    ['nvidia_smi_no_utilisation.csv', { watts: 434, seconds: 60, gpus: 1 }],
    ['rocm_smi.csv', { watts: 303, gpus: 1 }], // (301 + 305) ÷ 2, of no known time
    ['amd_smi.csv', { watts: 292, seconds: 1, gpus: 1 }], // (290 + 294) ÷ 2
    ['gpu_z.txt', { watts: 432.2, seconds: 1 }], // (431.2 + 433.2) ÷ 2
  ])('%s gives watts on the board', (file, power) => {
    const watts = expect.closeTo(power.watts, 9);
    expect(field(file).power).toEqual([{ at: 'board', source: expect.any(String), ...power, watts }]);
  });

  it.each([
    ['shelly.csv', 552, 180], // (9.0 + 9.5 + 9.1) Wh in three minutes
    ['home_assistant.csv', 550, 20], // 540 and 560 W, ten seconds each
  ])('%s gives watts at the wall, and says that idle time counts', (file, watts, seconds) => {
    const { power, notes } = field(file);
    expect(power).toMatchObject([{ watts: expect.closeTo(watts, 9), at: 'wall', seconds }]);
    expect(notes.join()).toMatch(/idle time/);
  });

  it('keeps the name of the GPU, and rejects the row whose cells are shifted', () => {
    const rows = field('codecarbon_shifted.csv');
    expect(rows.machine).toEqual({ gpu: 'NVIDIA GeForce RTX 4090' });
    expect(rejected(rows)).toEqual(['line 3 | it has 35 cells under 38 headings, so they are shifted']);
  });

  it('says that the driver tells no utilisation', () => {
    expect(field('nvidia_smi_no_utilisation.csv').notes[0]).toMatch(/the driver tells no utilisation here/);
  });

  it.each([
    ['nvidia_smi_limit_only.csv', /never moves from 75\.00 W, as a limit does/],
    ['nvidia_smi_excel_times.csv', /Excel rewrites them when it saves: take the file as nvidia-smi wrote it/],
    ['nvidia_smi_two_in_watts.csv', /2 columns of the power log are in watts.*log it with its header/],
    ['nvidia_smi_no_power.csv', /does not report the power it draws \(\[N\/A\]\)/],
    [
      'nvidia_smi_screen.txt',
      /screen of nvidia-smi.*--query-gpu=timestamp,index,name,power\.draw,utilization\.gpu --format=csv -l 1/,
    ],
  ])('%s is refused with what to do', (file, sentence) => {
    expect(refusal(file)).toMatch(sentence);
  });
});

describe('Logs and texts', () => {
  it('a session log of LTX-Desktop may be quoted', () => {
    const rows = field('ltx_desktop_quoted.txt');
    expect(rows.accepted.map(({ cold, wallSeconds }) => [cold, wallSeconds])).toEqual([
      [true, 62.4],
      [false, 40.5],
    ]);
    expect(speed(rows).perMinute).toBeCloseTo(7.469, 3); // 121 ÷ 24 ÷ 40.5 × 60
  });

  it.each([
    ['comfyui_console.log', [78.31, 727]], // 00:12:07
    ['comfyui_console_bracket.log', [78.31]],
    ['comfyui_console_pod.log', [75.11]],
  ])("ComfyUI's console, %s, tells times, and all else is asked for", (file, times) => {
    const open = field(file);
    const runs = times.length;
    expect(asked(open)).toEqual([
      `model ${runs}`,
      `size ${runs}`,
      `seconds ${runs}`,
      `warm ${runs}`,
      'gpu 0',
    ]);
    expect(open.notes[0]).toMatch(/Take the server's \/history/);
    const told = field(file, { model: 'm', size: '1280x704', seconds: 5, warm: 'all' });
    expect(told.accepted.map(({ wallSeconds }) => wallSeconds)).toEqual(times);
  });

  it('counts a prompt of the console as cached below a second', () => {
    expect(rejected(field('comfyui_console.log'))[1]).toMatch(/^line 6 \| it took less than a second/);
  });

  it.each([
    ['replicate_prediction.json', /prediction of Replicate: a run on the seller's machine/],
    [
      'comfyui_workflow.json',
      /workflow of ComfyUI, which tells no times; run it and take the server's \/history/,
    ],
    ['comfyui_history_v2.json', /history_v2.*no workflow.*take \/history, or \/api\/jobs\//],
  ])('%s is named, with what to take instead', (file, sentence) => {
    expect(refusal(file)).toMatch(sentence);
  });
});

it('UTF-16 is read from bytes and from text that was taken for UTF-8', () => {
  const bytes = readFileSync(
    new URL('../../fixtures/benchmarks/field/nvidia_smi_utf16.csv', import.meta.url),
  );
  expect(importBenchmark([new Uint8Array(bytes)])).toEqual(importBenchmark([bytes.toString('utf8')]));
});
