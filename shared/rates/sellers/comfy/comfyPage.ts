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

/** A later copy of the page. It carries no date; what it says of a promotion puts it between these two days. */
const LATER_PAGE =
  'https://github.com/Comfy-Org/docs/blob/000ac58b19161cf719414acbf8b7d093a68e3d99/tutorials/partner-nodes/pricing.mdx';
const later = {
  from: '2026-08-22',
  basis: 'seen',
  source: LATER_PAGE,
  checked: '2026-08-22',
  evidence: 'official',
  note: 'The copy carries no date; it was made between 2026-08-22 and 2026-09-30.',
} as const;

/** What only the later copy has, after what the earlier one had. */
export const onLaterPage = (rates: readonly Rate[], before: Model['periods'] = []): Model['periods'] => [
  ...before,
  { ...later, rates: [...rates] },
];

/** A promotion of the later copy, which ran through 2026-09-30, and the list price after it. */
export const promotedOnLaterPage = (promoted: readonly Rate[], rates: readonly Rate[]): Model['periods'] => [
  { ...later, until: '2026-10-01', note: `30 % off through 2026-09-30. ${later.note}`, rates: [...promoted] },
  { ...later, from: '2026-10-01', basis: 'effective', rates: [...rates] },
];

export const creditsPerSecond = (
  prices: Readonly<Record<string, number>>,
  when: When = {},
  how: Parameters<typeof perSecond>[2] = {},
): Rate[] => perSecond(prices, when, { ...how, ...inCredits });

export const creditsPerClip = (prices: Parameters<typeof perClip>[0], when: When = {}): Rate[] =>
  perClip(prices, when, inCredits);
