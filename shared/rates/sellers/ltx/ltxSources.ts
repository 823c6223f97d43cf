import { LTX_PAGE_OF_AUGUST, LTX_WIKI } from '../sources.ts';

/** LTX's own price page. Its figures were read in the dated copies below. */
const PRICING = 'https://docs.ltx.io/pricing';
const CHANGELOG = 'https://docs.ltx.io/api-changelog';

/** The page as copied whole on 2026-04-13; it also gives the prices before the rise of 2026-04-01. */
export const PAGE_OF_APRIL =
  'https://github.com/Beckdotan/ltx-wiki/blob/20cc74cfb79a94750574875999fc613d63137455/raw/api-ltx-video-pricing.md';
const CHANGES_OF_SEPTEMBER = `${LTX_WIKI}/8b0037c789f147e2c46680795d7871719d2b5798/raw/ltx-news-api-v1-deprecation-and-retirement-2026-09.md`;
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
  checked: '2026-09-28',
  evidence: 'corroborated',
  note: `Copied whole on 2026-08-24 (${LTX_PAGE_OF_AUGUST}); LTX's changelog of 2026-09-28 has no other price since (${CHANGES_OF_SEPTEMBER}).`,
} as const;

/** The same copy, for what it gives of LTX-2.5, of the 720p of LTX-2.3 and of video from sound. */
export const inAugust = { ...corroborated, evidence: 'official' } as const;

/** LTX's changelog of 2026-09-02, which came with 1440p, 4K and 48 frames a second on LTX-2.5 Pro. */
export const inSeptember = {
  source: CHANGELOG,
  checked: '2026-09-28',
  evidence: 'official',
  note: `Copied that day: ${CHANGES_OF_SEPTEMBER}`,
} as const;

/** LTX has no price for sound: with and without, 24 to 50 frames per second, portrait and landscape cost the same. */
export const bothSounds = { audio: ['on', 'off'] } as const;

/** What LTX says of all its models. */
export const ltxFacts = {
  ratios: {
    values: ['16:9', '9:16'],
    source: 'https://docs.ltx.io/models/ltx-2-5',
    checked: '2026-08-24',
  },
  licence: {
    text: 'The weights are free to use below $10 million of yearly revenue; above, Lightricks sells a licence.',
    source: `${LTX_WIKI}/e50594da9a2fb1721d5f3a8fd3a2be9ade19c891/raw/tutorial-ltx-2-5-fal-six-endpoints-pricing-2026-08.md`,
    checked: '2026-08-24',
  },
} as const;
