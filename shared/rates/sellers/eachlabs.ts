import type { Seller } from '../card.ts';
import { perSecond } from './tables.ts';

export const eachlabs: Seller = {
  id: 'eachlabs',
  name: 'eachlabs',
  models: [
    {
      id: 'ltx-2-3-pro',
      name: 'LTX-2.3 Pro',
      vendor: 'Lightricks',
      periods: [
        {
          from: '2026-05-07',
          basis: 'seen',
          source: 'https://www.eachlabs.ai/ltx/ltx-v2-3/ltx-2-3-text-to-video/llms.txt',
          checked: '2026-05-07',
          evidence: 'corroborated',
          rates: perSecond({ '1080p': 0.08, '1440p': 0.16, '2160p': 0.32 }, { mode: ['text-to-video'] }),
        },
      ],
    },
  ],
};
