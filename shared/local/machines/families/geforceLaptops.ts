import type { CatalogueMachine } from '../catalogueMachine.ts';
import { hardwareList } from '../sources/priceSources.ts';
import { vramRecipeLab } from '../sources/speedSources.ts';

const vramRecipeLabRuns = { size: '832x480', frames: 97, fps: 25, ...vramRecipeLab } as const;

/** Laptops with a GeForce: their chips are other ones than those of the cards. */
export const geforceLaptops = (): readonly CatalogueMachine[] => [
  {
    name: 'RTX 5080 Laptop',
    also: ['RTX 5080 Mobile', 'RTX 5080 Laptop GPU'],
    vram: { gb: 16, ...hardwareList },
    speeds: [
      { model: 'ltx-2.5', recipe: 'GGUF Q3_K_M, 8 steps', seconds: 87, ...vramRecipeLabRuns },
      { model: 'ltx-2.5', recipe: 'GGUF Q3_K_M, 8 steps', seconds: 77.7, ...vramRecipeLabRuns },
      { model: 'ltx-2.5', recipe: 'GGUF Q3_K_M, 8 steps', seconds: 93, ...vramRecipeLabRuns },
      { model: 'ltx-2.5 a2v', recipe: 'GGUF Q3_K_M, 8 steps', seconds: 106.4, ...vramRecipeLabRuns },
      { model: 'ltx-2.5', recipe: 'GGUF Q3_K_M, 20 steps', seconds: 254.4, ...vramRecipeLabRuns },
      { model: 'ltx-2.5 a2v', recipe: 'GGUF Q3_K_M', seconds: 276.8, ...vramRecipeLabRuns },
      { model: 'ltx-2.5 a2v', recipe: 'GGUF Q5_K_M', seconds: 348.5, ...vramRecipeLabRuns },
      { model: 'ltx-2.5 a2v', recipe: 'GGUF', seconds: 404.6, ...vramRecipeLabRuns },
    ],
  },
];
