import type { Seller } from '../card.ts';
import { noted, perSecond } from './tables.ts';

export const xai: Seller = {
  id: 'xai',
  name: 'xAI API',
  failures: 'billed',
  note: 'Moderated generations are billed.',
  models: [
    {
      id: 'grok-imagine-video',
      name: 'Grok Imagine video',
      vendor: 'xAI',
      aliases: ['grok-imagine'],
      offers: [{ minSeconds: 1, maxSeconds: 15 }],
      note: 'A request that names neither length nor resolution makes, and bills, 8 s at 480p.',
      periods: [
        {
          from: '2026-08-18',
          basis: 'seen',
          source: 'https://docs.apiyi.com/api-capabilities/grok-imagine-video/overview',
          checked: '2026-08-18',
          evidence: 'corroborated',
          note: 'A reseller at list price; the ComfyUI price page has the same figures.',
          rates: noted(perSecond({ '480p': 0.05, '720p': 0.07 }, { audio: ['on', 'off'] }), {
            extras: [{ how: 'each', option: 'images', price: 0.002 }],
          }),
        },
      ],
    },
  ],
};
