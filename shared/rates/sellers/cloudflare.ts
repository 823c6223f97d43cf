import type { Seller } from '../card.ts';
import { undated } from './sources.ts';
import { perSecond } from './tables.ts';

export const cloudflare: Seller = {
  id: 'cloudflare',
  name: 'Cloudflare AI',
  models: [
    {
      id: 'ltx-2-3-fast',
      name: 'LTX-2.3 Fast',
      vendor: 'Lightricks',
      periods: [
        {
          ...undated,
          source: 'https://developers.cloudflare.com/ai/models/lightricks/ltx-2-3-fast/',
          evidence: 'corroborated',
          rates: perSecond(
            { '720p': 0.03, '1080p': 0.06, '1440p': 0.12, '2160p': 0.24 },
            { audio: ['on', 'off'] },
          ),
        },
      ],
    },
  ],
};
