import type { Bill, Model } from '../../card.ts';
import { noted, perSecond, rate } from '../tables.ts';
import { near, page } from './pages.ts';

/** Width × height × frames. */
const perMegapixel = (price: number): Bill => ({ per: 'megapixel', price, step: 1 });

const byMegapixel = {
  vendor: 'Lightricks',
  note: 'fal writes that megapixels are rounded up; its own example (121 frames of 1280x720) is not, and 0.4 % less.',
} as const;

export const lightricks: Model[] = [
  {
    id: 'ltx-2-3-pro',
    name: 'LTX-2.3 Pro',
    vendor: 'Lightricks',
    offers: [{ mode: ['text-to-video'], fps: [24, 25, 48, 50], seconds: [6, 8, 10] }],
    periods: [
      {
        ...page('ltx-2.3/text-to-video', 'corroborated'),
        rates: perSecond({ '1080p': 0.08, '1440p': 0.16, '2160p': 0.32 }, { mode: ['text-to-video'] }),
      },
    ],
  },
  {
    ...byMegapixel,
    id: 'ltx-2-3-22b',
    name: 'LTX-2.3 22B',
    periods: [
      {
        ...page('ltx-2.3-22b/video-to-video'),
        rates: [
          rate({ mode: ['video-to-video'] }, perMegapixel(0.001605)),
          ...noted([rate({ mode: ['extend'] }, perMegapixel(0.001805))], {
            source: page('ltx-2.3-22b/extend-video/lora').source,
          }),
        ],
      },
    ],
  },
  {
    ...byMegapixel,
    id: 'ltx-2-3-22b-distilled',
    name: 'LTX-2.3 22B distilled',
    periods: [
      {
        ...page('ltx-2.3-22b/distilled/text-to-video/lora'),
        rates: [rate({ mode: ['text-to-video'] }, perMegapixel(0.001405))],
      },
    ],
  },
  {
    ...byMegapixel,
    id: 'ltx-2-3-quality',
    name: 'LTX-2.3 Quality',
    periods: [{ ...near(), rates: [rate({ mode: ['image-to-video'] }, perMegapixel(0.0024075))] }],
  },
  {
    id: 'ltxv-13b-098-distilled',
    name: 'LTXV 13B 0.9.8 distilled',
    vendor: 'Lightricks',
    note: 'A second is 24 frames, whatever the frame rate.',
    periods: [
      {
        ...page('ltxv-13b-098-distilled/extend'),
        rates: noted([rate({ mode: ['extend'] }, { per: 'second', price: 0.02, countedAt: 24 })], {
          extras: [{ how: 'times', option: 'detail-pass', factor: 2 }],
        }),
      },
    ],
  },
];
