import type { Model, Rate, Seller } from '../card.ts';
import { measuredByLtx } from './sources.ts';
import { byResolution, rate } from './tables.ts';

const tokens = {
  per: 'million-tokens',
  pixelsPerToken: 1024, // tokens = seconds × width × height × fps ÷ 1024
  fps: 24,
} as const;

/** A transcription of the price list at docs.byteplus.com; rates without a video among the inputs. */
const transcribed = (rates: Rate[]): Model['periods'] => [
  {
    from: '2026-08-21',
    basis: 'seen',
    source:
      'https://github.com/HeyPuter/puter/blob/8307e8c9/src/backend/drivers/ai-video/providers/byteplus/models.ts',
    checked: '2026-08-21',
    evidence: 'official',
    rates,
  },
];
const withVideoInput = (
  plain: Readonly<Record<string, number>>,
  video: Readonly<Record<string, number>>,
): Model['periods'] => [
  {
    from: '2026-09-02',
    basis: 'seen',
    source: 'https://github.com/gridaco/grida/issues/1019',
    checked: '2026-09-02',
    evidence: 'official',
    note: "Quoted there from the vendor's pricing page and the Vercel gateway's list.",
    rates: [
      ...perTokens(plain),
      ...byResolution(video, (price) => ({ ...tokens, of: 'input+output', price }), {
        mode: ['reference-video'],
      }),
    ],
  },
];
const perTokens = (prices: Readonly<Record<string, number>>): Rate[] =>
  byResolution(prices, (price) => ({ ...tokens, price }));

const seedance2 = { vendor: 'ByteDance', fps: 24, offers: [{ minSeconds: 4, maxSeconds: 15 }] };

export const bytedance: Seller = {
  id: 'bytedance',
  name: 'BytePlus ModelArk',
  note: 'Billed by the tokens that the API returns; the formula gives them closely.',
  models: [
    {
      id: 'dreamina-seedance-2-0',
      name: 'Seedance 2.0',
      aliases: ['seedance-2.0'],
      ...seedance2,
      note: 'With a video among the inputs see bytedance/seedance-2-0.',
      periods: transcribed(perTokens({ '480p': 7, '720p': 7, '1080p': 7.7, '2160p': 4 })),
    },
    {
      id: 'dreamina-seedance-2-0-fast',
      name: 'Seedance 2.0 Fast',
      aliases: ['seedance-2.0-fast'],
      ...seedance2,
      periods: transcribed(perTokens({ '480p': 5.6, '720p': 5.6 })),
    },
    {
      id: 'dreamina-seedance-2-0-mini',
      name: 'Seedance 2.0 Mini',
      aliases: ['seedance-2.0-mini'],
      ...seedance2,
      periods: transcribed(perTokens({ '480p': 3.5, '720p': 3.5 })),
    },
    {
      id: 'seedance-1-5-pro',
      name: 'Seedance 1.5 Pro',
      vendor: 'ByteDance',
      aliases: ['seedance-1.5-pro'],
      fps: 24,
      offers: [{ minSeconds: 4, maxSeconds: 12 }],
      periods: transcribed([
        rate({ audio: ['on'] }, { ...tokens, price: 2.4 }),
        rate({ audio: ['off'] }, { ...tokens, price: 1.2 }),
      ]),
    },
    ...(
      [
        ['seedance-1-0-pro-250528', 'Seedance 1.0 Pro', 'seedance-1.0-pro', 2.5],
        ['seedance-1-0-pro-fast-251015', 'Seedance 1.0 Pro Fast', 'seedance-1.0-pro-fast', 1],
      ] as const
    ).map(
      ([id, name, alias, price]): Model => ({
        id,
        name,
        vendor: 'ByteDance',
        aliases: [alias],
        fps: 24,
        periods: transcribed([rate({}, { ...tokens, price })]).map((period) => ({
          ...period,
          evidence: 'corroborated',
        })),
      }),
    ),
    {
      id: 'seedance-2-0',
      name: 'Seedance 2.0 (also from video)',
      vendor: 'ByteDance',
      fps: 24,
      note: 'Input with a video has a minimum number of tokens, not counted here.',
      periods: withVideoInput({ '480p': 7, '720p': 7 }, { '480p': 4.3, '720p': 4.3 }),
    },
    {
      id: 'seedance-2-5',
      name: 'Seedance 2.5',
      vendor: 'ByteDance',
      aliases: ['seedance-2.5'],
      fps: 24,
      facts: measuredByLtx(317),
      note: 'Input with a video has a minimum number of tokens, not counted here.',
      periods: withVideoInput(
        { '480p': 10.7, '720p': 10.7, '1080p': 11.7 },
        { '480p': 6.4, '720p': 6.4, '1080p': 7 },
      ),
    },
  ],
};
