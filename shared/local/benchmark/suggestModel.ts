import type { Run } from './run.ts';

/**
 * Which priced model a local LTX run may stand for: `fast` for distilled weights or LoRA and for LTX-Desktop's `fast`,
 * `pro` for full ones. A suggestion to show, never to take for granted; undefined for any other model.
 */
export function suggestModel({ model, recipe }: Pick<Run, 'model' | 'recipe'>): 'fast' | 'pro' | undefined {
  const name = model.toLowerCase();
  if (name === 'fast' || name === 'pro') return name;
  if (!/ltx/.test(name)) return undefined;
  return /distill/.test(`${name} ${recipe.toLowerCase()}`) ? 'fast' : 'pro';
}
