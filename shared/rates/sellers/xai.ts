import type { Seller } from '../card.ts';
import { AUTOSHOW_MODELS, measuredByLtx } from './sources.ts';
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
    {
      id: 'grok-imagine-video-1-5',
      name: 'Grok Imagine video 1.5',
      vendor: 'xAI',
      aliases: ['grok-imagine-1.5'],
      offers: [
        { minSeconds: 1, maxSeconds: 15 },
        { mode: ['reference-video'], resolution: ['480p', '720p'] },
      ],
      facts: measuredByLtx(63),
      periods: [
        {
          from: '2026-08-06',
          basis: 'seen',
          source: 'https://docs.x.ai/developers/models/grok-imagine-video-1.5',
          checked: '2026-08-06',
          evidence: 'corroborated',
          note: `Copied that day: ${AUTOSHOW_MODELS}; ComfyUI's credits come to the same before its markup.`,
          rates: noted(perSecond({ '480p': 0.08, '720p': 0.14, '1080p': 0.25 }), {
            extras: [{ how: 'each', option: 'images', price: 0.01 }],
          }),
        },
      ],
    },
  ],
};
