import type { Model } from '../../card.ts';
import { byResolution, clips, rate } from '../tables.ts';
import { creditsPerClip, creditsPerSecond, inCredits, onPage } from './page.ts';

/** Vendors with one or two models each. */
export const generators: Model[] = [
  {
    id: 'gen4-turbo',
    name: 'Runway Gen-4 Turbo',
    vendor: 'Runway',
    offers: [{ seconds: [5, 10] }],
    periods: onPage([rate({ mode: ['image-to-video'] }, { per: 'second', price: 15.09, ...inCredits })]),
  },
  {
    id: 'gen3a-turbo',
    name: 'Runway Gen-3 Alpha Turbo',
    vendor: 'Runway',
    ended: '2026-07-30',
    periods: onPage([rate({}, { per: 'second', price: 15.09, ...inCredits })]).map((period) => ({
      ...period,
      from: '2026-07-29',
      note: 'The page still lists the price on 2026-08-18; listed from its last day on sale.',
    })),
  },
  {
    id: 'aleph2',
    name: 'Runway Aleph 2',
    vendor: 'Runway',
    defaults: { mode: 'video-to-video' },
    aliases: ['aleph-2'],
    periods: onPage([rate({ mode: ['video-to-video'] }, { per: 'second', price: 84.48, ...inCredits })]),
  },
  {
    id: 'minimax-hailuo-02',
    name: 'Hailuo 02',
    vendor: 'MiniMax',
    aliases: ['hailuo-02'],
    periods: onPage(creditsPerClip({ '768p': { 6: 59.08, 10: 118.16 }, '1080p': { 6: 103.39 } })),
  },
  {
    id: 'minimax-h3',
    name: 'MiniMax H3',
    vendor: 'MiniMax',
    offers: [{ minSeconds: 5, maxSeconds: 15 }],
    periods: onPage(creditsPerSecond({ '768p': 27.16, '2k': 39.22 })),
  },
  {
    id: 'seedance-2-5',
    name: 'Seedance 2.5',
    vendor: 'ByteDance',
    fps: 24,
    offers: [{ minSeconds: 4, maxSeconds: 30 }],
    note: 'Frames billed are 24 per second plus one. The aspect ratio adds 0.1 to 4.5 %, not counted here.',
    periods: onPage(
      byResolution(
        { '480p': 0.773, '720p': 1.738, '1080p': 4.277 },
        (price) => ({ per: 'frame', of: 'input+output', price, fps: 24, extraFrames: 1, ...inCredits }),
        { mode: ['reference-video'] },
      ),
    ),
  },
  {
    id: 'grok-imagine-video',
    name: 'Grok Imagine video edit',
    vendor: 'xAI',
    note: 'Moderated generations are billed.',
    periods: onPage([
      rate({ mode: ['edit'] }, { per: 'second', of: 'input+output', price: 12.66, ...inCredits }),
    ]),
  },
  {
    id: 'flux-3',
    name: 'Flux 3 video continuation',
    vendor: 'Black Forest Labs',
    periods: onPage(creditsPerSecond({ '720p': 123.71, '1080p': 159.92 }, { mode: ['extend'] })),
  },
  {
    id: 'v3-5',
    name: 'PixVerse 3.5',
    vendor: 'PixVerse',
    aliases: ['pixverse-3.5'],
    defaults: { motion: 'normal' },
    periods: onPage([
      rate(
        { resolution: ['360p', '540p'], motion: ['normal'] },
        { per: 'clip', clips: clips({ 5: 94.95 }), ...inCredits },
      ),
      ...creditsPerClip({ '720p': { 5: 126.6, 8: 253.2 }, '1080p': { 5: 253.2 } }, { motion: ['normal'] }),
      ...creditsPerClip({ '720p': { 5: 253.2 } }, { motion: ['fast'] }),
    ]),
  },
];
