import type { CatalogueMachine } from '../catalogueMachine.ts';
import { hardwareList, huggingFace, nvidiaForum, softab } from '../sources/priceSources.ts';
import { strixHaloToolboxes } from '../sources/speedSources.ts';

const strixHaloToolboxesRuns = { state: 'cold', ...strixHaloToolboxes } as const;

/** Machines whose GPU shares the memory of the whole. */
export const unifiedMemory = (): readonly CatalogueMachine[] => [
  {
    name: 'DGX Spark',
    also: ['GB10'],
    vram: { gb: 128, ...hardwareList },
    wall: { watts: 240, ...softab },
    prices: [{ kind: 'street', usd: 4699, ...nvidiaForum }],
  },
  {
    name: 'Strix Halo 128GB',
    also: ['Strix Halo', 'Ryzen AI Max+ 395'],
    vram: { gb: 128, ...strixHaloToolboxes },
    wall: { watts: 120, ...softab },
    prices: [{ kind: 'street', usd: 2000, range: [2000, 3400], ...softab, date: '2026-06-07' }],
    speeds: [
      {
        model: 'ltx-2 dev',
        recipe: 'BF16, 20+3 steps',
        size: '1280x704',
        frames: 121,
        fps: 24,
        seconds: 615,
        ...strixHaloToolboxesRuns,
      },
      {
        model: 'ltx-2 dev i2v',
        recipe: 'BF16, 20+3 steps',
        size: '1280x704',
        frames: 121,
        fps: 25,
        seconds: 616.2,
        ...strixHaloToolboxesRuns,
      },
      {
        model: 'wan-2.2 14b',
        recipe: 'FP16, 4 steps',
        size: '1280x720',
        frames: 41,
        fps: 16,
        seconds: 2007.5,
        ...strixHaloToolboxesRuns,
      },
      {
        model: 'wan-2.2 14b i2v',
        recipe: 'FP16, 4 steps',
        size: '1280x720',
        frames: 41,
        fps: 16,
        seconds: 2028.6,
        ...strixHaloToolboxesRuns,
      },
      {
        model: 'hunyuanvideo-1.5',
        recipe: '4 steps',
        size: '1280x720',
        frames: 61,
        fps: 24,
        seconds: 928.7,
        ...strixHaloToolboxesRuns,
      },
    ],
  },
  {
    name: 'Mac Studio M4 Max',
    also: ['M4 Max'],
    board: { watts: 100, ...huggingFace('apple-m4-max') },
    prices: [{ kind: 'street', usd: 3499, ...softab }],
  },
];
