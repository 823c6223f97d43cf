import type { Model, Rate, Seller } from '../card.ts';
import { AUTOSHOW_RETIRED } from './sources.ts';
import { rate } from './tables.ts';

const LITELLM = 'https://github.com/BerriAI/litellm/blob/00035b69/model_prices_and_context_window.json';
const REFERENCE = 'https://github.com/runwayml/skills/blob/004d9f9b/skills/rw-api-reference/SKILL.md';
const undated = { from: '2026-11-20', basis: 'seen', checked: '2026-11-20' } as const;
const NO_DATE = 'The stored copy carries no date.';

const corroborated = (rates: Rate[]): Model['periods'] => [
  { ...undated, source: LITELLM, evidence: 'corroborated', note: NO_DATE, rates },
];
const single = (rates: Rate[]): Model['periods'] => [
  { ...undated, source: REFERENCE, evidence: 'single', note: NO_DATE, rates },
];
const credits = (price: number, when: Rate['when'] = {}): Rate =>
  rate(when, { per: 'second', price, in: 'credits' });
const bySound = (silent: number, withSound: number): Rate[] => [
  credits(silent, { audio: ['off'] }),
  credits(withSound, { audio: ['on'] }),
];
const FIVE_TO_TEN = [{ minSeconds: 5, maxSeconds: 10 }];

/** Per model; an account rises by what it has bought in all: $50, $100, $1,000 and $5,000. */
const tiers = {
  source: 'https://docs.dev.runwayml.com/usage/tiers',
  checked: '2026-11-27',
  levels: [
    { name: 'tier 1', concurrency: 1, clipsPerDay: 50, usdPerMonth: 100 },
    { name: 'tier 2', concurrency: 3, clipsPerDay: 500, usdPerMonth: 500 },
    { name: 'tier 3', concurrency: 5, clipsPerDay: 1000, usdPerMonth: 2000 },
    { name: 'tier 4', concurrency: 10, clipsPerDay: 5000, usdPerMonth: 20_000 },
    { name: 'tier 5', concurrency: 20, clipsPerDay: 25_000, usdPerMonth: 100_000 },
  ],
} as const;

export const runway: Seller = {
  id: 'runway',
  name: 'Runway API',
  concurrency: 1,
  facts: { tiers },
  credit: {
    credits: 1,
    usd: 0.01,
    source: LITELLM,
    note: 'API credits; those of the web plans are separate.',
  },
  models: [
    {
      id: 'gen4-5',
      name: 'Gen-4.5',
      vendor: 'Runway',
      aliases: ['gen-4.5'],
      periods: [
        {
          from: '2026-05-31',
          basis: 'seen',
          source: AUTOSHOW_RETIRED,
          checked: '2026-05-31',
          evidence: 'corroborated',
          note: '12 credits a second; aibizhub.io says the same on 2026-05-26.',
          rates: [credits(12)],
        },
      ],
    },
    {
      id: 'gen4-turbo',
      name: 'Gen-4 Turbo',
      vendor: 'Runway',
      defaults: { audio: 'off' },
      aliases: ['gen4-turbo'],
      offers: FIVE_TO_TEN,
      periods: corroborated([credits(5, { mode: ['image-to-video'], audio: ['off'] })]),
    },
    {
      id: 'gen3a-turbo',
      name: 'Gen-3 Alpha Turbo',
      vendor: 'Runway',
      defaults: { audio: 'off' },
      aliases: ['gen3a-turbo'],
      offers: FIVE_TO_TEN,
      ended: '2026-07-30',
      periods: corroborated([credits(5, { audio: ['off'] })]).map((period) => ({
        ...period,
        from: '2026-07-29',
        note: `${NO_DATE} Listed from its last day on sale.`,
      })),
    },
    {
      id: 'gen4-aleph',
      name: 'Gen-4 Aleph',
      vendor: 'Runway',
      defaults: { mode: 'video-to-video', audio: 'off' },
      aliases: ['gen4-aleph'],
      offers: FIVE_TO_TEN,
      periods: corroborated([credits(15, { mode: ['video-to-video'], audio: ['off'] })]),
    },
    {
      id: 'act-two',
      name: 'Act-Two',
      vendor: 'Runway',
      defaults: { mode: 'motion-transfer' },
      aliases: ['act-two'],
      periods: single([credits(5, { mode: ['motion-transfer'] })]),
    },
    { id: 'veo3', name: 'Veo 3', vendor: 'Google', periods: single([credits(40)]) },
    { id: 'veo3-1', name: 'Veo 3.1', vendor: 'Google', periods: single(bySound(20, 40)) },
    { id: 'veo3-1-fast', name: 'Veo 3.1 Fast', vendor: 'Google', periods: single(bySound(10, 15)) },
  ],
};
