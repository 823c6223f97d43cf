import type { Offer, Seller } from '../card.ts';
import { noted, perSecond } from './tables.ts';

const PRICING = 'https://docs.ltx.io/pricing';
const official = { basis: 'seen', source: PRICING, checked: '2026-10-07', evidence: 'official' } as const;
const bothSounds = { audio: ['on', 'off'] } as const;

const SHORT_CLIPS: Offer = {
  mode: ['text-to-video', 'image-to-video'],
  fps: [24, 25, 48, 50],
  seconds: [2, 3, 4, 5, 6, 8, 10],
};

export const ltx: Seller = {
  id: 'ltx',
  name: 'LTX API',
  concurrency: 2,
  models: [
    {
      id: 'ltx-2-3-fast',
      name: 'LTX-2.3 Fast',
      vendor: 'Lightricks',
      aliases: ['fast', 'ltx-2.3-fast'],
      fps: 24,
      offers: [
        SHORT_CLIPS,
        { ...SHORT_CLIPS, resolution: ['720p', '1080p'], fps: [24, 25], seconds: [12, 14, 16, 18, 20] },
      ],
      periods: [
        {
          ...official,
          from: '2026-11-20',
          rates: [
            ...perSecond({ '720p': 0.03 }, bothSounds),
            ...noted(perSecond({ '1080p': 0.06, '1440p': 0.12, '2160p': 0.24 }, bothSounds), {
              evidence: 'corroborated',
            }),
          ],
        },
      ],
    },
    {
      id: 'ltx-2-3-pro',
      name: 'LTX-2.3 Pro',
      vendor: 'Lightricks',
      aliases: ['pro', 'ltx-2.3-pro'],
      fps: 24,
      offers: [SHORT_CLIPS],
      periods: [
        {
          ...official,
          from: '2026-11-20',
          rates: [
            ...perSecond({ '1440p': 0.16 }, bothSounds),
            ...noted(perSecond({ '1080p': 0.08, '2160p': 0.32 }, bothSounds), { evidence: 'corroborated' }),
            ...perSecond(
              { '1080p': 0.1 },
              { mode: ['audio-to-video'], ...bothSounds },
              { of: 'input-audio' },
            ),
            ...perSecond({ '1080p': 0.1 }, { mode: ['retake'], ...bothSounds }, { of: 'input-video' }),
            ...perSecond(
              { '1080p': 0.1 },
              { mode: ['extend'], ...bothSounds },
              { of: 'extension+context', maxFrames: 505 },
            ),
          ],
        },
      ],
    },
  ],
};
