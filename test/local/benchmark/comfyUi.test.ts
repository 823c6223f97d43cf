import { describe, expect, it } from 'vitest';
import { importBenchmark, speedsOf, suggestModel } from '../../../shared/local/benchmark/index.ts';
import { accepted, asked, fixture, imported, rejected } from './imported.ts';

const ID = (n: number) => `0000000${n}-aaaa-4bbb-8ccc-dddddddddddd`;
const TWO_STAGE = '8+3 steps, CFG 1+1, x2 upscale, ltx-2.3-22b-distilled-lora-384-1.1 at 0.5';

interface Entry {
  prompt: [number, string, Record<string, { class_type: string; inputs: Record<string, unknown> }>];
  outputs: Record<string, unknown>;
  status: { messages: [string, Record<string, unknown>][] };
}

/** One execution of the sample, changed by hand. */
function changed(n: number, change: (entry: Entry) => void) {
  const entry: Entry = JSON.parse(fixture('comfyui_history.json'))[ID(n)];
  change(entry);
  return importBenchmark([JSON.stringify({ x: entry })]);
}

describe("ComfyUI's history", () => {
  const rows = imported('comfyui_history.json');

  it('reads size, length and frame rate off the graph, upscaling included', () => {
    // 1: 97 frames ÷ 25 = 3.88 s. 2 and 3: 960x544 doubled by the latent upsampler, 121 ÷ 24 = 5.0417 s.
    // Wall: success − start, such as 1787000396410 − 1787000300000 ms. Cold where a loader was not cached.
    expect(accepted(rows)).toEqual([
      `${ID(1)} | ltx-2.3-22b-dev | 20 steps, CFG 3 | 768x512 | 3.88 s in 38.712 s | cold`,
      `${ID(2)} | ltx-2.3-22b-dev | ${TWO_STAGE} | 1920x1088 | 5.0417 s in 141.35 s | cold`,
      `${ID(3)} | ltx-2.3-22b-dev | ${TWO_STAGE} | 1920x1088 | 5.0417 s in 96.41 s | warm`,
      `${ID(6)} | wan2.2_ti2v_5B_fp16 | 20 steps, CFG 5, weight_dtype default | 1280x704 | 5.0417 s in 521.7 s | cold`,
    ]);
  });

  it('rejects what was cached, failed, was interrupted, is an image or made two clips in one time', () => {
    expect(rejected(rows)).toEqual([
      `${ID(4)} | its video came from the cache; change the seed to generate anew`,
      `${ID(5)} | it saved 2 videos in one time; save one per run to measure it`,
      `${ID(7)} | it failed: CUDA out of memory.`,
      `${ID(8)} | it was interrupted`,
      `${ID(9)} | it saved no video`,
    ]);
  });

  it('measures the two-stage clip at 1080p, warm', () => {
    // 121 ÷ 24 ÷ 96.41 × 60 = 3.13764 s/min
    const speeds = speedsOf(rows.accepted, suggestModel);
    expect(speeds).toHaveLength(1);
    expect(speeds[0]).toMatchObject({ model: 'fast', resolution: '1080p', recipe: TWO_STAGE, n: 1 });
    expect(speeds[0]?.secondsPerMinute).toBeCloseTo(3.13764, 5);
  });

  it('takes GPU and memory from the system stats: 25,756,696,576 bytes are 23.988 GiB', () => {
    const { machine, questions } = imported(['comfyui_history.json', 'comfyui_system_stats.json']);
    expect(machine).toEqual({ gpu: 'NVIDIA GeForce RTX 4090', gpus: 1, vramGiB: expect.closeTo(23.988, 3) });
    expect(questions).toEqual([]);
    expect(asked(rows)).toEqual(['gpu 0']);
  });

  it('lets the user choose where the system has two cards', () => {
    const stats = {
      system: {},
      devices: [
        'cuda:0 NVIDIA GeForce RTX 4090 : cudaMallocAsync',
        'cuda:1 NVIDIA GeForce RTX 3090 : native',
      ].map((name) => ({ name, type: 'cuda', vram_total: 25756696576 })),
    };
    const { machine } = importBenchmark([fixture('comfyui_history.json'), JSON.stringify(stats)]);
    expect(machine.gpu).toBeUndefined();
  });
});

describe("A graph of ComfyUI's", () => {
  /** A warm run of graph 1 (97 frames ÷ 25 = 3.88 s in 38.712 s), its sampler or its loader changed. */
  const recipes = (change: (nodes: Record<string, { inputs: Record<string, unknown> }>) => void) => {
    const { accepted: runs } = changed(1, ({ prompt: [, , graph] }) => change(graph));
    return runs.map(({ recipe }) => recipe);
  };

  it('keeps apart runs with and without guidance, and of other weights', () => {
    const cfg = (value: unknown) =>
      recipes((nodes) => {
        nodes['10']!.inputs['cfg'] = value;
      });
    expect(cfg(1)).toEqual(['20 steps, CFG 1']);
    expect(cfg(6)).toEqual(['20 steps, CFG 6']);
    expect(cfg(['999', 0])).toEqual(['20 steps, CFG ?']);
    expect(cfg(undefined)).toEqual(['20 steps']);
    const runs = changed(6, ({ prompt: [, , graph] }) => {
      graph['37']!.inputs['weight_dtype'] = 'fp8_e4m3fn';
    }).accepted;
    expect(runs.map(({ recipe }) => recipe)).toEqual(['20 steps, CFG 5, weight_dtype fp8_e4m3fn']);
    // One speed each: 3.88 s ÷ 38.712 s at CFG 1 says nothing of CFG 6.
    const warm = [1, 6].map((value) => {
      const [run] = changed(1, ({ prompt: [, , graph] }) => {
        graph['10']!.inputs['cfg'] = value;
      }).accepted;
      return { ...run!, cold: false };
    });
    expect(speedsOf(warm, () => 'm').map(({ n }) => n)).toEqual([1, 1]);
  });

  it('tells the guidance of picture and sound', () => {
    const rows = changed(3, ({ prompt: [, , graph] }) => {
      graph['4828'] = {
        class_type: 'MultimodalGuider',
        inputs: { ...graph['4828']!.inputs, parameters: ['91', 0] },
      };
      delete graph['4828'].inputs['cfg'];
      graph['91'] = { class_type: 'GuiderParameters', inputs: { cfg: 7, parameters: ['92', 0] } };
      graph['92'] = { class_type: 'GuiderParameters', inputs: { cfg: 3 } };
    });
    // Node 4828 guides the first stage, 4964 the second.
    expect(rows.accepted[0]?.recipe).toMatch(/^8\+3 steps, CFG 7\/3\+1, /);
  });

  it('asks for size and length where the picture passes a node that is not known', () => {
    const open = changed(3, ({ prompt: [, , graph] }) => {
      graph['77'] = { class_type: 'RIFE VFI', inputs: { frames: ['4995', 0], multiplier: 2 } };
      graph['4849']!.inputs['images'] = ['77', 0];
    });
    expect(open.rejected).toMatchObject([{ place: 'x', needs: ['model', 'size', 'seconds'] }]);
  });

  it('asks for the length where a node computes it', () => {
    const open = changed(3, ({ prompt: [, , graph] }) => {
      graph['4988'] = { class_type: 'ComfyMathExpression', inputs: { expression: 'a*24+1' } };
    });
    expect(open.rejected).toMatchObject([{ needs: ['seconds'] }]);
  });

  it('follows links that run in a circle no more than once', () => {
    const open = changed(3, ({ prompt: [, , graph] }) => {
      graph['4988']!.inputs['value'] = ['4988', 0];
      graph['4975']!.inputs['samples'] = ['4975', 0];
    });
    expect(open.rejected).toMatchObject([{ needs: ['size', 'seconds'] }]);
  });

  it('rejects a clip of which only the first stage came from the cache', () => {
    const rows = changed(3, ({ status }) => {
      (status.messages[1]![1]['nodes'] as string[]).push('4829');
    });
    expect(rejected(rows)).toEqual(['x | its video came from the cache; change the seed to generate anew']);
  });

  it('rejects a batch, and a clip that no sampler made here', () => {
    const batch = changed(1, ({ prompt: [, , graph] }) => {
      graph['8']!.inputs['batch_size'] = 2;
    });
    expect(rejected(batch)).toEqual(['x | its batch may hold several clips in one time']);
    const cloud = changed(1, ({ prompt: [, , graph] }) => {
      graph['13']!.inputs['video'] = ['20', 0];
      graph['20'] = { class_type: 'KlingTextToVideoNode', inputs: { prompt: 'a cat' } };
    });
    expect(rejected(cloud)).toEqual(['x | no sampler made its video on this machine']);
  });

  it('rejects a time that runs backwards, and one that ends nowhere', () => {
    const backwards = changed(1, ({ status }) => {
      status.messages[2]![1]['timestamp'] = 1786999999000;
    });
    expect(rejected(backwards)).toEqual(['x | its wall time cannot be -1']);
    const endless = changed(1, ({ status }) => {
      status.messages.pop();
    });
    expect(rejected(endless)).toEqual(['x | its wall time cannot be read']);
  });

  it('counts videos of VideoHelperSuite, but not previews', () => {
    const rows = changed(3, (entry) => {
      entry.outputs = {
        '4852': { gifs: [{ filename: 'a.mp4', type: 'output' }] },
        '9': { images: [{ filename: 'b.mp4', type: 'temp' }] },
      };
    });
    expect(rows.accepted).toHaveLength(1);
  });
});

describe("ComfyUI's jobs", () => {
  it('reads a job as its entry in the history', () => {
    expect(accepted(imported('comfyui_job_detail.json'))).toEqual([
      `${ID(2)} | ltx-2.3-22b-dev | ${TWO_STAGE} | 1920x1088 | 5.0417 s in 141.35 s | cold`,
    ]);
  });

  it('says of a cold run alone that it gives no speed', () => {
    expect(imported('comfyui_job_detail.json').notes).toEqual([
      'Every run loaded the model first, so no speed can be had; generate once more without restarting.',
    ]);
  });

  it('rejects the rows of the list, which has no graph', () => {
    expect(rejected(imported('comfyui_jobs.json'))).toEqual([
      `${ID(2)} | the list of jobs holds no workflow; take the job itself, /api/jobs/ and its id`,
      `${ID(7)} | its status is "failed", not "completed"`,
      '00000010-aaaa-4bbb-8ccc-dddddddddddd | its status is "pending", not "completed"',
    ]);
  });
});
