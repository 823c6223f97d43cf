import type { Seller } from '../card.ts';
import { undated } from './sources.ts';
import { perSecond } from './tables.ts';

export const apimodels: Seller = {
  id: 'apimodels',
  name: 'apimodels.app',
  failures: 'free',
  models: [
    {
      id: 'ltx-2-3',
      name: 'LTX-2.3',
      vendor: 'Lightricks',
      periods: [
        {
          ...undated,
          source: 'https://huggingface.co/stimi/ltx-video-api',
          evidence: 'single',
          rates: perSecond({ '480p': 0.02, '720p': 0.04, '1080p': 0.045 }),
        },
      ],
    },
  ],
};
