import type { Model, Rate, Seller } from '../card.ts';
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

export const runway: Seller = {
  id: 'runway',
  name: 'Runway API',
  credit: {
    credits: 1,
    usd: 0.01,
    source: LITELLM,
    note: 'API credits; those of the web plans are separate.',
  },
  models: [
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
