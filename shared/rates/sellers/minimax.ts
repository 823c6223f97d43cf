import type { Seller } from '../card.ts';
import { measuredByLtx } from './sources.ts';
import { noted, perSecond } from './tables.ts';

export const minimax: Seller = {
  id: 'minimax',
  name: 'MiniMax API',
  models: [
    {
      id: 'minimax-h3',
      name: 'MiniMax H3',
      vendor: 'MiniMax',
      aliases: ['minimax-h3'],
      offers: [{ minSeconds: 4, maxSeconds: 15 }],
      facts: measuredByLtx(180),
      note: 'Reference video is billed too, rounded up to whole seconds; not counted here. A second made of 768p is also quoted at $0.09.',
      periods: [
        {
          from: '2026-10-24',
          basis: 'seen',
          source: 'https://docs.laozhang.ai/en/announcements/minimax-h3-2026-10',
          checked: '2026-10-24',
          evidence: 'single',
          note: 'A reseller quotes the list price of platform.minimax.io.',
          rates: noted(perSecond({ '768p': 0.08, '2k': 0.13 }), {
            extras: [{ how: 'each', option: 'images', price: 0.04, free: 5 }],
          }),
        },
      ],
    },
  ],
};
