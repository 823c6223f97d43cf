import type { Model } from '../../card.ts';
import { rate } from '../tables.ts';
import { creditsPerClip, creditsPerSecond, inCredits, onLaterPage, onPage } from './comfyPage.ts';

const fluxContinuation = creditsPerSecond({ '720p': 123.71, '1080p': 159.92 }, { mode: ['extend'] });

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
    id: 'flux-3',
    name: 'Flux 3 video',
    vendor: 'Black Forest Labs',
    periods: onLaterPage(
      [...fluxContinuation, ...creditsPerSecond({ '720p': 51.29, '1080p': 87.5 })],
      onPage(fluxContinuation),
    ),
  },
  {
    id: 'minimax-h3-regenerate',
    name: 'MiniMax H3 regenerate',
    vendor: 'MiniMax',
    defaults: { mode: 'upscale' },
    note: 'Makes a clip of 768p again in 2K.',
    periods: onLaterPage(creditsPerSecond({ '2k': 15.09 }, { mode: ['upscale'] })),
  },
  {
    id: 't2v-01',
    name: 'MiniMax T2V-01',
    vendor: 'MiniMax',
    periods: onLaterPage([rate({ mode: ['text-to-video'] }, { per: 'run', price: 90.73, ...inCredits })]),
  },
  {
    id: 'bria-video',
    name: 'Bria video',
    vendor: 'Bria',
    defaults: { mode: 'edit' },
    periods: onLaterPage([rate({ mode: ['edit'] }, { per: 'second', price: 10.55, ...inCredits })]).map(
      (period) => ({ ...period, evidence: 'corroborated' }),
    ),
  },
  {
    id: 'sync',
    name: 'sync.so lip sync',
    vendor: 'sync.so',
    defaults: { mode: 'lip-sync' },
    periods: onLaterPage([rate({ mode: ['lip-sync'] }, { per: 'second', price: 40.13, ...inCredits })]),
  },
];
