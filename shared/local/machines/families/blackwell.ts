import type { CatalogueMachine } from '../catalogueMachine.ts';
import { hardwareList, kunoWorld, runLocalAi } from '../sources/priceSources.ts';
import { akash, falCompute, lambda, silyBench } from '../sources/rentSources.ts';
import { mlperfResults } from '../sources/speedSources.ts';

/** B200, B300 and systems of them. */
export const blackwell = (): readonly CatalogueMachine[] => [
  {
    name: 'B200 SXM',
    also: ['B200'],
    vram: { gb: 192, ...hardwareList },
    prices: [{ kind: 'street', range: [40000, 43000], ...runLocalAi }],
    rents: [
      { provider: 'fal', terms: 'list', usd: 6.25, ...falCompute },
      { provider: 'fal', terms: 'as low as', usd: 3.49, ...falCompute },
      { provider: 'Lambda', terms: '1x on demand', usd: 6.99, ...lambda },
      { provider: 'Lambda', terms: '8x', usd: 6.69, ...lambda },
      { provider: 'Akash', terms: 'starting at', usd: 5.0, ...akash },
      { provider: 'RunPod', terms: 'community', usd: 5.98, ...silyBench },
      { provider: 'RunPod', terms: 'secure', usd: 6.79, ...silyBench },
      { provider: 'Vast.ai', terms: 'marketplace', usd: 5.63, ...kunoWorld },
      { provider: 'AWS', terms: 'on demand p6-b200', usd: 14.24, ...kunoWorld },
      { provider: 'GCP', terms: 'a4', usd: 16.11, ...kunoWorld },
      { provider: 'Nebius', terms: 'on demand', usd: 7.15, ...silyBench },
    ],
    speeds: [
      {
        model: 'ltx-2.3',
        recipe: 'NVFP4',
        size: '1920x1080',
        video: 5,
        seconds: 4.55,
        state: 'warm',
        ...kunoWorld,
        date: '2026-03-11',
      },
    ],
  },
  {
    name: 'HGX B200',
    also: ['8x B200'],
    gpus: 8,
    wall: { watts: 14300, ...kunoWorld, date: '2026' },
    prices: [{ kind: 'street', usd: 450000, range: [400000, 500000], ...kunoWorld }],
    speeds: [
      {
        model: 'wan-2.2 14b',
        recipe: '20 steps, closed division',
        size: '1280x720',
        frames: 81,
        fps: 16,
        seconds: 21.53,
        gpus: 8,
        state: 'warm',
        ...mlperfResults,
      },
    ],
  },
  {
    name: 'B300',
    rents: [
      { provider: 'fal', terms: 'list', usd: 8.5, ...falCompute },
      { provider: 'fal', terms: 'as low as', usd: 4.49, ...falCompute },
      { provider: 'Akash', terms: 'starting at', usd: 6.0, ...akash },
      { provider: 'RunPod', terms: 'community', usd: 6.94, ...kunoWorld, evidence: 'corroborated' },
      { provider: 'RunPod', terms: 'secure', usd: 7.89, ...kunoWorld, evidence: 'corroborated' },
      { provider: 'AWS', terms: 'on demand p6-b300', usd: 17.8, ...kunoWorld },
      { provider: 'Nebius', terms: 'on demand', usd: 7.85, ...kunoWorld, evidence: 'corroborated' },
    ],
  },
  {
    name: 'HGX B300',
    also: ['8x B300'],
    gpus: 8,
    prices: [{ kind: 'street', usd: 520000, range: [450000, 600000], ...kunoWorld }],
    speeds: [
      {
        model: 'wan-2.2 14b',
        recipe: '20 steps, closed division',
        size: '1280x720',
        frames: 81,
        fps: 16,
        seconds: 17.09,
        gpus: 8,
        state: 'warm',
        ...mlperfResults,
      },
    ],
  },
  {
    name: 'GB200',
    speeds: [
      {
        model: 'ltx-2.5 i2v',
        recipe: 'not stated',
        size: '1280x720',
        video: 10,
        seconds: 6.8,
        gpus: 2,
        ...kunoWorld,
        date: '2026-08-11',
      },
      {
        model: 'wan-2.2 14b',
        recipe: '20 steps, closed division',
        size: '1280x720',
        frames: 81,
        fps: 16,
        seconds: 37.06,
        gpus: 4,
        state: 'warm',
        ...mlperfResults,
      },
    ],
  },
  {
    name: 'GB300',
    speeds: [
      {
        model: 'wan-2.2 14b',
        recipe: '20 steps, closed division',
        size: '1280x720',
        frames: 81,
        fps: 16,
        seconds: 27.31,
        gpus: 4,
        state: 'warm',
        ...mlperfResults,
      },
    ],
  },
];
