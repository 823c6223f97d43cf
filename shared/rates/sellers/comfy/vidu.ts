import type { Model } from '../../card.ts';
import { byResolution, noted } from '../tables.ts';
import { creditsPerClip, creditsPerSecond, inCredits, onPage } from './comfyPage.ts';

/** Credits of the first second, and of each second after it. */
interface FirstThenEach {
  readonly first: number;
  readonly each: number;
}

const q2 = (prices: Readonly<Record<string, FirstThenEach>>) =>
  onPage(
    noted(
      byResolution(prices, ({ first, each }) => ({
        per: 'second',
        base: first,
        included: 1,
        price: each,
        ...inCredits,
      })),
      { extras: [{ how: 'once', option: 'reference-audio', price: 15.825 }] },
    ),
  );

export const vidu: Model[] = [
  {
    id: 'viduq3-turbo',
    name: 'Vidu Q3 Turbo',
    vendor: 'Vidu',
    aliases: ['vidu-q3-turbo'],
    periods: onPage(creditsPerSecond({ '720p': 12.66, '1080p': 16.88 })),
  },
  {
    id: 'viduq3-pro',
    name: 'Vidu Q3 Pro',
    vendor: 'Vidu',
    aliases: ['vidu-q3', 'vidu-q3-pro'],
    periods: onPage(creditsPerSecond({ '720p': 31.65, '1080p': 33.76, '2k': 42.2 })),
  },
  {
    id: 'viduq2',
    name: 'Vidu Q2',
    vendor: 'Vidu',
    aliases: ['vidu-q2'],
    periods: q2({
      '720p': { first: 15.825, each: 5.275 },
      '1080p': { first: 21.1, each: 10.55 },
    }),
  },
  {
    id: 'viduq2-pro-fast',
    name: 'Vidu Q2 Pro Fast',
    vendor: 'Vidu',
    aliases: ['vidu-q2-pro-fast'],
    periods: q2({
      '720p': { first: 8.44, each: 2.11 },
      '1080p': { first: 16.88, each: 4.22 },
    }),
  },
  {
    id: 'viduq2-pro',
    name: 'Vidu Q2 Pro',
    vendor: 'Vidu',
    aliases: ['vidu-q2-pro'],
    periods: q2({
      '720p': { first: 15.825, each: 10.55 },
      '1080p': { first: 58.025, each: 15.825 },
    }),
  },
  {
    id: 'viduq1',
    name: 'Vidu Q1',
    vendor: 'Vidu',
    aliases: ['vidu-q1'],
    periods: onPage(creditsPerClip({ '1080p': { 5: 84.4 } })),
  },
];
