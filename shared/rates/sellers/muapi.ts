import type { Seller } from '../card.ts';
import { undated, undatedLater } from './sources.ts';
import { perSecond } from './tables.ts';

export const muapi: Seller = {
  id: 'muapi',
  name: 'muapi',
  models: [
    {
      id: 'ltx-2-5',
      name: 'LTX-2.5',
      vendor: 'Lightricks',
      offers: [{ minSeconds: 5, maxSeconds: 20 }],
      periods: [
        {
          ...undated,
          source: 'https://muapi.ai/playground/ltx-2.5-text-to-video',
          evidence: 'single',
          rates: perSecond({ '720p': 0.13 }),
        },
      ],
    },
    {
      id: 'kling-4-0',
      name: 'Kling 4.0',
      vendor: 'Kling',
      offers: [{ minSeconds: 3, maxSeconds: 30 }],
      periods: [
        {
          ...undatedLater,
          source: 'https://muapi.ai/zh/comparison/kling-4.0-text-to-video',
          evidence: 'single',
          rates: perSecond({ '720p': 0.157, '1080p': 0.235 }, { audio: ['on'] }),
        },
      ],
    },
  ],
};
