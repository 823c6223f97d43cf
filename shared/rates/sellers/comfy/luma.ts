import type { Model } from '../../card.ts';
import { creditsPerClip, creditsPerSecond, onPage } from './comfyPage.ts';

const ofInput = { of: 'input-video' } as const;

export const luma: Model[] = [
  {
    id: 'ray-3-2',
    name: 'Ray 3.2',
    vendor: 'Luma',
    aliases: ['ray-3.2'],
    note: 'A clip of 10 s costs three times one of 5 s.',
    periods: onPage([
      ...creditsPerClip({
        '360p': { 5: 12.66, 10: 37.98 },
        '540p': { 5: 31.65, 10: 94.95 },
        '720p': { 5: 63.3, 10: 189.9 },
        '1080p': { 5: 253.2, 10: 759.6 },
      }),
      ...creditsPerSecond(
        { '360p': 22.79, '540p': 30.38, '720p': 45.58, '1080p': 91.15 },
        { mode: ['edit'] },
        ofInput,
      ),
      ...creditsPerSecond(
        { '360p': 6.33, '540p': 12.66, '720p': 25.32, '1080p': 75.96 },
        { mode: ['reframe'] },
        ofInput,
      ),
    ]),
  },
  {
    id: 'ray-2',
    name: 'Ray 2',
    vendor: 'Luma',
    aliases: ['ray-2'],
    periods: onPage(
      creditsPerClip({
        '540p': { 5: 120.27, 9: 217.33 },
        '720p': { 5: 215.22, 9: 386.13 },
        '1080p': { 5: 478.97, 9: 865.1 },
        '2160p': { 5: 1922.21, 9: 3460.4 },
      }),
    ),
  },
  {
    id: 'ray-flash-2',
    name: 'Ray Flash 2',
    vendor: 'Luma',
    aliases: ['ray-flash-2'],
    periods: onPage(
      creditsPerClip({
        '540p': { 5: 42.2, 9: 75.96 },
        '720p': { 5: 71.74, 9: 128.71 },
        '1080p': { 5: 166.69, 9: 299.62 },
        '2160p': { 5: 660.43, 9: 1192.15 },
      }),
    ),
  },
];
