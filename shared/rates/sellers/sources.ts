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

/** The same of what was read a week later. */
export const undatedLater = { ...undated, from: '2026-11-27', checked: '2026-11-27' } as const;

const AUTOSHOW =
  'https://github.com/ajcwebdev/autoshow-cli/blob/f1d68e5e0bc8612570dbb0bf88c0e4a2d4010d9b/src/cli/commands/setup-and-utilities/models';
/** A program's own tables, each model with the page that it was read from and the day. */
export const AUTOSHOW_MODELS = `${AUTOSHOW}/video-config.json`;
/** The same of models that the program has retired. */
export const AUTOSHOW_RETIRED = `${AUTOSHOW}/model-loader/retired-model-rates.ts`;

/** Dated transcriptions of pages of LTX and of others. */
export const LTX_WIKI = 'https://github.com/kai-ltx/ltx-wiki/blob';
export const LTX_PAGE_OF_AUGUST = `${LTX_WIKI}/e50594da9a2fb1721d5f3a8fd3a2be9ade19c891/raw/ltx-news-ltx-2-5-api-pricing-and-benchmarks-2026-08.md`;

/** Lightricks measured itself and others for the launch of LTX-2.5 on 2026-08-11: one clip of 10 s, from an image. */
export const measuredByLtx = (seconds: number, clipSeconds = 10) =>
  ({
    time: {
      seconds,
      clipSeconds,
      source: LTX_PAGE_OF_AUGUST,
      checked: '2026-08-24',
      claim: 'measured by Lightricks, of itself and of others; nobody has checked it',
    },
  }) as const;
