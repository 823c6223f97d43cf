import type { Model } from '../../card.ts';
import { byResolution, rate } from '../tables.ts';
import { inCredits, onPage } from './page.ts';

const upscale = { mode: ['upscale'] } as const;
const perSourceFrame = (prices: Readonly<Record<string, number>>) =>
  onPage(
    byResolution(prices, (price) => ({ per: 'frame', of: 'input-video', price, ...inCredits }), upscale),
  );
const restore1080p = (price: number, fps: { from?: number; below?: number }) =>
  rate({ ...upscale, resolution: ['1080p'], fps }, { per: 'second', of: 'input-video', price, ...inCredits });

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
    periods: perSourceFrame({ '1080p': 0.43, '2160p': 0.85 }),
  },
  {
    id: 'astra-2',
    name: 'Topaz Astra 2',
    vendor: 'Topaz',
    defaults: { mode: 'upscale' },
    aliases: ['topaz-astra-2'],
    periods: perSourceFrame({ '1080p': 1.72, '2160p': 2.85 }),
  },
];
