import type { Seller } from '../card.ts';
import { undated } from './sources.ts';
import { rate } from './tables.ts';

const HD = 1280 * 720;

export const bytecompute: Seller = {
  id: 'bytecompute',
  name: 'bytecompute',
  models: [
    {
      id: 'ltx-2-3',
      name: 'LTX-2.3',
      vendor: 'Lightricks',
      offers: [{ minSeconds: 4, maxSeconds: 10 }],
      periods: [
        {
          ...undated,
          source: 'https://staging.bytecompute.ai/model/bytecompute/ltx-2-3',
          evidence: 'official',
          rates: [
            rate({ pixels: { upTo: HD } }, { per: 'second', price: 0.02 }),
            rate({ pixels: { above: HD } }, { per: 'second', price: 0.04 }),
          ],
        },
      ],
    },
  ],
};
