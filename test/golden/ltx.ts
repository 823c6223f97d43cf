import type { GoldenCase } from './case.ts';

/** LTX-2.3 on the LTX API. Dollars per second: fast .03 .06 .12 .24, pro - .08 .16 .32 at 720p 1080p 1440p 2160p. */
export const ltx: readonly GoldenCase[] = [
  { says: '20 s of Pro at 1080p: 20 × .08', formula: '=LTX_COST("pro","1080p",20)', gives: 1.6 },
  {
    says: '12 s of Fast at 1080p, made twice: 12 × 2 × .06',
    formula: '=LTX_COST("fast","1080p",12,2)',
    gives: 1.44,
  },
  { says: '5 s of Fast at 720p: 5 × .03', formula: '=LTX_COST("fast","720p",5)', gives: 0.15 },
  { says: '10 s of Pro in 4K: 10 × .32', formula: '=LTX_COST("pro","4k",10)', gives: 3.2 },
  { says: '4K is also 2160p', formula: '=LTX_COST("pro","2160P",10)', gives: 3.2 },
  { says: 'A size in pixels is its tier', formula: '=LTX_COST("pro","1920 x 1080",10)', gives: 0.8 },
  { says: 'Portrait costs what landscape costs', formula: '=LTX_COST("pro","1080x1920",10)', gives: 0.8 },
  { says: 'Fast in 4K: 10 × .24', formula: '=LTX_COST("fast","2160p",10)', gives: 2.4 },
  { says: 'Pro at 1440p: 10 × .16', formula: '=LTX_COST("pro","1440p",10)', gives: 1.6 },
  {
    says: 'The full name means the same as the alias',
    formula: '=LTX_COST("ltx/ltx-2-3-pro","1080p",20)',
    gives: 1.6,
  },
  {
    says: 'Letter case and other signs do not matter',
    formula: '=LTX_COST("LTX/LTX 2.3 Pro","1080P",20)',
    gives: 1.6,
  },
  {
    says: 'An average of 1.6 takes: 10 × 1.6 × .08',
    formula: '=LTX_COST("pro","1080p",10,1.6)',
    gives: 1.28,
  },
  { says: 'Sound costs nothing more', formula: '=LTX_COST("pro","1080p",10,,"audio")', gives: 0.8 },
  {
    says: 'Silence costs nothing less',
    formula: '=LTX_COST("pro","1080p",10,,"silent, 48fps, 9:16")',
    gives: 0.8,
  },
  {
    says: 'A retake bills the whole input: 8 × .10',
    formula: '=LTX_COST("pro","1080p",8,1,"retake")',
    gives: 0.8,
  },
  { says: 'mode=retake is the same', formula: '=LTX_COST("pro","1080p",8,,"mode=retake")', gives: 0.8 },
  {
    says: 'An extend without context: 8 × .10',
    formula: '=LTX_COST("pro","1080p",8,1,"extend")',
    gives: 0.8,
  },
  {
    says: 'An extend bills extension and context: (8 + 10) × .10',
    formula: '=LTX_COST("pro","1080p",8,1,"extend, context=10")',
    gives: 1.8,
  },
  {
    says: 'No more than 505 frames are billed: 505 ÷ 50 × .10',
    formula: '=LTX_COST("pro","1080p",20,1,"extend, context=10, 50fps")',
    gives: 1.01,
  },
  {
    says: 'Two such extends: 2 × 505 ÷ 50 × .10',
    formula: '=LTX_COST("pro","1080p",20,2,"extend, context=10, 50fps")',
    gives: 2.02,
  },
  {
    says: 'Sound to video bills the input: 12 × .10',
    formula: '=LTX_COST("pro","1080p",12,1,"audio-to-video")',
    gives: 1.2,
  },
  { says: 'The rate of Pro', formula: '=LTX_RATE("pro","1080p")', gives: 0.08 },
  { says: 'The rate of a retake', formula: '=LTX_RATE("pro","1080p","retake")', gives: 0.1 },
  {
    says: 'HDR upscale takes the tier that holds the input: 10 × .40',
    formula: '=LTX_COST("ltx/ltx-hdr-upscale","1440p",10)',
    gives: 4,
  },
  {
    says: 'HDR upscale of 720p is billed as up to 1080p: 10 × .20',
    formula: '=LTX_COST("ltx/ltx-hdr-upscale","720p",10)',
    gives: 2,
  },
  {
    says: 'HDR upscale of an odd size snaps up by its pixels: 2000 × 1200 is over 1080p',
    formula: '=LTX_COST("ltx/ltx-hdr-upscale","2000x1200",10)',
    gives: 4,
  },
  { says: 'Reframe at 1080p: 10 × .20', formula: '=LTX_COST("ltx/ltx-reframe","1080p",10)', gives: 2 },
  { says: 'LTX-2.5 Fast at 720p: 10 × .09', formula: '=LTX_COST("ltx/ltx-2-5-fast","720p",10)', gives: 0.9 },
];

/** The article's twelve sums, on the example seller: fast .03 .05, pro .06 .10 at 720p 1080p. */
const tiers = [
  { model: 'fast', resolution: '720p', sums: [0.15, 0.3, 0.6] },
  { model: 'fast', resolution: '1080p', sums: [0.25, 0.5, 1] },
  { model: 'pro', resolution: '720p', sums: [0.3, 0.6, 1.2] },
  { model: 'pro', resolution: '1080p', sums: [0.5, 1, 2] },
] as const;

export const article: readonly GoldenCase[] = [
  ...tiers.flatMap(({ model, resolution, sums }) =>
    [5, 10, 20].map((seconds, i) => ({
      says: `The article's ${seconds} s of example ${model} at ${resolution}`,
      formula: `=LTX_COST("example/${model}","${resolution}",${seconds})`,
      gives: sums[i]!,
    })),
  ),
  { says: 'Three tenths are three tenths', formula: '=LTX_COST("example/pro","1080p",3)', gives: 0.3 },
  {
    says: 'The example seller bills new seconds only',
    formula: '=LTX_COST("example/pro","1080p",8,1,"extend, context=10")',
    gives: 0.8,
  },
  {
    says: 'The whole table at once: models down, seconds across',
    formula: '=LTX_COST({"example/fast";"example/pro"},"1080p",{5,10,20})',
    gives: [
      [0.25, 0.5, 1],
      [0.5, 1, 2],
    ],
  },
];
