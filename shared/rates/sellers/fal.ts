import type { Bill, Model, Rate, Seller, When } from '../card.ts';
import { undated } from './sources.ts';
import { noted, perClip, perSecond, rate } from './tables.ts';

const MODELS = 'https://fal.ai/models';
const page = (path: string, evidence: 'official' | 'corroborated' = 'official') =>
  ({ ...undated, source: `${MODELS}/fal-ai/${path}/llms.txt`, evidence }) as const;

/** Where the address of the page was not kept. */
const somePage = {
  ...undated,
  source: MODELS,
  evidence: 'official',
  note: "Read on a page of fal's that carries no date; its address was not kept.",
} as const;

/** Width × height × frames. */
const perMegapixel = (price: number): Bill => ({ per: 'megapixel', price, step: 1 });
const EXAMPLE_DIFFERS =
  'fal writes that megapixels are rounded up, but its example (121 frames, 1280x720) multiplies the exact figure: 0.4 % less.';

const ltx22b = (id: string, name: string, periods: Model['periods']): Model => ({
  id,
  name,
  vendor: 'Lightricks',
  note: EXAMPLE_DIFFERS,
  periods,
});

const kling = (
  tier: 'standard' | 'pro',
  resolution: string,
  off: number,
  on: number,
  voice: number,
): Model => {
  const sounds: [When['audio'], number][] = [
    [['off'], off],
    [['on'], on],
    [['voice'], voice],
  ];
  return {
    id: `kling-v3-${tier}`,
    name: `Kling 3.0 ${tier === 'pro' ? 'Pro' : 'Standard'}`,
    vendor: 'Kling',
    offers: [{ minSeconds: 3, maxSeconds: 15 }],
    periods: [
      {
        ...page(`kling-video/v3/${tier}/text-to-video`),
        rates: sounds.flatMap(([audio, price]): Rate[] =>
          perSecond({ [resolution]: price }, audio ? { audio } : {}),
        ),
      },
    ],
  };
};

const hailuo = (id: string, name: string, alias: string, rates: readonly Rate[]): Model => ({
  id,
  name,
  vendor: 'MiniMax',
  aliases: [alias],
  periods: [{ ...somePage, rates }],
});

export const fal: Seller = {
  id: 'fal',
  name: 'fal',
  failures: 'free',
  models: [
    {
      id: 'ltx-2-3-pro',
      name: 'LTX-2.3 Pro',
      vendor: 'Lightricks',
      offers: [{ mode: ['text-to-video'], fps: [24, 25, 48, 50], seconds: [6, 8, 10] }],
      periods: [
        {
          ...page('ltx-2.3/text-to-video', 'corroborated'),
          rates: perSecond({ '1080p': 0.08, '1440p': 0.16, '2160p': 0.32 }, { mode: ['text-to-video'] }),
        },
      ],
    },
    ltx22b('ltx-2-3-22b', 'LTX-2.3 22B', [
      {
        ...page('ltx-2.3-22b/video-to-video'),
        rates: [
          rate({ mode: ['video-to-video'] }, perMegapixel(0.001605)),
          ...noted([rate({ mode: ['extend'] }, perMegapixel(0.001805))], {
            source: page('ltx-2.3-22b/extend-video/lora').source,
            note: 'The LoRA endpoint.',
          }),
        ],
      },
    ]),
    ltx22b('ltx-2-3-22b-distilled', 'LTX-2.3 22B distilled', [
      {
        ...page('ltx-2.3-22b/distilled/text-to-video/lora'),
        rates: [rate({ mode: ['text-to-video'] }, perMegapixel(0.001405))],
      },
    ]),
    ltx22b('ltx-2-3-quality', 'LTX-2.3 Quality', [
      { ...somePage, rates: [rate({ mode: ['image-to-video'] }, perMegapixel(0.0024075))] },
    ]),
    {
      id: 'ltxv-13b-098-distilled',
      name: 'LTXV 13B 0.9.8 distilled',
      vendor: 'Lightricks',
      note: 'A second is 24 frames, whatever the frame rate.',
      periods: [
        {
          ...page('ltxv-13b-098-distilled/extend'),
          rates: noted([rate({ mode: ['extend'] }, { per: 'second', price: 0.02, countedAt: 24 })], {
            extras: [{ how: 'times', option: 'detail-pass', factor: 2 }],
          }),
        },
      ],
    },
    kling('standard', '720p', 0.084, 0.126, 0.154),
    kling('pro', '1080p', 0.112, 0.168, 0.196),
    {
      id: 'ray-2-flash',
      name: 'Ray 2 Flash',
      vendor: 'Luma',
      aliases: ['ray-2-flash'],
      offers: [{ seconds: [5, 9] }],
      periods: [
        {
          ...somePage,
          rates: perClip({
            '540p': { 5: 0.2, 9: 0.4 },
            '720p': { 5: 0.4, 9: 0.8 },
            '1080p': { 5: 0.8, 9: 1.6 },
          }),
        },
      ],
    },
    hailuo('hailuo-2-3-standard', 'Hailuo 2.3', 'hailuo-2.3', perClip({ '768p': { 6: 0.28, 10: 0.56 } })),
    hailuo('hailuo-2-3-pro', 'Hailuo 2.3 Pro', 'hailuo-2.3-pro', perClip({ '1080p': { 6: 0.49 } })),
    hailuo(
      'hailuo-2-3-fast-standard',
      'Hailuo 2.3 Fast',
      'hailuo-2.3-fast',
      perClip({ '768p': { 6: 0.19, 10: 0.32 } }),
    ),
    hailuo(
      'hailuo-2-3-fast-pro',
      'Hailuo 2.3 Fast Pro',
      'hailuo-2.3-fast-pro',
      perClip({ '1080p': { 6: 0.33 } }),
    ),
    {
      id: 'seedance-2-5',
      name: 'Seedance 2.5 (US)',
      vendor: 'ByteDance',
      note: 'Tokens are billed underneath; fal quotes them by the second.',
      periods: [{ ...somePage, rates: perSecond({ '1080p': 1.164 }) }],
    },
  ],
};
