import type { Seller } from '../card.ts';
import { perSecond, rate } from './tables.ts';

const HELP = 'https://www.alibabacloud.com/help/en/model-studio';

export const alibaba: Seller = {
  id: 'alibaba',
  name: 'Alibaba Cloud Model Studio',
  models: [
    {
      id: 'wan2-2-s2v',
      name: 'Wan 2.2 S2V',
      vendor: 'Alibaba',
      defaults: { mode: 'audio-to-video' },
      aliases: ['wan-2.2-s2v'],
      note: 'Beijing region. Fractions of a second are billed as they are.',
      periods: [
        {
          from: '2025-10-15',
          basis: 'seen',
          source: `${HELP}/wan-s2v-api`,
          checked: '2025-10-15',
          evidence: 'official',
          rates: perSecond({ '480p': 0.071677, '720p': 0.129018 }, { mode: ['audio-to-video'] }),
        },
      ],
    },
    {
      id: 'wan2-1-kf2v-plus',
      name: 'Wan 2.1 first and last frame',
      vendor: 'Alibaba',
      aliases: ['wan-2.1-kf2v-plus'],
      note: 'The first 200 s are free for 180 days, not counted here.',
      periods: [
        {
          from: '2025-06-10',
          basis: 'seen',
          source: `${HELP}/image-to-video-by-first-and-last-frame-api-reference`,
          checked: '2025-06-10',
          evidence: 'official',
          rates: [rate({ mode: ['image-to-video'] }, { per: 'second', price: 0.1 })],
        },
      ],
    },
  ],
};
