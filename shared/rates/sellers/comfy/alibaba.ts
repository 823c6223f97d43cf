import type { Model } from '../../card.ts';
import { noted } from '../tables.ts';
import { creditsPerSecond, onPage, promotedOnLaterPage } from './comfyPage.ts';

const anySound = { audio: ['on', 'off'] } as const;
const WAN_LADDER = { '720p': 21.1, '1080p': 31.65 };
/** inference.sh and fal sell Wan 2.5 to 2.7 at the same $0.05, $0.10 and $0.15. */
const wan = (prices: Record<string, number>) =>
  onPage(noted(creditsPerSecond(prices, anySound), { evidence: 'corroborated' }));

/** 70 % of each price, in thousandths of a credit, so that no digit is made up. */
const promoted = (prices: Readonly<Record<string, number>>) =>
  Object.fromEntries(
    Object.entries(prices).map(([resolution, credits]) => [resolution, Math.round(credits * 700) / 1000]),
  );
const wan3 = (id: string, name: string, prices: Readonly<Record<string, number>>): Model => ({
  id,
  name,
  vendor: 'Alibaba',
  periods: promotedOnLaterPage(creditsPerSecond(promoted(prices)), creditsPerSecond(prices)),
});

export const alibaba: Model[] = [
  {
    id: 'wan2-5-t2v-i2v-preview',
    name: 'Wan 2.5 preview',
    vendor: 'Alibaba',
    aliases: ['wan-2.5'],
    periods: wan({ '480p': 10.55, ...WAN_LADDER }),
  },
  {
    id: 'wan2-6-t2v-i2v',
    name: 'Wan 2.6',
    vendor: 'Alibaba',
    aliases: ['wan-2.6'],
    periods: wan(WAN_LADDER),
  },
  {
    id: 'wan2-7-t2v-i2v',
    name: 'Wan 2.7',
    vendor: 'Alibaba',
    aliases: ['wan-2.7'],
    offers: [{ minSeconds: 2, maxSeconds: 15 }],
    periods: wan(WAN_LADDER),
  },
  {
    id: 'wan2-7-videoedit',
    name: 'Wan 2.7 video edit',
    vendor: 'Alibaba',
    defaults: { mode: 'edit' },
    aliases: ['wan-2.7-edit'],
    periods: onPage(creditsPerSecond(WAN_LADDER, { mode: ['edit'] }, { of: 'input+output' })),
  },
  wan3('wan3-0-video', 'Wan 3.0', { '480p': 15.09, '720p': 30.17, '1080p': 60.35 }),
  wan3('wan3-0-prime', 'Wan 3.0 Prime', { '480p': 20.52, '720p': 42.24, '1080p': 84.48 }),
  {
    id: 'happyhorse-1-1',
    name: 'HappyHorse 1.1',
    vendor: 'Alibaba',
    aliases: ['happyhorse-1.1'],
    offers: [{ minSeconds: 3, maxSeconds: 15 }],
    periods: onPage(creditsPerSecond({ '720p': 42.24, '1080p': 54.31 })),
  },
  {
    id: 'happyhorse-1-0',
    name: 'HappyHorse 1.0',
    vendor: 'Alibaba',
    aliases: ['happyhorse-1.0'],
    offers: [{ minSeconds: 3, maxSeconds: 15 }],
    periods: onPage(creditsPerSecond({ '720p': 29.54, '1080p': 50.64 })),
  },
];
