import type { Model, Offer, Rate } from '../../card.ts';
import { measuredByLtx } from '../sources.ts';
import { noted, perSecond } from '../tables.ts';
import { SHORT_CLIPS } from './ltx23.ts';
import { bothSounds, corroborated, inAugust, inSeptember, ltxFacts, official } from './ltxSources.ts';

const launch = { ...inAugust, from: '2026-08-11', basis: 'effective' } as const;
/** The day on which video from sound got all sizes that other video has. */
const parity = { ...inAugust, from: '2026-08-18', basis: 'effective' } as const;

/** https://docs.ltx.io/models/ltx-2-5 */
const CLIPS: Offer = { ...SHORT_CLIPS, seconds: [6, 8, 10] };
const LONG: Offer = {
  ...CLIPS,
  resolution: ['720p', '1080p'],
  fps: [24, 25],
  seconds: [12, 14, 16, 18, 20],
};
const FROM_SOUND: Offer = { mode: ['audio-to-video'], minSeconds: 2 };

const automaticLength = {
  held: 'longest',
  source: 'https://docs.ltx.io/models/ltx-2-5',
  checked: '2026-08-24',
} as const;

const fromSound = (prices: Readonly<Record<string, number>>): Rate[] =>
  perSecond(prices, { mode: ['audio-to-video'], ...bothSounds }, { of: 'input-audio' });

const fastLadder = [
  ...noted(perSecond({ '720p': 0.09 }, bothSounds), official),
  ...perSecond({ '1080p': 0.13, '1440p': 0.19, '2160p': 0.3 }, bothSounds),
];

export const fast25: Model = {
  id: 'ltx-2-5-fast',
  name: 'LTX-2.5 Fast',
  vendor: 'Lightricks',
  aliases: ['ltx-2.5-fast'],
  fps: 24,
  offers: [CLIPS, LONG, FROM_SOUND],
  facts: { ...ltxFacts, ...measuredByLtx(23.7), automaticLength },
  periods: [
    { ...launch, rates: [...fastLadder, ...fromSound({ '1080p': 0.13 })] },
    {
      ...parity,
      rates: [...fastLadder, ...fromSound({ '720p': 0.09, '1080p': 0.13, '1440p': 0.19, '2160p': 0.3 })],
    },
  ],
};

const proLadder = perSecond({ '720p': 0.12, '1080p': 0.17 }, bothSounds);
const proFromSound = noted(fromSound({ '720p': 0.12, '1080p': 0.17 }), { evidence: 'corroborated' });

export const pro25: Model = {
  id: 'ltx-2-5-pro',
  name: 'LTX-2.5 Pro',
  vendor: 'Lightricks',
  aliases: ['ltx-2.5-pro'],
  fps: 24,
  offers: [CLIPS, FROM_SOUND],
  facts: { ...ltxFacts, automaticLength },
  periods: [
    {
      ...launch,
      rates: [...proLadder, ...noted(fromSound({ '1080p': 0.17 }), { evidence: 'corroborated' })],
    },
    { ...parity, rates: [...proLadder, ...proFromSound] },
    {
      ...inSeptember,
      from: '2026-09-02',
      basis: 'effective',
      rates: [
        ...noted(proLadder, inAugust),
        ...noted(proFromSound, corroborated),
        ...perSecond({ '1440p': 0.25 }, bothSounds),
        ...noted(perSecond({ '2160p': 0.39 }, bothSounds), official),
      ],
    },
  ],
};
