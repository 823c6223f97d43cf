import type { Model, Offer, Rate } from '../../card.ts';
import { noted, perSecond } from '../tables.ts';
import { bothSounds, corroborated, inAugust, ltxFacts, official, PAGE_OF_APRIL } from './ltxSources.ts';

const ALL_RATES = [24, 25, 48, 50];

/** Lightricks/LTX-Desktop, backend/api_model_specs.py of 2026-08-20. */
export const SHORT_CLIPS: Offer = {
  mode: ['text-to-video', 'image-to-video'],
  fps: ALL_RATES,
  seconds: [2, 3, 4, 5, 6, 8, 10],
};
export const LONG_CLIPS: Offer = {
  ...SHORT_CLIPS,
  resolution: ['720p', '1080p'],
  fps: [24, 25],
  seconds: [12, 14, 16, 18, 20],
};

const beforeTheRise = {
  from: '2026-03-31',
  basis: 'seen',
  source: PAGE_OF_APRIL,
  checked: '2026-04-13',
  evidence: 'single',
  note: 'The last day before the rise of 2026-04-01. When this price began is not recorded.',
} as const;
const rise = {
  from: '2026-04-01',
  basis: 'effective',
  source: PAGE_OF_APRIL,
  checked: '2026-04-13',
  evidence: 'corroborated',
} as const;

const fastLadder = perSecond({ '1080p': 0.06, '1440p': 0.12, '2160p': 0.24 }, bothSounds);

export const fast: Model = {
  id: 'ltx-2-3-fast',
  name: 'LTX-2.3 Fast',
  vendor: 'Lightricks',
  aliases: ['fast', 'ltx-2.3-fast'],
  fps: 24,
  offers: [SHORT_CLIPS, LONG_CLIPS],
  facts: ltxFacts,
  periods: [
    { ...beforeTheRise, rates: perSecond({ '1080p': 0.04, '1440p': 0.08, '2160p': 0.16 }, bothSounds) },
    { ...rise, rates: fastLadder },
    {
      ...official,
      from: '2026-08-02',
      basis: 'effective',
      note: `720p has been offered since that day. ${official.note}`,
      rates: [...perSecond({ '720p': 0.03 }, bothSounds), ...noted(fastLadder, corroborated)],
    },
  ],
};

const inMode = (mode: 'audio-to-video' | 'retake' | 'extend') => ({ mode: [mode], ...bothSounds });
const fromSound = (prices: Readonly<Record<string, number>>): Rate[] =>
  perSecond(prices, inMode('audio-to-video'), { of: 'input-audio' });
const fromSound1080p = noted(fromSound({ '1080p': 0.1 }), {
  note: `Billed for the length of the sound. ${official.note}`,
});
const retake = perSecond({ '1080p': 0.1 }, inMode('retake'), { of: 'input-video' });
const extend = perSecond({ '1080p': 0.1 }, inMode('extend'), { of: 'extension+context', maxFrames: 505 });

/** What has stayed the same since the copy of 2026-04-13. */
const proLadder = [
  ...perSecond({ '1440p': 0.16 }, bothSounds),
  ...noted(perSecond({ '1080p': 0.08, '2160p': 0.32 }, bothSounds), corroborated),
  ...noted(retake, { note: `Billed for the whole input, not for the part made anew. ${official.note}` }),
  ...noted(extend, { note: `Billed for extension and context, at most 505 frames. ${official.note}` }),
];
const hd = noted(perSecond({ '720p': 0.04 }, bothSounds), inAugust);

export const pro: Model = {
  id: 'ltx-2-3-pro',
  name: 'LTX-2.3 Pro',
  vendor: 'Lightricks',
  aliases: ['pro', 'ltx-2.3-pro'],
  fps: 24,
  facts: ltxFacts,
  offers: [
    SHORT_CLIPS,
    {
      mode: ['audio-to-video'],
      resolution: ['720p', '1080p'],
      fps: ALL_RATES,
      minSeconds: 2,
      maxSeconds: 20,
    },
    {
      mode: ['audio-to-video'],
      resolution: ['1440p', '2160p'],
      fps: ALL_RATES,
      minSeconds: 2,
      maxSeconds: 10,
    },
    { mode: ['retake'], minSeconds: 2 },
    { mode: ['extend'], minSeconds: 2, maxSeconds: 20 },
  ],
  periods: [
    { ...beforeTheRise, rates: perSecond({ '1080p': 0.06, '1440p': 0.12, '2160p': 0.24 }, bothSounds) },
    { ...rise, rates: perSecond({ '1080p': 0.08, '1440p': 0.16, '2160p': 0.32 }, bothSounds) },
    {
      ...official,
      from: '2026-04-13',
      basis: 'seen',
      rates: [...proLadder, ...fromSound1080p],
    },
    {
      ...official,
      from: '2026-08-02',
      basis: 'effective',
      note: `720p has been offered since that day. ${official.note}`,
      rates: [...hd, ...proLadder, ...fromSound1080p],
    },
    {
      ...official,
      from: '2026-08-18',
      basis: 'effective',
      note: `Video from sound has been offered in all sizes since that day. ${official.note}`,
      rates: [
        ...hd,
        ...proLadder,
        ...fromSound1080p,
        ...noted(fromSound({ '720p': 0.06, '1440p': 0.18, '2160p': 0.34 }), inAugust),
      ],
    },
  ],
};
