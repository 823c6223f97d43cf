import type { Model, Rate } from '../../card.ts';
import type { Mode } from '../../dimensions.ts';
import { clips, rate } from '../tables.ts';
import { creditsPerSecond, inCredits, onLaterPage, onPage } from './comfyPage.ts';

const silent = { audio: ['off'] } as const;
const withSound = { audio: ['on'] } as const;
const eitherSound = { audio: ['on', 'off'] } as const;
const edit = { mode: ['video-to-video', 'edit'] } as const;
const UP_TO_15_S = {
  mode: ['text-to-video', 'image-to-video'],
  minSeconds: 3,
  maxSeconds: 15,
} as const;

/** Standard and pro, of the length that is made. */
const byQuality = (mode: Mode, standard: number, pro: number): Rate[] => [
  rate({ mode: [mode], quality: ['std'] }, { per: 'second', price: standard, ...inCredits }),
  rate({ mode: [mode], quality: ['pro'] }, { per: 'second', price: pro, ...inCredits }),
];
const kling3 = [
  ...creditsPerSecond({ '720p': 17.72, '1080p': 23.63 }, silent),
  ...creditsPerSecond({ '720p': 26.59, '1080p': 35.45 }, withSound),
  ...creditsPerSecond({ '2160p': 88.62 }, eitherSound),
];
const kling26 = [
  rate(silent, { per: 'second', price: 14.77, ...inCredits }),
  rate(withSound, { per: 'second', price: 29.54, ...inCredits }),
];
const lipSync = (price: number) => [rate({ mode: ['lip-sync'] }, { per: 'run', price, ...inCredits })];

export const kling: Model[] = [
  {
    id: 'kling-v3',
    name: 'Kling 3.0',
    vendor: 'Kling',
    aliases: ['kling-v3', 'kling-3.0'],
    offers: [UP_TO_15_S],
    periods: onLaterPage([...kling3, ...byQuality('motion-transfer', 26.59, 35.45)], onPage(kling3)),
  },
  {
    id: 'kling-v3-omni',
    name: 'Kling 3.0 Omni',
    vendor: 'Kling',
    aliases: ['kling-v3-omni', 'kling-3.0-omni'],
    offers: [UP_TO_15_S, { ...edit, resolution: ['720p', '1080p'] }],
    periods: onPage([
      ...creditsPerSecond({ '720p': 17.72, '1080p': 23.63 }, silent),
      ...creditsPerSecond({ '720p': 23.63, '1080p': 29.54 }, withSound),
      ...creditsPerSecond({ '2160p': 88.62 }, eitherSound),
      ...creditsPerSecond({ '720p': 26.59, '1080p': 35.45 }, edit),
    ]),
  },
  {
    id: 'kling-3-0-turbo',
    name: 'Kling 3.0 Turbo',
    vendor: 'Kling',
    aliases: ['kling-3.0-turbo'],
    offers: [UP_TO_15_S],
    note: 'Always makes sound.',
    periods: onPage(creditsPerSecond({ '720p': 23.63, '1080p': 29.54 }, withSound)),
  },
  {
    id: 'kling-video-o1',
    name: 'Kling Video O1',
    vendor: 'Kling',
    defaults: { audio: 'off' },
    aliases: ['kling-o1'],
    periods: onPage([
      ...creditsPerSecond({ '720p': 17.72, '1080p': 23.63 }, silent),
      ...creditsPerSecond({ '720p': 26.59, '1080p': 35.45 }, edit),
    ]),
  },
  {
    id: 'kling-v2-6',
    name: 'Kling 2.6',
    vendor: 'Kling',
    aliases: ['kling-2.6'],
    periods: onLaterPage([...kling26, ...byQuality('motion-transfer', 14.77, 23.63)], onPage(kling26)),
  },
  {
    id: 'kling-v2-5-turbo',
    name: 'Kling 2.5 Turbo',
    vendor: 'Kling',
    defaults: { quality: 'pro' },
    aliases: ['kling-2.5-turbo'],
    periods: onPage([
      rate({ quality: ['pro'] }, { per: 'clip', clips: clips({ 5: 73.85, 10: 147.7 }), ...inCredits }),
    ]),
  },
  {
    id: 'extend',
    name: 'Kling Video Extend',
    vendor: 'Kling',
    defaults: { mode: 'extend' },
    aliases: ['kling-extend'],
    periods: onPage([rate({ mode: ['extend'] }, { per: 'run', price: 59.08, ...inCredits })]),
  },
  {
    id: 'lip-sync',
    name: 'Kling Lip Sync',
    vendor: 'Kling',
    defaults: { mode: 'lip-sync' },
    aliases: ['kling-lip-sync'],
    periods: onLaterPage(lipSync(14.77), onPage(lipSync(21.1))),
  },
  {
    id: 'avatar-2-0',
    name: 'Kling Avatar 2.0',
    vendor: 'Kling',
    defaults: { mode: 'audio-to-video', quality: 'std' },
    aliases: ['kling-avatar-2.0'],
    periods: onLaterPage(byQuality('audio-to-video', 11.82, 23.63)),
  },
];
