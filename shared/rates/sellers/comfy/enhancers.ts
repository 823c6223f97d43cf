import type { Model, Rate } from '../../card.ts';
import { byResolution, rate } from '../tables.ts';
import { creditsPerSecond, inCredits, onLaterPage, onPage } from './comfyPage.ts';

const upscale = { mode: ['upscale'] } as const;
const perSourceFrame = (prices: Readonly<Record<string, number>>): Rate[] =>
  byResolution(prices, (price) => ({ per: 'frame', of: 'input-video', price, ...inCredits }), upscale);
/** A price for each million pixels of a second of the result, whatever its frame rate: as if it had one frame. */
const perMegapixelSecond = (price: number): Model['periods'] =>
  onLaterPage([rate(upscale, { per: 'megapixel', fps: 1, price, ...inCredits })]);
const restore1080p = (price: number, fps: { from?: number; below?: number }) =>
  rate({ ...upscale, resolution: ['1080p'], fps }, { per: 'second', of: 'input-video', price, ...inCredits });

const vcube = (tier: 'std' | 'pro', prices: Readonly<Record<string, number>>): Model => ({
  id: `vcube-${tier}`,
  name: `vCube upscale ${tier}`,
  vendor: 'vCube',
  defaults: { mode: 'upscale' },
  periods: onLaterPage(creditsPerSecond(prices, upscale)),
});

/** Models that work on a finished video. */
export const enhancers: Model[] = [
  {
    id: 'switchx',
    name: 'Beeble SwitchX',
    vendor: 'Beeble',
    defaults: { mode: 'edit' },
    aliases: ['switchx'],
    periods: onPage(
      byResolution(
        { '720p': 30.17, '1080p': 90.52 },
        (price) => ({ per: 'frame', frames: 30, price, ...inCredits }),
        { mode: ['edit'] },
      ),
    ),
  },
  {
    id: 'general-restore',
    name: 'HitPaw General Restore',
    vendor: 'HitPaw',
    defaults: { mode: 'upscale' },
    aliases: ['hitpaw-general-restore'],
    periods: onPage([
      restore1080p(3.17, { below: 30 }),
      restore1080p(6.33, { from: 30, below: 60 }),
      restore1080p(12.66, { from: 60, below: 120 }),
      restore1080p(18.99, { from: 120 }),
    ]),
  },
  {
    id: 'starlight-astra-fast',
    name: 'Topaz Starlight (Astra) Fast',
    vendor: 'Topaz',
    defaults: { mode: 'upscale' },
    aliases: ['topaz-starlight-fast'],
    periods: onPage(perSourceFrame({ '1080p': 0.43, '2160p': 0.85 })),
  },
  {
    id: 'astra-2',
    name: 'Topaz Astra 2',
    vendor: 'Topaz',
    defaults: { mode: 'upscale' },
    aliases: ['topaz-astra-2'],
    periods: onPage(perSourceFrame({ '1080p': 1.72, '2160p': 2.85 })),
  },
  {
    id: 'starlight-precise-2-5',
    name: 'Topaz Starlight Precise 2.5',
    vendor: 'Topaz',
    defaults: { mode: 'upscale' },
    periods: onLaterPage(perSourceFrame({ '1080p': 0.7, '2160p': 1.54 })),
  },
  {
    id: 'starlight-creative',
    name: 'Topaz Starlight Creative',
    vendor: 'Topaz',
    defaults: { mode: 'upscale' },
    periods: onLaterPage(perSourceFrame({ '1080p': 2.25, '2160p': 3.99 })),
  },
  {
    id: 'flux-upscale-creative',
    name: 'Flux video upscale, creative',
    vendor: 'Black Forest Labs',
    defaults: { mode: 'upscale' },
    periods: perMegapixelSecond(30.17),
  },
  {
    id: 'flux-upscale-precise',
    name: 'Flux video upscale, precise',
    vendor: 'Black Forest Labs',
    defaults: { mode: 'upscale' },
    periods: perMegapixelSecond(21.12),
  },
  vcube('std', { '720p': 1.04, '1080p': 2.08, '2k': 4.16, '2160p': 8.31, '4320p': 33.25 }),
  vcube('pro', { '720p': 10.39, '1080p': 20.78, '2k': 41.56, '2160p': 83.12, '4320p': 332.47 }),
];
