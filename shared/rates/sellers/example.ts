import type { Seller, When } from '../card.ts';
import { perSecond } from './tables.ts';

/** A retake and an extend are billed like a new clip: new seconds only. */
const newSeconds: When = {
  mode: ['text-to-video', 'image-to-video', 'retake', 'extend'],
  audio: ['on', 'off'],
};

/** Placeholder prices of the article that this product started from: for teaching and tests, sold by no one. */
const provenance = {
  from: '2026-01-01',
  basis: 'seen',
  source: 'https://docs.ltx.io/pricing',
  checked: '2026-11-20',
  evidence: 'single',
  note: "Placeholder rates for teaching. They are nobody's prices; the link is to real ones.",
} as const;

export const example: Seller = {
  id: 'example',
  name: 'Example (not for sale)',
  isExample: true,
  models: [
    {
      id: 'fast',
      name: 'Example Fast',
      vendor: 'Example',
      periods: [{ ...provenance, rates: perSecond({ '720p': 0.03, '1080p': 0.05 }, newSeconds) }],
    },
    {
      id: 'pro',
      name: 'Example Pro',
      vendor: 'Example',
      periods: [{ ...provenance, rates: perSecond({ '720p': 0.06, '1080p': 0.1 }, newSeconds) }],
    },
  ],
};
