import type { Model, Seller } from '../card.ts';
import { undated } from './sources.ts';
import { noted, perClip, perSecond } from './tables.ts';

const DOCS = 'https://docs.venice.ai/models';
const silent = { audio: ['off'] } as const;

/** Venice's table of clips without sound. It gives no price with sound. */
const ltxModel = (
  id: string,
  name: string,
  prices: Readonly<Record<string, Readonly<Record<number, number>>>>,
): Model => ({
  id,
  name,
  vendor: 'Lightricks',
  defaults: { audio: 'off' },
  periods: [
    {
      ...undated,
      source: `${DOCS}/${id.replace('ltx', 'ltx-video')}.md`,
      evidence: 'official',
      rates: perClip(prices, silent),
    },
  ],
});

/** Kling 4.0 always makes sound, and its clips are of 3 to 30 whole seconds. */
const KLING_4_1080P = {
  ...{ 3: 0.88, 4: 1.18, 5: 1.47, 6: 1.76, 7: 2.06, 8: 2.35, 9: 2.64, 10: 2.94, 11: 3.23, 12: 3.53 },
  ...{ 13: 3.82, 14: 4.11, 15: 4.41, 16: 4.7, 17: 4.99, 18: 5.29, 19: 5.58, 20: 5.88, 21: 6.17 },
  ...{ 22: 6.46, 23: 6.76, 24: 7.05, 25: 7.34, 26: 7.64, 27: 7.93, 28: 8.23, 29: 8.52, 30: 8.81 },
} as const;

export const venice: Seller = {
  id: 'venice',
  name: 'Venice',
  models: [
    ltxModel('ltx-2-5-fast', 'LTX-2.5 Fast', {
      '720p': { 6: 0.59, 8: 0.79, 10: 0.99, 12: 1.19, 14: 1.39, 16: 1.58, 18: 1.78, 20: 1.98 },
      '1080p': { 6: 0.86, 8: 1.14, 10: 1.43, 12: 1.72, 14: 2, 16: 2.29, 18: 2.57, 20: 2.86 },
      '1440p': { 6: 1.25, 8: 1.67, 10: 2.09, 12: 2.51, 14: 2.93, 16: 3.34, 18: 3.76, 20: 4.18 },
      '2160p': { 6: 1.98, 8: 2.64, 10: 3.3, 12: 3.96, 14: 4.62, 16: 5.28, 18: 5.94, 20: 6.6 },
    }),
    ltxModel('ltx-2-5-pro', 'LTX-2.5 Pro', {
      '720p': { 6: 0.79, 8: 1.06, 10: 1.32 },
      '1080p': { 6: 1.12, 8: 1.5, 10: 1.87 },
    }),
    ltxModel('ltx-2-3-fast', 'LTX-2.3 Fast', {
      '1080p': { 6: 0.4, 8: 0.53, 10: 0.66, 12: 0.79, 14: 0.92, 16: 1.06, 18: 1.19, 20: 1.32 },
      '1440p': { 6: 0.79, 8: 1.06, 10: 1.32, 12: 1.58, 14: 1.85, 16: 2.11, 18: 2.38, 20: 2.64 },
      '2160p': { 6: 1.58, 8: 2.11, 10: 2.64, 12: 3.17, 14: 3.7, 16: 4.22, 18: 4.75, 20: 5.28 },
    }),
    {
      id: 'kling-4-0',
      name: 'Kling 4.0',
      vendor: 'Kling',
      aliases: ['kling-4.0'],
      offers: [{ minSeconds: 3, maxSeconds: 30 }],
      periods: [
        {
          ...undated,
          source: `${DOCS}/kling-4-0.md`,
          evidence: 'single',
          rates: [
            ...perSecond({ '720p': 0.1963 }, { audio: ['on'] }),
            ...noted(perClip({ '1080p': KLING_4_1080P }, { audio: ['on'] }), { evidence: 'official' }),
          ],
        },
      ],
    },
  ],
};
