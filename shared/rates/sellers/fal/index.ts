import type { Model, Rate, Seller } from '../../card.ts';
import { perClip, perSecond } from '../tables.ts';
import { lightricks } from './lightricks.ts';
import { near } from './pages.ts';

type Sounds = Readonly<Record<'off' | 'on' | 'voice', number>>;

const kling = (tier: 'standard' | 'pro', resolution: string, { off, on, voice }: Sounds): Model => ({
  id: `kling-v3-${tier}`,
  name: `Kling 3.0 ${tier === 'pro' ? 'Pro' : 'Standard'}`,
  vendor: 'Kling',
  offers: [{ minSeconds: 3, maxSeconds: 15 }],
  periods: [
    {
      ...near(`/fal-ai/kling-video/v3/${tier}/text-to-video`),
      rates: [
        ...perSecond({ [resolution]: off }, { audio: ['off'] }),
        ...perSecond({ [resolution]: on }, { audio: ['on'] }),
        ...perSecond({ [resolution]: voice }, { audio: ['voice'] }),
      ],
    },
  ],
});

const hailuo = (id: string, name: string, alias: string, rates: readonly Rate[]): Model => ({
  id,
  name,
  vendor: 'MiniMax',
  aliases: [alias],
  periods: [{ ...near(), rates }],
});

const onPriceList = {
  from: '2026-09-20',
  basis: 'seen',
  source: 'https://fal.ai/pricing',
  checked: '2026-09-20',
  evidence: 'official',
  note: 'Copied that day: https://github.com/api-evangelist/fal-ai/blob/34743afa/plans/fal-ai-plans-pricing.yml. The page names no size.',
} as const;
/** Models that fal's price list shows with one price. */
const listed = (id: string, name: string, vendor: string, bill: Rate['bill']): Model => ({
  id,
  name,
  vendor,
  periods: [{ ...onPriceList, rates: [{ bill }] }],
});

/** https://fal.ai/minimax-h3-max; its figures were read on 2026-09-14. Both sizes below 1080p are confirmed elsewhere. */
const h3Max: Model = {
  id: 'h3-max',
  name: 'MiniMax H3 Max',
  vendor: 'MiniMax',
  aliases: ['h3-max'],
  note: 'From the open weights of MiniMax H3, trained further by fal. A benchmark was billed half of it at 768p in September.',
  periods: [
    {
      from: '2026-09-01',
      basis: 'effective',
      until: '2026-09-15',
      source: 'https://fal.ai/minimax-h3-max',
      checked: '2026-09-14',
      evidence: 'single',
      note: '75 % off for the launch.',
      rates: perSecond({ '480p': 0.0125, '768p': 0.02, '1080p': 0.04 }, { audio: ['on'] }),
    },
    {
      from: '2026-09-15',
      basis: 'effective',
      source: 'https://fal.ai/minimax-h3-max',
      checked: '2026-09-15',
      evidence: 'corroborated',
      note: 'https://inference.sh/apps/falai.md has the same figures.',
      rates: [
        ...perSecond({ '480p': 0.05, '768p': 0.08 }, { audio: ['on'] }),
        ...perSecond({ '1080p': 0.16 }, { audio: ['on'] }).map(
          (rate): Rate => ({ ...rate, evidence: 'single' }),
        ),
      ],
    },
  ],
};

export const fal: Seller = {
  id: 'fal',
  name: 'fal',
  failures: 'free',
  models: [
    ...lightricks,
    h3Max,
    listed('wan-2-5', 'Wan 2.5', 'Alibaba', { per: 'second', price: 0.05 }),
    listed('kling-2-5-turbo-pro', 'Kling 2.5 Turbo Pro', 'Kling', { per: 'second', price: 0.07 }),
    listed('veo-3', 'Veo 3', 'Google', { per: 'second', price: 0.4 }),
    listed('ovi', 'Ovi', 'Character AI', { per: 'run', price: 0.2 }),
    kling('standard', '720p', { off: 0.084, on: 0.126, voice: 0.154 }),
    kling('pro', '1080p', { off: 0.112, on: 0.168, voice: 0.196 }),
    {
      id: 'ray-2-flash',
      name: 'Ray 2 Flash',
      vendor: 'Luma',
      aliases: ['ray-2-flash'],
      periods: [
        {
          ...near(),
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
      periods: [{ ...near(), rates: perSecond({ '1080p': 1.164 }) }],
    },
  ],
};
