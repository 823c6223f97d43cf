import type { Model, Rate, Seller } from '../card.ts';
import { AUTOSHOW_MODELS, AUTOSHOW_RETIRED } from './sources.ts';
import { perSecond, rate } from './tables.ts';

const read = (day: string, rates: Rate[], source = AUTOSHOW_MODELS): Model['periods'] => [
  { from: day, basis: 'seen', source, checked: day, evidence: 'single', rates },
];

const silent = { audio: ['off'] } as const;
const withSound = { audio: ['on'] } as const;
/** A video among what is put in. */
const fromVideo = { mode: ['reference-video'] } as const;

export const replicate: Seller = {
  id: 'replicate',
  name: 'Replicate',
  models: [
    {
      id: 'alibaba-happyhorse-1-1',
      name: 'HappyHorse 1.1',
      vendor: 'Alibaba',
      periods: read('2026-08-06', perSecond({ '720p': 0.14, '1080p': 0.18 })),
    },
    {
      id: 'kwaivgi-kling-v3-video',
      name: 'Kling 3.0',
      vendor: 'Kling',
      periods: read('2026-08-06', [
        ...perSecond({ '720p': 0.168, '1080p': 0.224, '2160p': 0.42 }, silent),
        ...perSecond({ '720p': 0.252, '1080p': 0.336, '2160p': 0.42 }, withSound),
      ]),
    },
    {
      id: 'kwaivgi-kling-v3-omni-video',
      name: 'Kling 3.0 Omni',
      vendor: 'Kling',
      periods: read('2026-08-06', [
        ...perSecond({ '720p': 0.168, '1080p': 0.224, '2160p': 0.42 }, silent),
        ...perSecond({ '720p': 0.224, '1080p': 0.28, '2160p': 0.42 }, withSound),
      ]),
    },
    {
      id: 'pixverse-pixverse-v6',
      name: 'PixVerse 6',
      vendor: 'PixVerse',
      periods: read('2026-08-06', [
        ...perSecond({ '360p': 0.05, '540p': 0.07, '720p': 0.09, '1080p': 0.18 }, silent),
        ...perSecond({ '360p': 0.07, '540p': 0.09, '720p': 0.12, '1080p': 0.23 }, withSound),
      ]),
    },
    {
      id: 'bytedance-seedance-2-0',
      name: 'Seedance 2.0',
      vendor: 'ByteDance',
      periods: read('2026-06-13', [
        ...perSecond({ '480p': 0.08, '720p': 0.18, '1080p': 0.45 }),
        ...perSecond({ '480p': 0.1, '720p': 0.22, '1080p': 0.55 }, fromVideo),
      ]),
    },
    {
      id: 'bytedance-seedance-2-0-fast',
      name: 'Seedance 2.0 Fast',
      vendor: 'ByteDance',
      periods: read('2026-06-13', [
        ...perSecond({ '480p': 0.07, '720p': 0.15 }),
        ...perSecond({ '480p': 0.08, '720p': 0.17 }, fromVideo),
      ]),
    },
    {
      id: 'runwayml-aleph-2',
      name: 'Runway Aleph 2',
      vendor: 'Runway',
      defaults: { mode: 'video-to-video' },
      periods: read(
        '2026-08-06',
        [rate({ mode: ['video-to-video'] }, { per: 'second', price: 0.336 })],
        AUTOSHOW_RETIRED,
      ),
    },
    {
      id: 'wan-video-wan-2-7-t2v',
      name: 'Wan 2.7',
      vendor: 'Alibaba',
      periods: read(
        '2026-08-06',
        perSecond({ '720p': 0.1, '1080p': 0.1 }, { mode: ['text-to-video'] }),
        AUTOSHOW_RETIRED,
      ),
    },
  ],
};
