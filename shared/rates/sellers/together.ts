import type { Model, Seller, When } from '../card.ts';
import { PUTER } from './sources.ts';
import { rate } from './tables.ts';

const SILENT: When = { audio: ['off'] };
const WITH_SOUND: When = { audio: ['on'] };

/** One price per video, whatever its length. */
const perVideo = (id: string, name: string, vendor: string, price: number, when: When = {}): Model => ({
  id,
  name,
  vendor,
  ...(when.audio && { defaults: { audio: when.audio[0]! } }),
  periods: [
    {
      from: '2026-08-21',
      basis: 'seen',
      source: `${PUTER}/together/models.ts`,
      checked: '2026-08-21',
      evidence: 'single',
      rates: [rate(when, { per: 'run', price })],
    },
  ],
});

export const together: Seller = {
  id: 'together',
  name: 'Together AI',
  models: [
    perVideo('wan-ai-wan2-2-t2v-a14b', 'Wan 2.2 text to video', 'Alibaba', 0.66, { mode: ['text-to-video'] }),
    perVideo('wan-ai-wan2-2-i2v-a14b', 'Wan 2.2 image to video', 'Alibaba', 0.31, {
      mode: ['image-to-video'],
    }),
    perVideo('minimax-video-01-director', 'Video-01 Director', 'MiniMax', 0.28),
    perVideo('minimax-hailuo-02', 'Hailuo 02', 'MiniMax', 0.49),
    perVideo('google-veo-2-0', 'Veo 2', 'Google', 2.5),
    perVideo('google-veo-3-0', 'Veo 3 without sound', 'Google', 1.6, SILENT),
    perVideo('google-veo-3-0-audio', 'Veo 3 with sound', 'Google', 3.2, WITH_SOUND),
    perVideo('google-veo-3-0-fast', 'Veo 3 Fast without sound', 'Google', 0.8, SILENT),
    perVideo('google-veo-3-0-fast-audio', 'Veo 3 Fast with sound', 'Google', 1.2, WITH_SOUND),
    perVideo('bytedance-seedance-1-0-lite', 'Seedance 1.0 Lite', 'ByteDance', 0.14),
    perVideo('bytedance-seedance-1-0-pro', 'Seedance 1.0 Pro', 'ByteDance', 0.57),
    perVideo('pixverse-pixverse-v5', 'PixVerse 5', 'PixVerse', 0.3),
    perVideo('kwaivgi-kling-2-1-master', 'Kling 2.1 Master', 'Kling', 0.92),
    perVideo('kwaivgi-kling-2-1-standard', 'Kling 2.1 Standard', 'Kling', 0.18),
    perVideo('kwaivgi-kling-2-1-pro', 'Kling 2.1 Pro', 'Kling', 0.32),
    perVideo('kwaivgi-kling-2-0-master', 'Kling 2 Master', 'Kling', 0.92),
    perVideo('kwaivgi-kling-1-6-standard', 'Kling 1.6 Standard', 'Kling', 0.19),
    perVideo('kwaivgi-kling-1-6-pro', 'Kling 1.6 Pro', 'Kling', 0.32),
    perVideo('vidu-vidu-2-0', 'Vidu 2', 'Vidu', 0.28),
    perVideo('vidu-vidu-q1', 'Vidu Q1', 'Vidu', 0.22),
  ],
};
