import type { Model, Seller } from '../card.ts';
import type { Mode } from '../dimensions.ts';
import { PUTER } from './sources.ts';
import { rate } from './tables.ts';

/** One price per video, whatever its length. */
const wan22 = (id: string, name: string, mode: Mode, price: number): Model => ({
  id,
  name,
  vendor: 'Alibaba',
  periods: [
    {
      from: '2026-08-21',
      basis: 'seen',
      source: `${PUTER}/together/models.ts`,
      checked: '2026-08-21',
      evidence: 'single',
      rates: [rate({ mode: [mode] }, { per: 'run', price })],
    },
  ],
});

export const together: Seller = {
  id: 'together',
  name: 'Together AI',
  models: [
    wan22('wan-ai-wan2-2-t2v-a14b', 'Wan 2.2 text to video', 'text-to-video', 0.66),
    wan22('wan-ai-wan2-2-i2v-a14b', 'Wan 2.2 image to video', 'image-to-video', 0.31),
  ],
};
