import type { Model, Rate, When } from '../../card.ts';
import { perClip, perSecond } from '../tables.ts';

/** ComfyUI's list of partner node prices, as of its last change on 2026-08-18. */
export const PAGE = 'https://github.com/Comfy-Org/docs/blob/ffb27fc2/tutorials/partner-nodes/pricing.mdx';
export const inCredits = { in: 'credits' } as const;

export const onPage = (rates: Rate[]): Model['periods'] => [
  {
    from: '2026-08-18',
    basis: 'seen',
    source: PAGE,
    checked: '2026-08-18',
    evidence: 'official',
    rates,
  },
];

export const creditsPerSecond = (
  prices: Readonly<Record<string, number>>,
  when: When = {},
  how: Parameters<typeof perSecond>[2] = {},
): Rate[] => perSecond(prices, when, { ...how, ...inCredits });

export const creditsPerClip = (prices: Parameters<typeof perClip>[0], when: When = {}): Rate[] =>
  perClip(prices, when, inCredits);
