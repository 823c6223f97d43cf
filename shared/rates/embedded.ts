import type { RateCard } from './card.ts';
import { alibaba } from './sellers/alibaba.ts';
import { apimodels } from './sellers/apimodels.ts';
import { bfl } from './sellers/bfl.ts';
import { bytecompute } from './sellers/bytecompute.ts';
import { bytedance } from './sellers/bytedance.ts';
import { cloudflare } from './sellers/cloudflare.ts';
import { comfy } from './sellers/comfy/index.ts';
import { eachlabs } from './sellers/eachlabs.ts';
import { example } from './sellers/example.ts';
import { fal } from './sellers/fal/index.ts';
import { google } from './sellers/google.ts';
import { kling } from './sellers/kling.ts';
import { ltx } from './sellers/ltx/index.ts';
import { luma } from './sellers/luma.ts';
import { minimax } from './sellers/minimax.ts';
import { muapi } from './sellers/muapi.ts';
import { openai } from './sellers/openai.ts';
import { piapi } from './sellers/piapi.ts';
import { replicate } from './sellers/replicate.ts';
import { runway } from './sellers/runway.ts';
import { together } from './sellers/together.ts';
import { venice } from './sellers/venice.ts';
import { wavespeed } from './sellers/wavespeed.ts';
import { xai } from './sellers/xai.ts';
import { studio } from './studio/studio.ts';

/** The rate card that ships with the functions. */
export const embeddedCard: RateCard = {
  format: 'ltx-rates/1',
  date: '2026-11-27',
  staleAfterDays: 90,
  sellers: [
    ltx,
    google,
    openai,
    runway,
    xai,
    bfl,
    bytedance,
    minimax,
    kling,
    luma,
    alibaba,
    fal,
    comfy,
    venice,
    cloudflare,
    eachlabs,
    wavespeed,
    together,
    muapi,
    replicate,
    piapi,
    bytecompute,
    apimodels,
    example,
  ],
  studio,
};
