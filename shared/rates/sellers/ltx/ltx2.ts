import type { Model, Offer } from '../../card.ts';
import { noted, perSecond } from '../tables.ts';
import { bothSounds, ltxFacts, PAGE_OF_APRIL } from './ltxSources.ts';

const retired = {
  vendor: 'Lightricks',
  fps: 25,
  deprecated: '2026-07-15',
  ended: '2026-08-16',
  facts: ltxFacts,
  note: 'From 2026-07-15 LTX-2.3 rendered it at LTX-2 prices (https://docs.ltx.video/ltx-2-deprecation).',
} as const;

const period = {
  from: '2026-04-13',
  basis: 'seen',
  source: 'https://docs.ltx.video/pricing',
  checked: '2026-04-13',
  evidence: 'official',
  note: `Transcribed that day: ${PAGE_OF_APRIL}`,
} as const;

/** https://docs.ltx.video/models, as it was for LTX-2. */
const CLIPS: Offer = {
  mode: ['text-to-video', 'image-to-video'],
  resolution: ['1080p', '1440p', '2160p'],
  fps: [25, 50],
  seconds: [6, 8, 10],
};

export const ltx2Fast: Model = {
  ...retired,
  id: 'ltx-2-fast',
  name: 'LTX-2 Fast',
  aliases: ['ltx-2-fast'],
  servedBy: { from: '2026-07-15', model: 'ltx/ltx-2-3-fast' },
  offers: [CLIPS, { ...CLIPS, resolution: ['1080p'], fps: [25], seconds: [12, 14, 16, 18, 20] }],
  periods: [{ ...period, rates: perSecond({ '1080p': 0.04, '1440p': 0.08, '2160p': 0.16 }, bothSounds) }],
};

export const ltx2Pro: Model = {
  ...retired,
  id: 'ltx-2-pro',
  name: 'LTX-2 Pro',
  aliases: ['ltx-2-pro'],
  servedBy: { from: '2026-07-15', model: 'ltx/ltx-2-3-pro' },
  offers: [CLIPS, { mode: ['audio-to-video', 'retake', 'extend'] }],
  periods: [
    {
      ...period,
      rates: [
        ...perSecond({ '1080p': 0.06, '1440p': 0.12, '2160p': 0.24 }, bothSounds),
        ...perSecond({ '1080p': 0.1 }, { mode: ['retake'], ...bothSounds }, { of: 'input-video' }),
        ...noted(
          [
            ...perSecond(
              { '1080p': 0.1 },
              { mode: ['audio-to-video'], ...bothSounds },
              { of: 'input-audio' },
            ),
            ...perSecond({ '1080p': 0.1 }, { mode: ['extend'], ...bothSounds }, { of: 'extension+context' }),
          ],
          { source: PAGE_OF_APRIL, evidence: 'single' },
        ),
      ],
    },
  ],
};
