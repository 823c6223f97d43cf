import type { Seller } from '../../card.ts';
import { alibaba } from './alibaba.ts';
import { enhancers } from './enhancers.ts';
import { generators } from './generators.ts';
import { kling } from './kling.ts';
import { klingRetired } from './klingRetired.ts';
import { lightricks } from './lightricks.ts';
import { luma } from './luma.ts';
import { PAGE } from './page.ts';
import { vidu } from './vidu.ts';

/** Models of many vendors, resold as nodes of ComfyUI and billed in its credits. */
export const comfy: Seller = {
  id: 'comfy',
  name: 'ComfyUI partner nodes',
  credit: {
    credits: 211,
    usd: 1,
    source: PAGE,
    note: 'Inferred: the page gives about 30.8 credits as about $0.146, and states no price of a credit.',
  },
  note: 'Newer nodes cost about 1.43 times the list price of the vendor; older ones cost the same.',
  models: [
    ...lightricks,
    ...kling,
    ...klingRetired,
    ...alibaba,
    ...luma,
    ...vidu,
    ...generators,
    ...enhancers,
  ],
};
