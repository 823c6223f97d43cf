import type { Model, Rate } from '../../card.ts';
import { byResolution, rate } from '../tables.ts';
import { inCredits, onLaterPage, onPage } from './comfyPage.ts';

const tokens = { per: 'million-tokens', pixelsPerToken: 1024, fps: 24, ...inCredits } as const;
const fromVideo = { mode: ['reference-video'] } as const;

type Credits = Readonly<Record<string, number>>;

/** Credits for a million tokens: of the clip, and with a video among what is put in, of both. */
const perTokens = (plain: Credits, video: Credits): Rate[] => [
  ...byResolution(plain, (price) => ({ ...tokens, price })),
  ...byResolution(video, (price) => ({ ...tokens, of: 'input+output', price }), fromVideo),
];

const seedanceModel = (id: string, name: string, periods: Model['periods']): Model => ({
  id,
  name,
  vendor: 'ByteDance',
  fps: 24,
  note: 'With a video among what is put in there is a least number of tokens, not counted here.',
  periods,
});

/** In August the page gave a price per frame, 24 per second and one more, of clips with a video among what is put in. */
const perFrame = onPage(
  byResolution(
    { '480p': 0.773, '720p': 1.738, '1080p': 4.277 },
    (price) => ({ per: 'frame', of: 'input+output', price, fps: 24, extraFrames: 1, ...inCredits }),
    fromVideo,
  ),
);

export const seedance: Model[] = [
  {
    ...seedanceModel(
      'seedance-2-5',
      'Seedance 2.5',
      onLaterPage(
        perTokens(
          { '480p': 3229, '720p': 3229, '1080p': 3530 },
          { '480p': 1931, '720p': 1931, '1080p': 2112 },
        ),
        perFrame,
      ),
    ),
    offers: [{ minSeconds: 4, maxSeconds: 30 }],
  },
  seedanceModel(
    'seedance-2-0',
    'Seedance 2.0',
    onLaterPage(
      perTokens(
        { '480p': 2112, '720p': 2112, '1080p': 2323, '2160p': 1207 },
        { '480p': 1297, '720p': 1297, '1080p': 1418, '2160p': 724 },
      ),
    ),
  ),
  seedanceModel(
    'seedance-2-0-fast',
    'Seedance 2.0 Fast',
    onLaterPage(perTokens({ '480p': 1690, '720p': 1690 }, { '480p': 996, '720p': 996 })),
  ),
  seedanceModel(
    'seedance-2-0-mini',
    'Seedance 2.0 Mini',
    onLaterPage(perTokens({ '480p': 1056, '720p': 1056 }, { '480p': 634, '720p': 634 })),
  ),
  {
    id: 'seedance-1-5-pro',
    name: 'Seedance 1.5 Pro',
    vendor: 'ByteDance',
    fps: 24,
    periods: onLaterPage([
      rate({ audio: ['off'] }, { ...tokens, price: 253.2 }),
      rate({ audio: ['on'] }, { ...tokens, price: 506.4 }),
    ]),
  },
  {
    id: 'seedance-1-0-pro',
    name: 'Seedance 1.0 Pro',
    vendor: 'ByteDance',
    fps: 24,
    periods: onLaterPage([rate({}, { ...tokens, price: 527.5 })]),
  },
  {
    id: 'seedance-1-0-pro-fast',
    name: 'Seedance 1.0 Pro Fast',
    vendor: 'ByteDance',
    fps: 24,
    periods: onLaterPage([rate({}, { ...tokens, price: 211 })]),
  },
];
