/** Public files in which the prices of several sellers were read, each at one commit. */
export const ARCREEL = 'https://github.com/ArcReel/ArcReel/blob/f8c1ffd9/lib/config/registry.py';
export const PORTKEY = 'https://github.com/Portkey-AI/models/blob/f654307e/pricing';
export const PUTER = 'https://github.com/HeyPuter/puter/blob/8307e8c9/src/backend/drivers/ai-video/providers';

/** For prices whose only copy carries no date: they count from the day they were read. */
export const undated = {
  from: '2026-11-20',
  basis: 'seen',
  checked: '2026-11-20',
  note: 'The copy that was read carries no date.',
} as const;
