import type { Seller } from '../card.ts';
import { perSecond } from './tables.ts';

export const bfl: Seller = {
  id: 'bfl',
  name: 'Black Forest Labs',
  models: [
    {
      id: 'flux-3',
      name: 'Flux 3 video',
      vendor: 'Black Forest Labs',
      aliases: ['flux-3'],
      offers: [{ minSeconds: 5, maxSeconds: 20 }],
      periods: [
        {
          from: '2026-08-04',
          basis: 'seen',
          source: 'https://fal.ai/learn/devs/how-to-access-flux-3-on-fal',
          checked: '2026-08-04',
          evidence: 'corroborated',
          note: "The price on fal; ComfyUI's credits come to the same before its markup.",
          rates: perSecond({ '720p': 0.17, '1080p': 0.29 }),
        },
      ],
    },
  ],
};
