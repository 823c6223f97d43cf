import type { Model, Seller } from '../../card.ts';
import { perSecond } from '../tables.ts';
import { ltx2Fast, ltx2Pro } from './ltx2.ts';
import { fast, LONG_CLIPS, pro, SHORT_CLIPS } from './ltx23.ts';
import { bothSounds, official } from './ltxSources.ts';
import { hdrUpscale, reframe } from './postProduction.ts';

/** Only what LTX's page was quoted for on 2026-10-07; the other tiers of LTX-2.5 are known by arithmetic alone. */
const fast25: Model = {
  id: 'ltx-2-5-fast',
  name: 'LTX-2.5 Fast',
  vendor: 'Lightricks',
  aliases: ['ltx-2.5-fast'],
  fps: 24,
  offers: [SHORT_CLIPS, LONG_CLIPS],
  periods: [
    {
      ...official,
      from: '2026-08-11',
      basis: 'effective',
      note: `LTX-2.5 was launched on 2026-08-11. ${official.note}`,
      rates: perSecond({ '720p': 0.09 }, bothSounds),
    },
  ],
};

const pro25: Model = {
  id: 'ltx-2-5-pro',
  name: 'LTX-2.5 Pro',
  vendor: 'Lightricks',
  aliases: ['ltx-2.5-pro'],
  fps: 24,
  offers: [{ ...SHORT_CLIPS, resolution: ['720p', '1080p', '2160p'], fps: [24, 25, 50] }],
  note: '4K was added between 2026-08-24 and 2026-10-07.',
  periods: [
    { ...official, from: '2026-10-07', basis: 'seen', rates: perSecond({ '2160p': 0.39 }, bothSounds) },
  ],
};

export const ltx: Seller = {
  id: 'ltx',
  name: 'LTX API',
  concurrency: 2,
  note: 'Prepaid: at least $5 at a time, not refunded. A request that is sent twice is billed twice.',
  models: [fast, pro, fast25, pro25, hdrUpscale, reframe, ltx2Fast, ltx2Pro],
};
