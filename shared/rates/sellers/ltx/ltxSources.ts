/** LTX's own price page. Its figures were read in the dated copies below. */
const PRICING = 'https://docs.ltx.io/pricing';

/** The page as copied whole on 2026-04-13; it also gives the prices before the rise of 2026-04-01. */
export const PAGE_OF_APRIL =
  'https://github.com/Beckdotan/ltx-wiki/blob/20cc74cfb79a94750574875999fc613d63137455/raw/api-ltx-video-pricing.md';
const PAGE_OF_AUGUST =
  'https://github.com/kai-ltx/ltx-wiki/blob/e50594da9a2fb1721d5f3a8fd3a2be9ade19c891/raw/ltx-news-ltx-2-5-api-pricing-and-benchmarks-2026-08.md';
const PAGE_OF_OCTOBER =
  'https://github.com/api-evangelist/lightricks/blob/a69d2c9a47fcf88e293b82c517d8e8bdced4fa11/plans/lightricks-plans-pricing.yml';

/** Quoted from the page word for word; that copy holds only some of its prices. */
export const official = {
  source: PRICING,
  checked: '2026-10-07',
  evidence: 'official',
  note: `Copied that day: ${PAGE_OF_OCTOBER}`,
} as const;

/** On a later copy of the whole page, and at the same price on Cloudflare, fal or eachlabs. */
export const corroborated = {
  source: PRICING,
  checked: '2026-08-24',
  evidence: 'corroborated',
  note: `Copied that day: ${PAGE_OF_AUGUST}`,
} as const;

/** LTX has no price for sound: with and without, 24 to 50 frames per second, portrait and landscape cost the same. */
export const bothSounds = { audio: ['on', 'off'] } as const;
