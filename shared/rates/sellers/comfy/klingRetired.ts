import type { Model, Rate } from '../../card.ts';
import { clips, rate } from '../tables.ts';

/** Prices in the program itself, in dollars; the stored copy of it carries no date. */
const inProgram = (rates: Rate[]): Model['periods'] => [
  {
    from: '2026-09-14',
    basis: 'seen',
    source: 'https://github.com/Comfy-Org/ComfyUI_frontend/blob/main/src/composables/node/useNodePricing.ts',
    checked: '2026-11-20',
    evidence: 'official',
    note: 'The stored copy carries no date; listed from its last day on sale.',
    rates,
  },
];
const run = (lengths: Record<number, number>, quality?: string): Rate =>
  rate(quality ? { quality: [quality] } : {}, { per: 'clip', clips: clips(lengths) });

const retired = { vendor: 'Kling', ended: '2026-09-15' };
const standardOrPro = {
  ...retired,
  defaults: { quality: 'std' },
  periods: inProgram([run({ 5: 0.28, 10: 0.56 }, 'std'), run({ 5: 0.49, 10: 0.98 }, 'pro')]),
};

export const klingRetired: Model[] = [
  { id: 'kling-v1-6', name: 'Kling 1.6', aliases: ['kling-1.6'], ...standardOrPro },
  { id: 'kling-v2-1', name: 'Kling 2.1', aliases: ['kling-2.1'], ...standardOrPro },
  {
    id: 'kling-v2-master',
    name: 'Kling 2 Master',
    ...retired,
    periods: inProgram([run({ 5: 1.4, 10: 2.8 })]),
  },
];
