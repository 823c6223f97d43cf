import type { RateCard } from './card.ts';
import { alibaba } from './sellers/alibaba.ts';
import { bfl } from './sellers/bfl.ts';
import { bytedance } from './sellers/bytedance.ts';
import { comfy } from './sellers/comfy/index.ts';
import { example } from './sellers/example.ts';
import { ltx } from './sellers/ltx.ts';
import { minimax } from './sellers/minimax.ts';
import { runway } from './sellers/runway.ts';
import { xai } from './sellers/xai.ts';

/** The rate card that ships with the functions. */
export const embeddedCard: RateCard = {
  format: 'ltx-rates/1',
  date: '2026-11-20',
  staleAfterDays: 90,
  sellers: [ltx, runway, xai, bfl, bytedance, minimax, alibaba, comfy, example],
};
