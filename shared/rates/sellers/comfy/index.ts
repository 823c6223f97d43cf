import type { Seller } from '../../card.ts';
import { alibaba } from './alibaba.ts';
import { enhancers } from './enhancers.ts';
import { generators } from './generators.ts';
import { kling } from './kling.ts';
import { klingRetired } from './klingRetired.ts';
import { lightricks } from './lightricks.ts';
import { luma } from './luma.ts';
import { seedance } from './seedance.ts';
import { veo } from './veo.ts';
import { vidu } from './vidu.ts';
import { xaiAndPixverse } from './xaiAndPixverse.ts';

/** Models of many vendors, resold as nodes of ComfyUI and billed in its credits. */
export const comfy: Seller = {
  id: 'comfy',
  name: 'ComfyUI partner nodes',
  credit: {
    credits: 211,
    usd: 1,
    source: 'https://docs.comfy.org/development/comfy-router/pricing',
  },
  note: 'Newer nodes cost about 1.43 times the list price of the vendor; older ones cost the same.',
  models: [
    ...lightricks,
    ...kling,
    ...klingRetired,
    ...alibaba,
    ...luma,
    ...vidu,
    ...seedance,
    ...veo,
    ...xaiAndPixverse,
    ...generators,
    ...enhancers,
  ],
};
