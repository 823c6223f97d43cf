import type { Model, Rate, Seller } from '../card.ts';
import { measuredByLtx } from './sources.ts';
import { perClip, perSecond } from './tables.ts';

const COPY =
  'https://github.com/api-evangelist/kuaishou/blob/e9ca54f2e740d8b6de7d9bff5438575882d5dd0c/llms/kuaishou-kling-llms.txt';

const onPage = (rates: Rate[]): Model['periods'] => [
  {
    from: '2026-05-29',
    basis: 'seen',
    source: 'https://kling.ai/llms.txt',
    checked: '2026-08-12',
    evidence: 'official',
    note: `The page says that it was verified on 2026-05-29. Copied on 2026-08-12: ${COPY}`,
    rates,
  },
];

const silent = { audio: ['off'] } as const;
const withSound = { audio: ['on'] } as const;
const motion = { mode: ['motion-transfer'] } as const;
const fromVideo = { mode: ['video-to-video', 'edit'] } as const;

/** Kling's standard mode makes 720p, its pro mode 1080p. */
export const kling: Seller = {
  id: 'kling',
  name: 'Kling API',
  failures: 'free',
  note: 'Prepaid in packages of units that run out; the prices are those of the list, without a discount.',
  models: [
    {
      id: 'kling-v3',
      name: 'Kling 3.0',
      vendor: 'Kling',
      offers: [{ mode: ['text-to-video', 'image-to-video'], minSeconds: 3, maxSeconds: 15 }],
      facts: measuredByLtx(398),
      periods: onPage([
        ...perSecond({ '720p': 0.084, '1080p': 0.112 }, silent),
        ...perSecond({ '720p': 0.126, '1080p': 0.168 }, withSound),
        ...perSecond({ '2160p': 0.42 }, { audio: ['on', 'off'] }),
        ...perSecond({ '720p': 0.126, '1080p': 0.168 }, motion),
      ]),
    },
    {
      id: 'kling-v3-omni',
      name: 'Kling 3.0 Omni',
      vendor: 'Kling',
      offers: [
        { mode: ['text-to-video', 'image-to-video'], minSeconds: 3, maxSeconds: 15 },
        { mode: ['video-to-video', 'edit'] },
      ],
      periods: onPage([
        ...perSecond({ '720p': 0.084, '1080p': 0.112 }, silent),
        ...perSecond({ '720p': 0.112, '1080p': 0.14 }, withSound),
        ...perSecond({ '2160p': 0.42 }, { audio: ['on', 'off'] }),
        ...perSecond({ '720p': 0.126, '1080p': 0.168 }, { ...fromVideo, ...silent }),
      ]),
    },
    {
      id: 'kling-video-o1',
      name: 'Kling Video O1',
      vendor: 'Kling',
      periods: onPage([
        ...perSecond({ '720p': 0.084, '1080p': 0.112 }),
        ...perSecond({ '720p': 0.126, '1080p': 0.168 }, fromVideo),
      ]),
    },
    {
      id: 'kling-v2-6',
      name: 'Kling 2.6',
      vendor: 'Kling',
      periods: onPage([
        ...perClip({ '720p': { 5: 0.21, 10: 0.42 }, '1080p': { 5: 0.35, 10: 0.7 } }, silent),
        ...perClip({ '1080p': { 5: 0.7, 10: 1.4 } }, withSound),
        ...perClip({ '1080p': { 5: 0.84, 10: 1.68 } }, { audio: ['voice'] }),
        ...perSecond({ '720p': 0.07, '1080p': 0.112 }, motion),
      ]),
    },
  ],
};
