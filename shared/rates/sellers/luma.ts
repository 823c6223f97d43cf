import type { Seller } from '../card.ts';
import { AUTOSHOW_MODELS } from './sources.ts';
import { perClip } from './tables.ts';

export const luma: Seller = {
  id: 'luma',
  name: 'Luma API',
  models: [
    {
      id: 'ray-3-2',
      name: 'Ray 3.2',
      vendor: 'Luma',
      note: 'A clip of 10 s costs three times one of 5 s. Standard dynamic range; HDR and EXR are dearer.',
      periods: [
        {
          from: '2026-06-14',
          basis: 'seen',
          source: 'https://docs.agents.lumalabs.ai/guides/pricing',
          checked: '2026-06-14',
          evidence: 'corroborated',
          note: `Copied that day: ${AUTOSHOW_MODELS}; ComfyUI's credits come to the same.`,
          rates: perClip({
            '360p': { 5: 0.06, 10: 0.18 },
            '540p': { 5: 0.15, 10: 0.45 },
            '720p': { 5: 0.3, 10: 0.9 },
            '1080p': { 5: 1.2, 10: 3.6 },
          }),
        },
      ],
    },
  ],
};
