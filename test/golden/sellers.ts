import type { GoldenCase } from './case.ts';

/** Other sellers. ComfyUI sells 211 credits to the dollar. */
export const sellers: readonly GoldenCase[] = [
  { says: 'Luma Ray 3.2, 5 s at 1080p: 253.2 ÷ 211', formula: '=LTX_COST("ray-3.2","1080p",5)', gives: 1.2 },
  {
    says: 'Its 10 s cost three times as much: 759.6 ÷ 211',
    formula: '=LTX_COST("ray-3.2","1080p",10)',
    gives: 3.6,
  },
  { says: '12 s are a clip of 10 and one of 5', formula: '=LTX_COST("ray-3.2","1080p",12)', gives: 4.8 },
  { says: '4 s are paid as 5', formula: '=LTX_COST("ray-3.2","1080p",4)', gives: 1.2 },
  { says: '7 s are paid as 10', formula: '=LTX_COST("ray-3.2","1080p",7)', gives: 3.6 },
  { says: '20 s are two clips of 10', formula: '=LTX_COST("ray-3.2","1080p",20)', gives: 7.2 },
  {
    says: 'The rate of a clip is that of the shortest: 1.2 ÷ 5',
    formula: '=LTX_RATE("ray-3.2","1080p")',
    gives: 0.24,
  },
  {
    says: 'Editing it bills the input: 10 × 91.15 ÷ 211',
    formula: '=LTX_COST("ray-3.2","1080p",10,1,"edit")',
    gives: 911.5 / 211,
  },
  {
    says: 'Kling 3 at 1080p has sound unless told otherwise: 10 × 35.45 ÷ 211',
    formula: '=LTX_COST("kling-v3","1080p",10)',
    gives: 354.5 / 211,
  },
  {
    says: 'Kling 3 without sound: 10 × 23.63 ÷ 211',
    formula: '=LTX_COST("kling-v3","1080p",10,1,"silent")',
    gives: 236.3 / 211,
  },
  {
    says: 'Kling 3 on fal with voice control: 10 × .196',
    formula: '=LTX_COST("fal/kling-v3-pro","1080p",10,1,"voice")',
    gives: 1.96,
  },
  { says: 'Veo 3.1 in 4K with sound: 8 × .60', formula: '=LTX_COST("veo-3.1","4k",8)', gives: 4.8 },
  {
    says: 'Veo 3.1 at 1080p without sound: 8 × .20',
    formula: '=LTX_COST("veo-3.1","1080p",8,1,"silent")',
    gives: 1.6,
  },
  {
    says: 'Veo 3.1 by its full id, as Google writes it',
    formula: '=LTX_COST("google/veo-3.1-generate","1080p",8)',
    gives: 3.2,
  },
  {
    says: 'Runway Gen-4 Turbo, 5 credits a second at .01',
    formula: '=LTX_COST("Runway/gen4_turbo","720p",10)',
    gives: 0.5,
  },
  { says: 'Wan 2.5 at 1080p: 10 × 31.65 ÷ 211', formula: '=LTX_COST("wan-2.5","1080p",10)', gives: 1.5 },
  {
    says: 'Editing with Wan 2.7 bills input and output: (8 + 8) × 31.65 ÷ 211',
    formula: '=LTX_COST("comfy/wan2-7-videoedit","1080p",8,1,"input=8")',
    gives: 2.4,
  },
  {
    says: 'Vidu Q2 has a dearer first second: (15.825 + 4 × 5.275) ÷ 211',
    formula: '=LTX_COST("comfy/viduq2","720p",5)',
    gives: 0.175,
  },
  {
    says: 'Its rate is that of the first second: 15.825 ÷ 211',
    formula: '=LTX_RATE("comfy/viduq2","720p")',
    gives: 0.075,
  },
  {
    says: 'Seedance bills tokens: 10 × 24 × 1920 × 1080 ÷ 1024 × 7.7 ÷ 1,000,000',
    formula: '=LTX_COST("seedance-2.0","1080p",10)',
    gives: 3.7422,
  },
  {
    says: 'The tokens on the bill come before the formula: 500,000 × 7.7 ÷ 1,000,000',
    formula: '=LTX_COST("seedance-2.0","1080p",10,1,"tokens=500000")',
    gives: 3.85,
  },
  {
    says: 'fal rounds megapixels up: 5 × 24 × 1280 × 720 ÷ 1,000,000 = 110.6, so 111 × .001405',
    formula: '=LTX_COST("fal/ltx-2-3-22b-distilled","720p",5,1,"24fps")',
    gives: 0.155955,
  },
  {
    says: 'HitPaw by frame rate: 10 × 6.33 ÷ 211 at 30 to 60',
    formula: '=LTX_COST("comfy/general-restore","1080p",10,1,"30fps")',
    gives: 63.3 / 211,
  },
  {
    says: 'HitPaw at 60 is in the next band: 10 × 12.66 ÷ 211',
    formula: '=LTX_COST("comfy/general-restore","1080p",10,1,"60fps")',
    gives: 0.6,
  },
  {
    says: 'Topaz bills the frames of the source: 10 × 24 × 1.72 ÷ 211',
    formula: '=LTX_COST("comfy/astra-2","1080p",10,1,"24fps")',
    gives: 412.8 / 211,
  },
  {
    says: 'Grok charges for each input image: 6 × .07 + 3 × .002',
    formula: '=LTX_COST("xai/grok-imagine-video","720p",6,1,"images=3")',
    gives: 0.426,
  },
  {
    says: 'MiniMax H3 gives five images free: 5 × .08 + (7 − 5) × .04',
    formula: '=LTX_COST("minimax/minimax-h3","768p",5,1,"images=7")',
    gives: 0.48,
  },
  {
    says: 'Hailuo 2.3 on fal, 8 s paid as 10',
    formula: '=LTX_COST("fal/hailuo-2-3-standard","768p",8)',
    gives: 0.56,
  },
  {
    says: 'Venice sells LTX-2.5 Fast by the clip: 10 s at 1080p',
    formula: '=LTX_COST("venice/ltx-2-5-fast","1080p",10)',
    gives: 1.43,
  },
  {
    says: 'Two prices by size on bytecompute: 10 × .02 at 720p',
    formula: '=LTX_COST("bytecompute/ltx-2-3","720p",10)',
    gives: 0.2,
  },
  { says: 'and 10 × .04 above', formula: '=LTX_COST("bytecompute/ltx-2-3","1080p",10)', gives: 0.4 },
  {
    says: 'One price for a run, whatever the length',
    formula: '=LTX_COST("together/wan-ai-wan2-2-t2v-a14b","720p",5,3)',
    gives: 1.98,
  },
];

export const credits: readonly GoldenCase[] = [
  { says: '100 credits for $10 that give 200 s', formula: '=LTX_CREDIT_RATE(10,200)', gives: 0.05 },
  { says: '1,000 frames for $2 at 24 a second', formula: '=LTX_FRAME_RATE(2,24)', gives: 0.048 },
  {
    says: 'LTX Studio, Veo 3 with sound, the upper figure',
    formula: '=LTX_CREDITS("veo 3",8,"audio","high")',
    gives: 3500,
  },
  { says: 'and the lower', formula: '=LTX_CREDITS("Veo 3",8,,"low")', gives: 875 },
  { says: 'Veo 2 has one figure', formula: '=LTX_CREDITS("veo-2",8)', gives: 900 },
  { says: '16 s are two clips of 8', formula: '=LTX_CREDITS("veo-2",16)', gives: 1800 },
];
