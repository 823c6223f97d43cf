import { describe, expect, it } from 'vitest';
import { importBenchmark, suggestModel } from '../../../shared/local/benchmark/index.ts';
import { accepted, asked, fixture, imported, rejected } from './imported.ts';

describe("Wan2GP's settings", () => {
  it('suggests the usual frame rate and does not take it', () => {
    const open = imported('wan2gp_ltx2.json');
    expect(asked(open)).toEqual(['fps 1', 'warm 1', 'gpu 0']);
    expect(open.questions[0]).toMatchObject({ id: 'fps', suggestion: '24' });
    const told = imported('wan2gp_ltx2.json', { fps: 24, warm: 'all' });
    // 241 ÷ 24 = 10.0417 s
    expect(accepted(told)).toEqual([
      'the whole file | ltx2_22B_distilled | 8 steps | 1280x720 | 10.0417 s in 87 s | warm',
    ]);
    expect(suggestModel(told.accepted[0]!)).toBe('fast');
  });

  it('takes a frame rate that was forced, rejects images', () => {
    const settings = JSON.parse(fixture('wan2gp_ltx2.json'));
    const changed = (change: object) =>
      importBenchmark([JSON.stringify({ ...settings, ...change })], { warm: 'none' });
    expect(changed({ force_fps: '50' }).accepted).toMatchObject([
      { fps: 50, videoSeconds: 4.82, cold: true },
    ]);
    expect(changed({ force_fps: 'control' }).rejected).toMatchObject([{ needs: ['fps'] }]);
    expect(rejected(changed({ image_mode: 1 }))).toEqual(['the whole file | it made an image, not a video']);
  });
});

describe("SwarmUI's metadata", () => {
  it('reads seconds and minutes', () => {
    // 121 ÷ 24 = 5.0417 s, 241 ÷ 24 = 10.0417 s; 5.03 min = 301.8 s.
    expect(accepted(imported('swarmui_metadata.json', { warm: 'all' }))).toEqual([
      '[0] | LTX/ltx-2.3-22b-distilled | 8 steps | 1280x704 | 5.0417 s in 84.84 s | warm',
      '[1] | LTX/ltx-2.3-22b-dev | 20 steps | 1280x704 | 10.0417 s in 301.8 s | warm',
    ]);
    expect(asked(imported('swarmui_metadata.json'))).toEqual(['warm 2', 'gpu 0']);
  });

  it('reads the older wording, and rejects the time of a whole grid and images', () => {
    const clip = (time: string, params: object = { text2videoframes: 121, text2videofps: 24 }) => ({
      sui_image_params: { model: 'm', width: 1280, height: 704, ...params },
      sui_extra_data: { generation_time: time },
    });
    const rows = importBenchmark(
      [
        JSON.stringify([
          clip('6.11 (prep) and 84.84 (gen) seconds'),
          clip('90.00 total seconds (average 45.00 seconds per image)'),
          clip('3.00 sec', {}),
        ]),
      ],
      { warm: 'all' },
    );
    expect(accepted(rows)).toEqual(['[0] | m |  | 1280x704 | 5.0417 s in 84.84 s | warm']);
    expect(rejected(rows)).toEqual([
      '[1] | "90.00 total seconds (average 45.00 seconds per image)" is not the time of one clip',
      '[2] | it made an image, not a video',
    ]);
  });
});

describe('suggestModel', () => {
  it.each([
    ['ltx-2.3-22b-distilled', '', 'fast'],
    ['ltx-2.3-22b-dev', '8+3 steps, ltx-2.3-22b-distilled-lora at 0.5', 'fast'],
    ['ltx-2.3-22b-dev', '30 steps', 'pro'],
    ['pro', '', 'pro'],
    ['fast', '', 'fast'],
    ['wan2.2_ti2v_5B_fp16', '20 steps', undefined],
    ['wan-distilled', '', undefined],
  ])('takes %s (%s) for %s', (model, recipe, expected) => {
    expect(suggestModel({ model, recipe })).toBe(expected);
  });
});
