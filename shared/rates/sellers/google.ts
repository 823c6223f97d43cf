import type { Model, Rate, Seller } from '../card.ts';
import { ARCREEL, measuredByLtx, PORTKEY } from './sources.ts';
import { noted, perSecond, rate } from './tables.ts';

const AI_STUDIO = { source: 'https://ai.google.dev/gemini-api/docs/pricing', checked: '2026-10-07' } as const;
const vendor = 'Google';

/** ArcReel cites Google's pages; Portkey agrees on the prices with sound, ComfyUI on those without. */
const veo31 = {
  vendor,
  offers: [{ seconds: [4, 6, 8] }],
  period: {
    from: '2026-08-22',
    basis: 'seen',
    source: ARCREEL,
    checked: '2026-08-22',
    evidence: 'corroborated',
  },
} as const;

const sound = (prices: Readonly<Record<string, number>>) => perSecond(prices, { audio: ['on'] });
const silent = (prices: Readonly<Record<string, number>>) =>
  noted(perSecond(prices, { audio: ['off'] }), { note: 'On Vertex AI only; AI Studio bills sound always.' });

const veo31Model = (id: string, name: string, alias: string, rates: readonly Rate[]): Model => ({
  id,
  name,
  vendor,
  aliases: [alias],
  offers: veo31.offers,
  periods: [{ ...veo31.period, rates }],
});

const portkey = (file: string, day = '2026-08-21') =>
  ({
    from: day,
    basis: 'seen',
    source: `${PORTKEY}/${file}.json`,
    checked: '2026-08-21',
    evidence: 'single',
  }) as const;

export const google: Seller = {
  id: 'google',
  name: 'Google',
  models: [
    {
      ...veo31Model('veo-3-1-generate', 'Veo 3.1', 'veo-3.1', [
        ...noted(sound({ '720p': 0.4, '1080p': 0.4, '2160p': 0.6 }), AI_STUDIO),
        ...silent({ '720p': 0.2, '1080p': 0.2, '2160p': 0.4 }),
      ]),
      facts: measuredByLtx(70, 8),
    },
    veo31Model('veo-3-1-fast-generate', 'Veo 3.1 Fast', 'veo-3.1-fast', [
      ...sound({ '720p': 0.1, '1080p': 0.12, '2160p': 0.3 }),
      ...silent({ '720p': 0.08, '1080p': 0.1, '2160p': 0.25 }),
    ]),
    veo31Model('veo-3-1-lite', 'Veo 3.1 Lite', 'veo-3.1-lite', [
      ...sound({ '720p': 0.05, '1080p': 0.08 }),
      ...silent({ '720p': 0.03, '1080p': 0.05 }),
    ]),
    {
      id: 'veo-3-0-generate-001',
      name: 'Veo 3',
      vendor,
      aliases: ['veo-3', 'veo-3.0'],
      offers: [{ seconds: [8] }],
      periods: [{ ...portkey('google'), rates: [rate({ audio: ['on'] }, { per: 'second', price: 0.4 })] }],
    },
    {
      id: 'veo-2-0-generate-001',
      name: 'Veo 2 on AI Studio',
      defaults: { audio: 'off' },
      vendor,
      aliases: ['veo-2', 'veo-2.0'],
      ended: '2026-06-30',
      periods: [
        {
          ...portkey('google', '2026-06-29'),
          note: 'Its last day. The source of 2026-08-21 still lists it; when the price began is not recorded.',
          rates: [rate({ audio: ['off'] }, { per: 'second', price: 0.35 })],
        },
      ],
    },
    {
      id: 'veo-2-0-generate-001-vertex',
      name: 'Veo 2 on Vertex AI',
      defaults: { audio: 'off' },
      vendor,
      aliases: ['veo-2-vertex'],
      note: 'AI Studio ended Veo 2 on 2026-06-30; whether Vertex AI still sells it is not known.',
      periods: [
        { ...portkey('vertex-ai'), rates: [rate({ audio: ['off'] }, { per: 'second', price: 0.5 })] },
      ],
    },
    {
      id: 'gemini-omni-flash-preview',
      name: 'Gemini Omni Flash',
      vendor,
      aliases: ['gemini-omni-flash'],
      facts: measuredByLtx(52),
      periods: [
        {
          ...portkey('google'),
          evidence: 'corroborated',
          note: 'LiteLLM has the same price. The number of tokens is only known from the bill.',
          rates: [rate({}, { per: 'million-tokens', price: 17.5 })],
        },
      ],
    },
  ],
};
