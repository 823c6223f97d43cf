import type { Model, Offer } from '../../card.ts';
import { rate } from '../tables.ts';
import { creditsPerSecond, inCredits, onPage } from './comfyPage.ts';

const GENERATION: Offer = { mode: ['text-to-video', 'image-to-video'] };
const SHORT = { seconds: [2, 3, 4, 5, 6, 8, 10] };
const fromAudio = (price: number) =>
  rate({ mode: ['audio-to-video'] }, { per: 'second', price, ...inCredits });
const LTX_2_ENDED_AT_LIGHTRICKS = {
  deprecated: '2026-07-15',
  note: 'Lightricks removed LTX-2 from its own API on 2026-08-16; this list still has it.',
};

export const lightricks: Model[] = [
  {
    id: 'ltx-2-5-pro',
    name: 'LTX-2.5 Pro',
    vendor: 'Lightricks',
    offers: [{ ...GENERATION, ...SHORT, fps: [24, 25, 50] }, { mode: ['audio-to-video'] }],
    periods: onPage([...creditsPerSecond({ '720p': 36.21, '1080p': 51.29 }), fromAudio(51.29)]),
  },
  {
    id: 'ltx-2-5-fast',
    name: 'LTX-2.5 Fast',
    vendor: 'Lightricks',
    offers: [
      { ...GENERATION, ...SHORT },
      {
        ...GENERATION,
        resolution: ['720p', '1080p'],
        fps: [24, 25],
        seconds: [12, 14, 16, 18, 20],
      },
      { mode: ['audio-to-video'] },
    ],
    periods: onPage([
      ...creditsPerSecond({ '720p': 27.16, '1080p': 39.22, '1440p': 57.33, '2160p': 90.52 }),
      fromAudio(39.22),
    ]),
  },
  {
    id: 'ltx-2-pro',
    name: 'LTX-2 Pro',
    vendor: 'Lightricks',
    ...LTX_2_ENDED_AT_LIGHTRICKS,
    periods: onPage(creditsPerSecond({ '1080p': 12.66, '1440p': 25.32, '2160p': 50.64 })),
  },
  {
    id: 'ltx-2-fast',
    name: 'LTX-2 Fast',
    vendor: 'Lightricks',
    ...LTX_2_ENDED_AT_LIGHTRICKS,
    periods: onPage(creditsPerSecond({ '1080p': 8.44, '1440p': 16.88, '2160p': 33.76 })),
  },
];
