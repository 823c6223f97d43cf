import type { Model } from '../../card.ts';
import { rate } from '../tables.ts';
import { creditsPerSecond, inCredits, onLaterPage } from './comfyPage.ts';

type Credits = Readonly<Record<string, number>>;

const veoModel = (id: string, name: string, silent: Credits, withSound: Credits): Model => ({
  id,
  name,
  vendor: 'Google',
  offers: [{ seconds: [4, 6, 8] }],
  periods: onLaterPage([
    ...creditsPerSecond(silent, { audio: ['off'] }),
    ...creditsPerSecond(withSound, { audio: ['on'] }),
  ]),
});

export const veo: Model[] = [
  veoModel(
    'veo-3-1-generate',
    'Veo 3.1',
    { '720p': 42.2, '1080p': 42.2, '2160p': 84.4 },
    { '720p': 84.4, '1080p': 84.4, '2160p': 126.6 },
  ),
  veoModel(
    'veo-3-1-fast-generate',
    'Veo 3.1 Fast',
    { '720p': 16.88, '1080p': 21.1, '2160p': 52.75 },
    { '720p': 21.1, '1080p': 25.32, '2160p': 63.3 },
  ),
  veoModel(
    'veo-3-1-lite',
    'Veo 3.1 Lite',
    { '720p': 6.33, '1080p': 10.55 },
    { '720p': 10.55, '1080p': 16.88 },
  ),
  {
    id: 'gemini-omni-flash',
    name: 'Gemini Omni Flash',
    vendor: 'Google',
    periods: onLaterPage([rate({}, { per: 'second', price: 30.57, ...inCredits })]),
  },
  {
    id: 'gemini-omni-1-1',
    name: 'Gemini Omni 1.1',
    vendor: 'Google',
    periods: onLaterPage(creditsPerSecond({ '360p': 10.19, '720p': 30.57, '1080p': 45.87, '2160p': 91.76 })),
  },
];
