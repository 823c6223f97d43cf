import type { Seller } from '../card.ts';
import { undatedLater } from './sources.ts';
import { perSecond } from './tables.ts';

export const piapi: Seller = {
  id: 'piapi',
  name: 'PiAPI',
  models: [
    {
      id: 'minimax-h3',
      name: 'MiniMax H3',
      vendor: 'MiniMax',
      offers: [{ minSeconds: 5, maxSeconds: 15 }],
      periods: [
        {
          ...undatedLater,
          source: 'https://piapi.ai/minimax-h3',
          evidence: 'single',
          note: 'The page carries no date. It also sells the model with less moderation, at a cent more.',
          rates: perSecond({ '480p': 0.03, '768p': 0.05, '1080p': 0.07 }, { audio: ['on'] }),
        },
      ],
    },
  ],
};
