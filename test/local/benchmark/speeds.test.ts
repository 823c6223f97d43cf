import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Run, speedsOf, takenSpeed, tierOf } from '../../../shared/local/benchmark/index.ts';

const run = (change: Partial<Run> = {}): Run => ({
  place: 'x',
  model: 'ltx-2.3-distilled',
  recipe: '8 steps',
  width: 1920,
  height: 1088,
  videoSeconds: 5,
  wallSeconds: 50,
  gpus: 1,
  cold: false,
  ...change,
});

describe('speedsOf', () => {
  it('divides all video by all time, and tells the spread of the runs', () => {
    const runs = [
      run(),
      run({ videoSeconds: 10, wallSeconds: 50 }),
      run({ videoSeconds: 20, wallSeconds: 300 }),
    ];
    // 35 s ÷ 400 s × 60 = 5.25 s/min; each: 6, 12 and 4 s/min.
    expect(speedsOf(runs, () => 'fast')).toEqual([
      {
        model: 'fast',
        localModel: 'ltx-2.3-distilled',
        resolution: '1080p',
        recipe: '8 steps',
        secondsPerMinute: 5.25,
        gpus: 1,
        perGpu: 5.25,
        median: 6,
        least: 4,
        most: 12,
        n: 3,
      },
    ]);
  });

  it('tells the 10th and the 90th percentile of ten runs, which with the median are what a machine takes', () => {
    // Each run 5 s of video in 300 ÷ k seconds: k s/min.
    const of = (...speeds: readonly number[]) =>
      speedsOf(
        speeds.map((k) => run({ wallSeconds: 300 / k })),
        () => 'fast',
      )[0]!;
    const few = of(1, 2, 3, 4, 5, 6, 7, 8, 9);
    expect(few.deciles).toBeUndefined();
    expect(takenSpeed(few)).toEqual({
      model: 'fast',
      resolution: '1080p',
      secondsPerMinute: few.secondsPerMinute,
    });
    // By hand: ranks 0.9, 4.5 and 8.1 of 0 to 9.
    const { secondsPerMinute, spread } = takenSpeed(of(10, 9, 8, 7, 6, 5, 4, 3, 2, 1));
    expect([spread!.slow, secondsPerMinute, spread!.fast]).toEqual(
      [1.9, 5.5, 9.1].map((each) => expect.closeTo(each, 12)),
    );
  });

  it('leaves out cold runs, and models for which the user names no price', () => {
    expect(
      speedsOf([run({ cold: true }), run({ model: 'wan' })], ({ model }) =>
        model === 'wan' ? undefined : 'fast',
      ),
    ).toEqual([]);
  });

  it('keeps apart resolutions, recipes, local models and numbers of GPUs', () => {
    const others = [
      { width: 1280, height: 720 },
      { recipe: '30 steps' },
      { model: 'ltx-2.3' },
      { gpus: 2 },
      { gpu: 'RTX 3090' },
    ];
    const speeds = speedsOf([run(), ...others.map(run)], () => 'fast');
    expect(speeds.map(({ n }) => n)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(speeds.map(({ resolution }) => resolution).sort()).toEqual([
      '1080p',
      '1080p',
      '1080p',
      '1080p',
      '1080p',
      '720p',
    ]);
  });

  it('gives the same to the last digit, in whatever order the runs stand', () => {
    const figure = fc.double({ min: 0.01, max: 1000, noNaN: true });
    const runs = fc.array(fc.record({ videoSeconds: figure, wallSeconds: figure }), {
      minLength: 2,
      maxLength: 30,
    });
    const shuffled = runs.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([before, after]) => {
        expect(speedsOf(after.map(run), () => 'fast')).toEqual(speedsOf(before.map(run), () => 'fast'));
      }),
    );
  });
});

describe('tierOf', () => {
  it.each([
    [1920, 1088, '1080p'],
    [1088, 1920, '1080p'],
    [1920, 1080, '1080p'],
    [1280, 704, '720p'],
    [704, 1280, '720p'],
    [960, 544, '540p'],
    [2560, 1408, '1440p'],
    [3840, 2176, '2160p'],
    [832, 480, '480p'],
    [768, 512, '768x512'],
    [1088, 1088, '1088x1088'],
    [1216, 704, '1216x704'],
    [1920, 1152, '1920x1152'],
    [8, 8, '8x8'],
  ])('counts %d x %d as %s', (width, height, tier) => {
    expect(tierOf(width, height)).toBe(tier);
  });
});
