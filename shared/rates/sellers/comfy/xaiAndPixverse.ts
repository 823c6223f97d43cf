import type { Model, Rate } from '../../card.ts';
import { clips, noted, rate } from '../tables.ts';
import { creditsPerClip, creditsPerSecond, inCredits, onLaterPage, onPage } from './comfyPage.ts';

const perImage = (rates: readonly Rate[], price: number): Rate[] =>
  noted(rates, { extras: [{ how: 'each', option: 'images', price }] });

const edited = [rate({ mode: ['edit'] }, { per: 'second', of: 'input+output', price: 12.66, ...inCredits })];

const grok: Model[] = [
  {
    id: 'grok-imagine-video',
    name: 'Grok Imagine video',
    vendor: 'xAI',
    note: 'Moderated generations are billed.',
    periods: onLaterPage(
      [...edited, ...perImage(creditsPerSecond({ '480p': 10.55, '720p': 14.77 }), 0.422)],
      onPage(edited),
    ),
  },
  {
    id: 'grok-imagine-video-1-5',
    name: 'Grok Imagine video 1.5',
    vendor: 'xAI',
    periods: onLaterPage(perImage(creditsPerSecond({ '480p': 24.14, '720p': 42.24, '1080p': 75.43 }), 3.02)),
  },
  {
    id: 'grok-imagine-reference',
    name: 'Grok Imagine from references',
    vendor: 'xAI',
    defaults: { mode: 'reference-video' },
    periods: onLaterPage(
      perImage(creditsPerSecond({ '480p': 15.09, '720p': 21.12 }, { mode: ['reference-video'] }), 0.603),
    ),
  },
];

const calm = { motion: ['normal'] };
const fast = { motion: ['fast'] };
const dearer = [
  ...creditsPerClip({ '720p': { 5: 126.6, 8: 253.2 }, '1080p': { 5: 253.2 } }, calm),
  ...creditsPerClip({ '720p': { 5: 253.2 } }, fast),
];
const small = (lengths: Readonly<Record<number, number>>, when: typeof calm): Rate =>
  rate({ resolution: ['360p', '540p'], ...when }, { per: 'clip', clips: clips(lengths), ...inCredits });

const pixverse: Model[] = [
  {
    id: 'v3-5',
    name: 'PixVerse 3.5',
    vendor: 'PixVerse',
    aliases: ['pixverse-3.5'],
    defaults: { motion: 'normal' },
    periods: onLaterPage(
      [small({ 5: 94.95, 8: 189.9 }, calm), small({ 5: 189.9 }, fast), ...dearer],
      onPage([small({ 5: 94.95 }, calm), ...dearer]),
    ),
  },
  {
    id: 'v6',
    name: 'PixVerse 6',
    vendor: 'PixVerse',
    aliases: ['pixverse-6'],
    periods: onLaterPage([
      ...creditsPerSecond(
        { '360p': 15.09, '540p': 21.12, '720p': 27.16, '1080p': 54.31 },
        { audio: ['off'] },
      ),
      ...creditsPerSecond({ '360p': 21.12, '540p': 27.16, '720p': 36.21, '1080p': 69.4 }, { audio: ['on'] }),
    ]),
  },
];

export const xaiAndPixverse: Model[] = [...grok, ...pixverse];
