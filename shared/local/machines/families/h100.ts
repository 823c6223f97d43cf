import type { CatalogueMachine } from '../catalogueMachine.ts';
import {
  computeStacker,
  hardwareList,
  host360,
  huggingFace,
  kunoWorld,
  runLocalAi,
} from '../sources/priceSources.ts';
import {
  akash,
  falCompute,
  lambda,
  openRelay,
  silyBench,
  techBytes,
  tensorDock,
} from '../sources/rentSources.ts';
import { firstH100Run, sglang, wanTable } from '../sources/speedSources.ts';

const sglangRuns = {
  model: 'ltx-2',
  size: '768x512',
  frames: 121,
  fps: 24,
  state: 'warm',
  of: 'H100',
  ...sglang,
} as const;
const wanTableRuns = {
  recipe: '40 steps',
  frames: 81,
  fps: 16,
  state: 'warm',
  of: 'H100 or H800',
  ...wanTable,
} as const;

/** H100. */
export const h100 = (): readonly CatalogueMachine[] => [
  {
    name: 'H100 SXM',
    also: ['H100 SXM5', 'H100 80GB HBM3'],
    vram: { gb: 80, ...hardwareList },
    board: { watts: 700, ...huggingFace('h100'), evidence: 'corroborated' },
    prices: [
      { kind: 'launch', usd: 30000, ...huggingFace('h100'), date: '2022' },
      { kind: 'used', range: [22000, 25000], ...runLocalAi },
      { kind: 'street', range: [25000, 40000], of: 'H100', ...host360 },
    ],
    rents: [
      { provider: 'fal', terms: 'as low as', usd: 1.89, of: 'H100', ...falCompute },
      { provider: 'Lambda', terms: '1x on demand', usd: 4.29, ...lambda },
      { provider: 'Lambda', terms: '2x', usd: 4.19, ...lambda },
      { provider: 'Lambda', terms: '4x', usd: 4.09, ...lambda },
      { provider: 'Lambda', terms: '8x', usd: 3.99, ...lambda },
      { provider: 'TensorDock', terms: 'from', usd: 2.25, ...tensorDock },
      { provider: 'Akash', terms: 'starting at', usd: 2.71, ...akash },
      { provider: 'openrelay', terms: 'on demand', usd: 2.6, ...openRelay },
      { provider: 'RunPod', terms: 'community', usd: 2.69, ...silyBench },
      { provider: 'RunPod', terms: 'secure', usd: 3.49, ...silyBench },
      { provider: 'Vast.ai', terms: 'marketplace', usd: 1.73, of: 'H100', ...kunoWorld },
      {
        provider: 'Vast.ai',
        terms: 'marketplace median of 4 offers',
        usd: 2.4024,
        ...silyBench,
        date: '2026-10-19',
      },
      { provider: 'Modal', terms: 'per second, base region', usd: 3.9492, of: 'H100', ...techBytes },
      { provider: 'Replicate', terms: 'per second', usd: 5.49, of: 'H100', ...techBytes },
      {
        provider: 'AWS',
        terms: 'on demand p5',
        usd: 6.88,
        of: 'H100',
        ...kunoWorld,
        evidence: 'corroborated',
      },
      {
        provider: 'GCP',
        terms: 'a3-highgpu-1g on-demand equivalent',
        usd: 10.9791,
        of: 'H100',
        ...silyBench,
        date: '2026-09-26',
      },
      {
        provider: 'GCP',
        terms: 'a3-highgpu-1g spot',
        usd: 6.571,
        of: 'H100',
        ...silyBench,
        date: '2026-09-26',
      },
      { provider: 'Nebius', terms: 'on demand', usd: 3.85, of: 'H100', ...silyBench },
    ],
    speeds: [
      {
        model: 'ltx-2.5 distilled',
        recipe: 'BF16, 8+3 steps',
        size: '1344x768',
        frames: 121,
        fps: 24,
        seconds: 60.642,
        state: 'cold',
        ...firstH100Run,
      },
      { recipe: 'BF16, 8 steps', seconds: 9.523, ...sglangRuns },
      { recipe: 'FP8, 8 steps', seconds: 7.55, ...sglangRuns },
      { model: 'wan-2.2 14b', size: '832x480', seconds: 326.9, ...wanTableRuns },
      { model: 'wan-2.2 14b', size: '832x480', seconds: 91.7, gpus: 4, ...wanTableRuns },
      { model: 'wan-2.2 14b', size: '832x480', seconds: 51.5, gpus: 8, ...wanTableRuns },
      { model: 'wan-2.2 14b', size: '1280x720', seconds: 1041.5, ...wanTableRuns },
      { model: 'wan-2.2 14b', size: '1280x720', seconds: 288.7, gpus: 4, ...wanTableRuns },
      { model: 'wan-2.2 14b', size: '1280x720', seconds: 155.1, gpus: 8, ...wanTableRuns },
      { model: 'wan-2.2 14b i2v', size: '832x480', seconds: 327.8, ...wanTableRuns },
      { model: 'wan-2.2 14b i2v', size: '832x480', seconds: 92.4, gpus: 4, ...wanTableRuns },
      { model: 'wan-2.2 14b i2v', size: '832x480', seconds: 52.9, gpus: 8, ...wanTableRuns },
      { model: 'wan-2.2 14b i2v', size: '1280x720', seconds: 1055.9, ...wanTableRuns },
      { model: 'wan-2.2 14b i2v', size: '1280x720', seconds: 290.4, gpus: 4, ...wanTableRuns },
      { model: 'wan-2.2 14b i2v', size: '1280x720', seconds: 159, gpus: 8, ...wanTableRuns },
    ],
  },
  {
    name: 'H100 PCIe',
    vram: { gb: 80, ...hardwareList },
    board: { watts: 350, ...computeStacker },
    rents: [
      { provider: 'Lambda', terms: '1x on demand', usd: 3.29, ...lambda },
      { provider: 'RunPod', terms: 'community', usd: 1.99, ...silyBench },
      { provider: 'RunPod', terms: 'secure', usd: 2.89, ...silyBench },
    ],
  },
  {
    name: 'H100 NVL',
    rents: [
      { provider: 'RunPod', terms: 'community', usd: 2.59, ...silyBench },
      { provider: 'RunPod', terms: 'secure', usd: 3.19, ...silyBench },
      { provider: 'Azure', terms: 'NC40ads H100 v5', usd: 6.98, ...kunoWorld },
    ],
  },
];
