import type { Model, Rate } from '../../card.ts';
import { noted, perSecond, rate } from '../tables.ts';
import { bothSounds, corroborated, official } from './ltxSources.ts';

/** Read on 2026-07-19 and 2026-08-24, and in part on 2026-10-07. */
const period = { ...official, from: '2026-07-19', basis: 'seen' } as const;

/** Priced by the pixels of the input: the smallest tier that holds it. */
const upscale = (above: number, upTo: number, price: number): Rate =>
  rate(
    { mode: ['upscale'], ...bothSounds, pixels: { ...(above > 0 && { above }), upTo } },
    { per: 'second', of: 'input-video', price },
  );
const FULL_HD = 1920 * 1080;
const QUAD_HD = 2560 * 1440;
const ULTRA_HD = 3840 * 2160;

export const hdrUpscale: Model = {
  id: 'ltx-hdr-upscale',
  name: 'LTX HDR Upscale',
  vendor: 'Lightricks',
  defaults: { mode: 'upscale' },
  aliases: ['ltx-hdr-upscale', 'ltx-hdr'],
  note: 'Takes at most 181 frames of input up to 1080p, 101 up to 1440p, 41 up to 4K.',
  offers: [{ mode: ['upscale'] }],
  periods: [
    {
      ...period,
      rates: [
        upscale(0, FULL_HD, 0.2),
        ...noted([upscale(FULL_HD, QUAD_HD, 0.4)], corroborated),
        upscale(QUAD_HD, ULTRA_HD, 0.8),
      ],
    },
  ],
};

const reframed = { mode: ['reframe'], ...bothSounds } as const;

export const reframe: Model = {
  id: 'ltx-reframe',
  name: 'LTX Video Reframe',
  vendor: 'Lightricks',
  defaults: { mode: 'reframe' },
  aliases: ['ltx-reframe'],
  note: 'The tier is that of the output; what is billed is the length of the input.',
  offers: [{ mode: ['reframe'], resolution: ['720p', '1080p'], maxSeconds: 60 }],
  periods: [
    {
      ...period,
      rates: [
        ...perSecond({ '720p': 0.1 }, reframed, { of: 'input-video' }),
        ...noted(perSecond({ '1080p': 0.2 }, reframed, { of: 'input-video' }), corroborated),
      ],
    },
  ],
};
