import type { Bill, Model, Offer } from '../../card.ts';
import { LTX_WIKI, undatedLater } from '../sources.ts';
import { noted, perSecond, rate } from '../tables.ts';
import { near, page } from './pages.ts';

/** Width × height × frames. */
const perMegapixel = (price: number): Bill => ({ per: 'megapixel', price, step: 1 });

const byMegapixel = {
  vendor: 'Lightricks',
  note: 'fal writes that megapixels are rounded up; its own example (121 frames of 1280x720) is not, and 0.4 % less.',
} as const;

const copied = {
  from: '2026-08-24',
  basis: 'seen',
  source: 'https://fal.ai/ltx-2.5',
  checked: '2026-08-24',
  evidence: 'corroborated',
  note: `Copied that day: ${LTX_WIKI}/e50594da9a2fb1721d5f3a8fd3a2be9ade19c891/raw/tutorial-ltx-2-5-fal-six-endpoints-pricing-2026-08.md`,
} as const;
const bothSounds = { audio: ['on', 'off'] } as const;
const fromSound = { mode: ['audio-to-video'], ...bothSounds } as const;
const ofSound = { of: 'input-audio' } as const;
const LTX_25_CLIPS: Offer = { mode: ['text-to-video', 'image-to-video'], seconds: [6, 8, 10] };

export const lightricks: Model[] = [
  {
    id: 'ltx-2-5-fast',
    name: 'LTX-2.5 Fast',
    vendor: 'Lightricks',
    offers: [
      LTX_25_CLIPS,
      { ...LTX_25_CLIPS, resolution: ['720p', '1080p'], fps: [24, 25], seconds: [12, 14, 16, 18, 20] },
      { mode: ['audio-to-video'] },
    ],
    periods: [
      {
        ...copied,
        rates: [
          ...perSecond({ '720p': 0.09, '1080p': 0.13, '1440p': 0.19, '2160p': 0.3 }, bothSounds),
          ...perSecond({ '1080p': 0.13 }, fromSound, ofSound),
        ],
      },
    ],
  },
  {
    id: 'ltx-2-5-pro',
    name: 'LTX-2.5 Pro',
    vendor: 'Lightricks',
    offers: [{ ...LTX_25_CLIPS, fps: [24, 25, 50] }, { mode: ['audio-to-video'] }],
    periods: [
      {
        ...copied,
        rates: [
          ...perSecond({ '720p': 0.12, '1080p': 0.17 }, bothSounds),
          ...perSecond({ '1080p': 0.17 }, fromSound, ofSound),
        ],
      },
    ],
  },
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
          ...noted([rate({ mode: ['image-to-video'] }, perMegapixel(0.001805))], {
            source: page('ltx-2.3-22b/image-to-video/lora').source,
          }),
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
    ...byMegapixel,
    id: 'ltx-2-19b',
    name: 'LTX-2 19B',
    periods: [
      {
        ...undatedLater,
        source: page('ltx-2-19b/image-to-video').source,
        evidence: 'official',
        rates: [rate({ mode: ['image-to-video'] }, perMegapixel(0.0018))],
      },
    ],
  },
  {
    ...byMegapixel,
    id: 'ltx-2-19b-distilled',
    name: 'LTX-2 19B distilled',
    periods: [
      {
        ...undatedLater,
        source: page('ltx-2-19b/distilled/audio-to-video/lora').source,
        evidence: 'official',
        rates: [rate({ mode: ['audio-to-video'] }, perMegapixel(0.001))],
      },
    ],
  },
  {
    id: 'ltx-2-pro',
    name: 'LTX-2 Pro',
    vendor: 'Lightricks',
    deprecated: '2026-07-15',
    note: 'Lightricks removed LTX-2 from its own API on 2026-08-16; whether fal still sells it is not known.',
    periods: [
      {
        ...page('ltx-2/image-to-video'),
        from: '2026-01-07',
        checked: '2026-01-07',
        rates: perSecond(
          { '1080p': 0.06, '1440p': 0.12, '2160p': 0.24 },
          { mode: ['image-to-video'], ...bothSounds },
        ),
      },
    ],
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
