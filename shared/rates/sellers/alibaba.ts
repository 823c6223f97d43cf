import type { Model, Seller } from '../card.ts';
import { LTX_WIKI } from './sources.ts';
import { perSecond, rate } from './tables.ts';

const HELP = 'https://www.alibabacloud.com/help/en/model-studio';

const WAN_3 = `${LTX_WIKI}/a46799d8a289d3bbf5d4673a7ab473c1832fff45/raw/competitor-wan3-modelstudio-pricing-2026-09.md`;
const onList = {
  basis: 'seen',
  source: `${HELP}/model-pricing`,
  checked: '2026-09-14',
  note: `Copied that day: ${WAN_3}`,
} as const;
const failuresFree = 'Failed generations are not billed.';

const wan3: Model[] = [
  {
    id: 'wan3-0-video',
    name: 'Wan 3.0',
    vendor: 'Alibaba',
    aliases: ['wan-3.0'],
    offers: [{ minSeconds: 2, maxSeconds: 30 }],
    note: failuresFree,
    periods: [
      {
        ...onList,
        from: '2026-09-02',
        until: '2026-09-24',
        evidence: 'single',
        note: `30 % off until then. ${onList.note}`,
        rates: perSecond({ '480p': 0.035, '720p': 0.07, '1080p': 0.14 }),
      },
      {
        ...onList,
        from: '2026-09-24',
        basis: 'effective',
        evidence: 'corroborated',
        rates: perSecond({ '480p': 0.05, '720p': 0.1, '1080p': 0.2 }),
      },
    ],
  },
  {
    id: 'wan3-0-prime',
    name: 'Wan 3.0 Prime',
    vendor: 'Alibaba',
    aliases: ['wan-3.0-prime'],
    offers: [{ minSeconds: 2, maxSeconds: 30 }],
    note: failuresFree,
    periods: [
      {
        ...onList,
        from: '2026-09-21',
        checked: '2026-09-21',
        evidence: 'corroborated',
        note: "A program's documentation quotes the page that day; ComfyUI's credits come to the same before its markup.",
        rates: perSecond({ '720p': 0.14 }),
      },
    ],
  },
  {
    id: 'wan2-6-i2v-flash',
    name: 'Wan 2.6 Flash',
    vendor: 'Alibaba',
    aliases: ['wan-2.6-flash'],
    offers: [{ mode: ['image-to-video'], minSeconds: 2, maxSeconds: 15 }],
    periods: [
      {
        ...onList,
        from: '2026-09-02',
        evidence: 'single',
        rates: [
          ...perSecond({ '720p': 0.025 }, { mode: ['image-to-video'], audio: ['off'] }),
          ...perSecond({ '720p': 0.05 }, { mode: ['image-to-video'], audio: ['on'] }),
        ],
      },
    ],
  },
];

export const alibaba: Seller = {
  id: 'alibaba',
  name: 'Alibaba Cloud Model Studio',
  models: [
    ...wan3,
    {
      id: 'wan2-2-s2v',
      name: 'Wan 2.2 S2V',
      vendor: 'Alibaba',
      defaults: { mode: 'audio-to-video' },
      aliases: ['wan-2.2-s2v'],
      note: 'Beijing region. Fractions of a second are billed as they are.',
      periods: [
        {
          from: '2025-10-15',
          basis: 'seen',
          source: `${HELP}/wan-s2v-api`,
          checked: '2025-10-15',
          evidence: 'official',
          rates: perSecond({ '480p': 0.071677, '720p': 0.129018 }, { mode: ['audio-to-video'] }),
        },
      ],
    },
    {
      id: 'wan2-1-kf2v-plus',
      name: 'Wan 2.1 first and last frame',
      vendor: 'Alibaba',
      aliases: ['wan-2.1-kf2v-plus'],
      note: 'The first 200 s are free for 180 days, not counted here.',
      periods: [
        {
          from: '2025-06-10',
          basis: 'seen',
          source: `${HELP}/image-to-video-by-first-and-last-frame-api-reference`,
          checked: '2025-06-10',
          evidence: 'official',
          rates: [rate({ mode: ['image-to-video'] }, { per: 'second', price: 0.1 })],
        },
      ],
    },
  ],
};
