// What runners do to a clip beside what was ordered: the length or size that a file does not tell is asked for.
import { describe, expect, it } from 'vitest';
import { importBenchmark } from '../../../shared/local/benchmark/index.ts';
import { accepted, asked, fixture, rejected } from './imported.ts';

type Json = Record<string, unknown>;

/** A sample with some settings changed. */
const changed = (file: string, settings: Json, within?: string): string => {
  const sample = JSON.parse(fixture(file)) as Json;
  const inner = within === undefined ? sample : (sample[within] as Json);
  return JSON.stringify(
    within === undefined ? { ...inner, ...settings } : { ...sample, [within]: { ...inner, ...settings } },
  );
};

describe('SwarmUI', () => {
  const swarm = (settings: Json) =>
    importBenchmark([changed('field/swarmui_refiner_upscale.json', settings, 'sui_image_params')]);

  it.each([
    { videoboomerang: true },
    { trimvideoendframes: 8 },
    { trimvideostartframes: 4 },
  ])('asks for the length of a clip with %j', (settings) =>
    expect(asked(swarm(settings))).toContain('seconds 1'));

  it.each([
    { altresolutionheightmultiplier: 1.5 },
    { sidelength: 1024 },
    { refinerupscale: 1.5 },
  ])('asks for the size of a clip with %j', (settings) => expect(asked(swarm(settings))).toContain('size 1'));

  it.each([
    'comfyuicustomworkflow',
    'comfyworkflowraw',
  ])('asks for model, size and length where a workflow of one’s own ran, %s', (key) =>
    expect(asked(swarm({ [key]: 'mine' }))).toEqual(['model 1', 'size 1', 'seconds 1', 'warm 1', 'gpu 0']));

  it('rejects a batch, whose time is that of several clips', () => {
    expect(rejected(swarm({ batchsize: 2 }))[0]).toMatch(/its batch holds several clips in one time/);
  });

  it('takes no rate of an interpolated file for that of the frames ordered', () => {
    const multiplied = { videoframeinterpolationmultiplier: 2 };
    const told = swarm(multiplied);
    expect(asked(told)).toEqual(asked(swarm({})));
    expect(asked(swarm({ ...multiplied, text2videofps: null }))).toContain('seconds 1');
  });
});

describe('Wan2GP', () => {
  const wan = (settings: Json) => importBenchmark([changed('wan2gp_ltx2.json', settings)]);

  it('asks for seconds where frames were added in between and no rate was told', () => {
    expect(asked(wan({}))).toContain('fps 1');
    expect(asked(wan({ temporal_upsampling: 'rife2' }))).toContain('seconds 1');
    expect(asked(wan({ temporal_upsampling: 'rife2', force_fps: '24' }))).not.toContain('seconds 1');
  });

  it('keeps runs that skip steps or use LoRAs apart', () => {
    const rows = importBenchmark(
      [changed('wan2gp_ltx2.json', { skip_steps_cache_type: 'tea', activated_loras: ['a.safetensors'] })],
      { fps: 24, warm: 'all' },
    );
    expect(rows.accepted[0]?.recipe).toBe('8 steps, tea cache, 1 LoRA');
  });
});

describe('ComfyUI', () => {
  it('tells of samplers whose time is in that of the clip, unless they came from the cache', () => {
    const sample = JSON.parse(fixture('comfyui_history.json')) as Record<string, Json>;
    const [[id, entry]] = Object.entries(sample) as [[string, Json]];
    const prompt = structuredClone(entry['prompt']) as [number, string, Json];
    prompt[2]['50'] = {
      class_type: 'KSampler',
      inputs: { model: ['3', 0], latent_image: ['8', 0], steps: 30 },
    };
    prompt[2]['51'] = { class_type: 'PreviewImage', inputs: { images: ['50', 0] } };
    const outputs = { ...(entry['outputs'] as Json), 51: { images: [{ filename: 'a.png', type: 'temp' }] } };
    const run = (cached: readonly string[]) => {
      const status = JSON.parse(
        JSON.stringify(entry['status']).replace('"nodes":[]', `"nodes":${JSON.stringify(cached)}`),
      ) as Json;
      return importBenchmark([JSON.stringify({ [id]: { ...entry, prompt, outputs, status } })]).accepted[0];
    };
    expect(run([])?.recipe).toBe('20 steps, CFG 3, the time of 1 more sampler included');
    expect(run(['50'])?.recipe).toBe('20 steps, CFG 3');
  });

  it('loads its models anew after each start in one log', () => {
    const start = 'Device: cuda:0 NVIDIA GeForce RTX 4090 : cudaMallocAsync\nStarting server\n';
    const log = [90, 40, 41]
      .map((seconds) => `got prompt\nPrompt executed in ${seconds}.00 seconds`)
      .join('\n');
    const rows = importBenchmark([`${start}${log}\n${start}${log}\n`], {
      model: 'ltx',
      size: '1280x704',
      seconds: 5,
      warm: 'all but the first',
    });
    expect(accepted(rows).map((run) => /cold|warm/.exec(run)?.[0])).toEqual([
      'cold',
      'warm',
      'warm',
      'cold',
      'warm',
      'warm',
    ]);
    expect(rows.machine.gpu).toBe('NVIDIA GeForce RTX 4090');
  });
});

describe('FastVideo', () => {
  const told = (clip: Json, record: Json = {}) => {
    const sample = JSON.parse(fixture('fastvideo_perf.json')) as Json;
    const recipe = sample['recipe'] as Json;
    const settings = { ...(recipe['generation_kwargs'] as Json), fps: 16, ...clip };
    return importBenchmark([
      JSON.stringify({ ...sample, ...record, recipe: { ...recipe, generation_kwargs: settings } }),
    ]);
  };

  it('asks for the length where the latent does not divide among the GPUs, so that its frames are changed', () => {
    // 45 frames are 12 of the latent, for 2 GPUs 6 each; 49 are 13.
    expect(told({}).accepted[0]?.frames).toBe(45);
    expect(asked(told({ num_frames: 49 }))).toContain('seconds 3');
    expect(asked(told({}, { num_gpus: 8 }))).toContain('seconds 3');
    expect(told({ num_frames: 48 }, { num_gpus: 1 }).accepted[0]?.frames).toBe(45); // 4 × 11 + 1
  });
});

describe('Meters', () => {
  const history = (sensor: string, states: readonly number[]) =>
    [
      'entity_id,state,last_changed',
      ...states.map((state, i) => `${sensor},${state},2026-11-20T10:0${i}:00.000Z`),
    ].join('\n');

  it('that only ever grow are counters of energy, unless they are named for power', () => {
    expect(() => importBenchmark([history('sensor.plug_total', [1005, 1010, 1010, 1020])])).toThrow(
      /only ever grow, as a counter of energy does/,
    );
    expect(importBenchmark([history('sensor.plug_power', [505, 510, 520])]).power[0]?.watts).toBe(507.5);
    expect(importBenchmark([history('sensor.plug_total', [505, 520, 510])]).power[0]?.watts).toBe(512.5);
  });

  it('in kW are refused, as no machine draws less than 5 W while it generates', () => {
    const log = fixture('field/home_assistant.csv').replace(/,(\d{3})(?:\.\d+)?,/g, ',0.$1,');
    expect(() => importBenchmark([log])).toThrow(/never tells more than 0\.5\d* W.*not in kW/);
  });

  it('of many GPUs tell of those that never worked', () => {
    const row = (second: number, gpu: number, watts: number, use: number) =>
      `2026/11/20 10:00:0${second}.000, ${gpu}, ${watts}.00 W, ${use} %`;
    const log = [0, 1, 2].flatMap((second) => [row(second, 0, 430, 99), row(second, 1, 20, 0)]);
    const { power, notes } = importBenchmark([
      ['timestamp, index, power.draw [W], utilization.gpu [%]', ...log].join('\n'),
    ]);
    expect(power[0]).toMatchObject({ watts: 450, gpus: 2 });
    expect(notes[0]).toMatch(/^GPU 1 never worked in the power log, and what it drew is in the watts/);
  });

  it('that count on are refused, as no socket gives so much', () => {
    const rows = [1009, 1018.5, 1027.6].map((wattHours, i) => `2026-11-20 10:0${i},${wattHours}`);
    expect(() => importBenchmark([['Date/time UTC,Active energy Wh (A)', ...rows].join('\n')])).toThrow(
      /more than 25000 W, which no socket gives; it may be a counter/,
    );
  });

  it('of nvidia-smi dmon may stand between commas', () => {
    const log = '#gpu,pwr,gtemp,sm\n#Idx,W,C,%\n0,430,60,99\n0,438,60,99\n';
    expect(importBenchmark([log]).power[0]).toMatchObject({ watts: 434, gpus: 1 });
  });

  it("of CodeCarbon's tasks count each task of one run", () => {
    const header = 'task_name,run_id,duration,gpu_energy,codecarbon_version,gpu_model';
    const rows = ['load,r,100,0.005,3.0,1 x RTX 4090', 'make,r,300,0.035,3.0,1 x RTX 4090'];
    // 0.040 kWh in 400 s
    expect(importBenchmark([[header, ...rows].join('\n')]).power[0]?.watts).toBeCloseTo(360, 9);
  });
});

it('A served benchmark that tells neither latency nor rate is rejected, as its machine may have waited', () => {
  const told = JSON.parse(fixture('field/serving_with_pauses.json')) as Json;
  const { latency_mean, latency_median, ...untold } = told;
  const answers = { size: '1280x720', seconds: 5, gpus: 1, warm: 'all' } as const;
  expect(importBenchmark([JSON.stringify(untold)], answers).rejected[0]?.reason).toMatch(/may have waited$/);
  // 20 s of duration a clip are more than the median latency of 6 s.
  const byMedian = importBenchmark([JSON.stringify({ ...untold, latency_median })], answers);
  expect(byMedian.accepted[0]?.wallSeconds).toBe(latency_median);
  expect(importBenchmark([JSON.stringify(told)], answers).accepted[0]?.wallSeconds).toBe(latency_mean);
});

it.each([
  ['\0\0\0 ftypisom', /video or a picture/],
  ['\u0089PNG\r\n\u001a\n\0', /video or a picture/],
  ['\u001aE\u00df\u00a3', /video or a picture/],
  ['PK\u0003\u0004\u0014\0', /packed file, a workbook/],
  ['%PDF-1.7\n', /packed file, a workbook/],
])('A file that begins with %j is named for what it is', (head, says) => {
  expect(() => importBenchmark([head])).toThrow(says);
});
