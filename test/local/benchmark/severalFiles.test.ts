import { describe, expect, it } from 'vitest';
import { importBenchmark, speedsOf } from '../../../shared/local/benchmark/index.ts';
import { accepted, asked, fixture, imported, rejected } from './imported.ts';

describe('Soak tests', () => {
  const table = fixture('ltx_desktop_soak.csv');
  const other = table.replace('63.09', '90.00');
  const at540 = fixture('ltx_desktop_soak_stdout.txt');
  const at1080 = at540.replace('"540p"', '"1080p"');

  it('never take the request of another one', () => {
    const rows = importBenchmark([table, at540, other, at1080], {
      model: 'fast',
      size: '960x544',
      seconds: 5,
    });
    expect(accepted(rows)).toEqual([]);
    expect(rejected(rows)).toHaveLength(12); // six generations in each table
    expect(rejected(rows)[0]).toBe(
      'file 1: line 2 | several soak tests were given and nothing says which request is whose; ' +
        'import each table with its own output',
    );
  });

  it('are asked for where one request stands beside two tables', () => {
    const rows = importBenchmark([table, at540, other]);
    expect(accepted(rows)).toEqual([]);
    expect(asked(rows)).toEqual(['model 12', 'size 12', 'seconds 12', 'gpu 0']);
  });
});

describe('Results of LTX-Desktop without media', () => {
  const row = (key: string, wall_s: number) => ({ key, status: 'PASS', wall_s, media: null });
  const answers = { model: 'fast', size: '960x544', seconds: 5 };

  it('share no answer where their keys differ', () => {
    const rows = importBenchmark(
      [JSON.stringify([row('t2v_540p_20s', 126), row('t2v_720p_10s', 76), row('t2v_1080p_5s', 85)])],
      answers,
    );
    expect(accepted(rows)).toEqual([]);
    const reason =
      'the file does not tell its size and length, and one answer cannot fit clips that differ; import clips of one ' +
      'kind at a time, or measure again with ffprobe installed';
    expect(rejected(rows)).toEqual([0, 1, 2].map((i) => `[${i}] | ${reason}`));
    expect(rows.questions.map(({ id }) => id)).not.toContain('size');
  });

  it('share it where the same case ran again, also in another file', () => {
    const texts = [[row('t2v', 40), row('t2v', 20)], [row('t2v', 41)]].map((rows) => JSON.stringify(rows));
    expect(accepted(importBenchmark(texts, answers))).toEqual([
      'file 1: [0] | fast | text to video | 960x544 | 5 s in 40 s | cold',
      'file 1: [1] | fast | text to video | 960x544 | 5 s in 20 s | warm',
      'file 2: [0] | fast | text to video | 960x544 | 5 s in 41 s | cold',
    ]);
  });
});

describe('What is given twice counts once', () => {
  it('the same text', () => {
    const history = 'comfyui_history.json';
    const rows = imported([history, history]);
    expect(rows.accepted).toHaveLength(4); // as in the history alone
    expect(rows.rejected).toHaveLength(5);
    expect(rows.notes).toContain('The texts of file 1 and file 2 are the same; they count once.');
  });

  it('a prompt in two histories, or in a history and a job', () => {
    const history = fixture('comfyui_history.json');
    const id = '00000002-aaaa-4bbb-8ccc-dddddddddddd';
    const again = importBenchmark([history, `${history}\n`]);
    expect(again.accepted).toHaveLength(4);
    expect(speedsOf(again.accepted, () => 'm')).toMatchObject([{ n: 1 }]); // one of the four is warm
    expect(rejected(again)).toContain(
      `file 2: ${id} | it is the same prompt as file 1: ${id}, which counts already`,
    );
    const job = imported(['comfyui_job_detail.json', 'comfyui_history.json']);
    expect(job.accepted).toHaveLength(4);
    expect(rejected(job)[0]).toBe(
      `file 2: ${id} | it is the same prompt as file 1: ${id}, which counts already`,
    );
  });
});

describe('"all but the first"', () => {
  const record = (times: readonly number[]) => ({
    model_short_name: 'm',
    device: 'NVIDIA L40S',
    num_gpus: 1,
    avg_generation_time_s: 1,
    individual_times_s: times,
    recipe: { generation_kwargs: { width: 832, height: 480, num_frames: 33, fps: 11 } },
  });
  const warm = 'all but the first';
  // 3 s each; the two of 200 s loaded the model: 4 × 3 ÷ (28 + 28 + 29 + 29) × 60 = 720 ÷ 114 = 6.3157895 s/min.
  const check = (texts: readonly string[]) => {
    const rows = importBenchmark(texts, { warm });
    expect(rows.accepted.map(({ cold }) => cold)).toEqual([true, false, false, true, false, false]);
    const [speed] = speedsOf(rows.accepted, () => 'm');
    expect(speed).toMatchObject({ n: 4 });
    expect(speed?.secondsPerMinute).toBeCloseTo(6.3157895, 7);
  };

  it('is the first of each file', () => {
    check(
      [
        [200, 28, 28],
        [200, 29, 29],
      ].map((times) => JSON.stringify(record(times))),
    );
  });

  it('is the first of each record in one file', () => {
    check([JSON.stringify([record([200, 28, 28]), record([200, 29, 29])])]);
  });
});
