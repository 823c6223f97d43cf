import type { Seller } from '../card.ts';
import { ARCREEL } from './sources.ts';
import { noted, perSecond } from './tables.ts';

const sora = {
  vendor: 'OpenAI',
  offers: [{ seconds: [4, 8, 12] }],
  ended: '2026-09-24',
  note: 'OpenAI shut down the Videos API on 2026-09-24.',
} as const;
const bothSounds = { audio: ['on', 'off'] } as const;

const page = (model: string) =>
  ({
    from: '2026-08-21',
    basis: 'seen',
    source: `https://developers.openai.com/api/docs/models/${model}`,
    checked: '2026-08-21',
    evidence: 'corroborated',
  }) as const;

const pro = perSecond({ '720p': 0.3, '1792x1024': 0.5 }, bothSounds);

export const openai: Seller = {
  id: 'openai',
  name: 'OpenAI',
  models: [
    {
      ...sora,
      id: 'sora-2',
      name: 'Sora 2',
      aliases: ['sora-2'],
      periods: [{ ...page('sora-2'), rates: perSecond({ '720p': 0.1 }, bothSounds) }],
    },
    {
      ...sora,
      id: 'sora-2-pro',
      name: 'Sora 2 Pro',
      aliases: ['sora-2-pro'],
      periods: [
        { ...page('sora-2-pro'), rates: pro },
        {
          ...page('sora-2-pro'),
          from: '2026-08-22',
          rates: [
            ...pro,
            ...noted(perSecond({ '1080p': 0.7 }, bothSounds), {
              source: ARCREEL,
              checked: '2026-08-22',
              evidence: 'single',
            }),
          ],
        },
      ],
    },
  ],
};
