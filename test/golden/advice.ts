import type { GoldenCase } from './case.ts';

/** LTX_CHECK: blank, or the gravest thing to know. */
export const advice: readonly GoldenCase[] = [
  { says: '10 s of Pro is one clip', formula: '=LTX_CHECK("pro","1080p",10)', gives: '' },
  {
    says: '20 s of Pro is not',
    formula: '=LTX_CHECK("pro","1080p",20)',
    gives: '20 s is more than one clip of ltx/ltx-2-3-pro at 1080p: the longest is 10 s, so plan 2 clips',
  },
  { says: '20 s of Fast is, at 1080p', formula: '=LTX_CHECK("fast","1080p",20)', gives: '' },
  {
    says: 'but not in 4K',
    formula: '=LTX_CHECK("fast","4k",20)',
    gives: '20 s is more than one clip of ltx/ltx-2-3-fast at 2160p: the longest is 10 s, so plan 2 clips',
  },
  {
    says: 'nor at 48 frames a second',
    formula: '=LTX_CHECK("fast","1080p",20,"48fps")',
    gives: '20 s is more than one clip of ltx/ltx-2-3-fast at 1080p: the longest is 10 s, so plan 2 clips',
  },
  {
    says: '7 s cannot be asked for',
    formula: '=LTX_CHECK("pro","1080p",7)',
    gives: 'there is no clip of 7 s of ltx/ltx-2-3-pro at 1080p: the next length is 8 s',
  },
  {
    says: '30 frames a second cannot either',
    formula: '=LTX_CHECK("pro","1080p",8,"30fps")',
    gives: 'ltx/ltx-2-3-pro is not made at 30 frames per second; it is made at 24, 25, 48 and 50',
  },
  {
    says: 'A combination without a price is advice here, not an error',
    formula: '=LTX_CHECK("pro","720p",8)',
    gives: 'resolution: ltx/ltx-2-3-pro has no price at 720p; known are 1080p, 1440p and 2160p',
  },
  {
    says: 'Example prices are never to be budgeted with',
    formula: '=LTX_CHECK("example/pro","1080p",8)',
    gives: 'example/pro has example prices, sold by no one',
  },
  {
    says: 'A price that no one has looked at for over 90 days: 2025-10-15 to 2026-11-20 is 365 + 36',
    formula: '=LTX_CHECK("wan-2.2-s2v","720p",8)',
    gives:
      'this price was last checked on 2025-10-15, 401 days before 2026-11-20; look at https://www.alibabacloud.com/help/en/model-studio/wan-s2v-api before you bid',
  },
  {
    says: 'A price that rests on one copy',
    formula: '=LTX_CHECK("minimax/minimax-h3","768p",8)',
    gives:
      'this price rests on a single copy; look at https://docs.laozhang.ai/en/announcements/minimax-h3-2026-10 before you bid',
  },
  {
    says: 'One price for all resolutions does not say which are made',
    formula: '=LTX_CHECK("seedance-1.5-pro","4k",8)',
    gives:
      'bytedance/seedance-1-5-pro has one price for all resolutions; whether it is made at 2160p is not recorded',
  },
  {
    says: 'A run has a price, but no length on record',
    formula: '=LTX_CHECK("together/wan-ai-wan2-2-t2v-a14b","720p",8)',
    gives: 'together/wan-ai-wan2-2-t2v-a14b is billed by the run; how long its video is is not recorded',
  },
  {
    says: 'An extend that says nothing of its context',
    formula: '=LTX_CHECK("pro","1080p",8,"extend")',
    gives: 'the context of an extend is billed too; add context=, its seconds, or context=0 if there is none',
  },
  { says: 'and one that does', formula: '=LTX_CHECK("pro","1080p",8,"extend, context=0")', gives: '' },
  {
    says: 'A price of silent clips, where nothing was said of sound',
    formula: '=LTX_CHECK("venice/ltx-2-5-fast","1080p",10)',
    gives: 'this is the price of venice/ltx-2-5-fast without sound; it has none with sound',
  },
];
