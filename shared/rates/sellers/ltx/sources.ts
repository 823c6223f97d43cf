/** LTX's own price page. Its figures were read in the dated transcriptions below. */
export const PRICING = 'https://docs.ltx.io/pricing';

/** Transcribed whole on 2026-04-13; it also gives the prices before the rise of 2026-04-01. */
export const PAGE_OF_APRIL =
  'https://github.com/Beckdotan/ltx-wiki/blob/20cc74cfb79a94750574875999fc613d63137455/raw/api-ltx-video-pricing.md';

/** Transcribed whole on 2026-08-24. */
export const PAGE_OF_AUGUST =
  'https://github.com/kai-ltx/ltx-wiki/blob/e50594da9a2fb1721d5f3a8fd3a2be9ade19c891/raw/ltx-news-ltx-2-5-api-pricing-and-benchmarks-2026-08.md';

/** Transcribed in part, word for word, on 2026-10-07 (github.com/api-evangelist/lightricks). */
export const official = { source: PRICING, checked: '2026-10-07', evidence: 'official' } as const;

/** On the page of 2026-08-24, and on Cloudflare, fal or eachlabs at the same price. */
export const corroborated = {
  source: PAGE_OF_AUGUST,
  checked: '2026-08-24',
  evidence: 'corroborated',
} as const;

/** LTX has no price for sound: with and without, 24 to 50 frames per second, portrait and landscape cost the same. */
export const bothSounds = { audio: ['on', 'off'] } as const;
