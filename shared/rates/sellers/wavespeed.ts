import type { Seller } from '../card.ts';
import { undated } from './sources.ts';
import { rate } from './tables.ts';

export const wavespeed: Seller = {
  id: 'wavespeed',
  name: 'WaveSpeed',
  models: [
    {
      id: 'ltx-2-3',
      name: 'LTX-2.3',
      vendor: 'Lightricks',
      offers: [{ mode: ['extend'], minSeconds: 1, maxSeconds: 20 }],
      note: 'Quoted as $0.50 for 5 s, $1.00 for 10 s and $2.00 for 20 s, and as $0.10 per second for 1 to 20 s.',
      periods: [
        {
          ...undated,
          source: 'https://wavespeed.ai/docs/docs-api/wavespeed-ai/ltx-2.3-video-extend',
          evidence: 'official',
          rates: [rate({ mode: ['extend'] }, { per: 'second', price: 0.1 })],
        },
      ],
    },
  ],
};
