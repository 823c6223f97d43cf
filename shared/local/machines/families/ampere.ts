import type { CatalogueMachine } from '../catalogueMachine.ts';
import { gpuPriceTracker, hardwareList, mercatus } from '../sources/priceSources.ts';
import {
  akash,
  lambda,
  lanternWorks,
  openRelay,
  silyBench,
  techBytes,
  tensorDock,
  tensorDockInMay,
} from '../sources/rentSources.ts';
import { wanTable } from '../sources/speedSources.ts';

const wanTableRuns = {
  recipe: '40 steps',
  frames: 81,
  fps: 16,
  state: 'warm',
  of: 'A100 or A800',
  ...wanTable,
} as const;

/** A100. */
export const ampere = (): readonly CatalogueMachine[] => [
  {
    name: 'A100 SXM 80GB',
    also: ['A100 SXM4 80GB'],
    vram: { gb: 80, ...hardwareList },
    board: { watts: 400, ...gpuPriceTracker },
    prices: [{ kind: 'used', range: [8000, 15000], of: 'A100 80GB', ...mercatus }],
    rents: [
      { provider: 'Lambda', terms: '8x', usd: 2.79, ...lambda },
      { provider: 'TensorDock', terms: 'from', usd: 1.8, ...tensorDock },
      { provider: 'Akash', terms: 'starting at', usd: 1.71, ...akash },
      { provider: 'RunPod', terms: 'community', usd: 1.39, ...silyBench },
      { provider: 'RunPod', terms: 'secure', usd: 1.59, ...silyBench },
      { provider: 'Vast.ai', terms: 'marketplace median', usd: 1.7043, ...lanternWorks },
      {
        provider: 'Modal',
        terms: 'per second, base region',
        usd: 2.4984,
        of: 'A100 80GB',
        ...techBytes,
        evidence: 'single',
      },
      { provider: 'Replicate', terms: 'per second', usd: 5.04, of: 'A100 80GB', ...techBytes },
    ],
    speeds: [
      { model: 'wan-2.2 14b', size: '832x480', seconds: 785.7, ...wanTableRuns },
      { model: 'wan-2.2 14b', size: '832x480', seconds: 215.2, gpus: 4, ...wanTableRuns },
      { model: 'wan-2.2 14b', size: '832x480', seconds: 119.9, gpus: 8, ...wanTableRuns },
      { model: 'wan-2.2 14b', size: '1280x720', seconds: 2735.7, ...wanTableRuns },
      { model: 'wan-2.2 14b', size: '1280x720', seconds: 725.3, gpus: 4, ...wanTableRuns },
      { model: 'wan-2.2 14b', size: '1280x720', seconds: 386.7, gpus: 8, ...wanTableRuns },
      { model: 'wan-2.2 14b i2v', size: '832x480', seconds: 810, ...wanTableRuns },
      { model: 'wan-2.2 14b i2v', size: '832x480', seconds: 215.4, gpus: 4, ...wanTableRuns },
      { model: 'wan-2.2 14b i2v', size: '832x480', seconds: 121.6, gpus: 8, ...wanTableRuns },
      { model: 'wan-2.2 14b i2v', size: '1280x720', seconds: 2810.9, ...wanTableRuns },
      { model: 'wan-2.2 14b i2v', size: '1280x720', seconds: 730.5, gpus: 4, ...wanTableRuns },
      { model: 'wan-2.2 14b i2v', size: '1280x720', seconds: 393.4, gpus: 8, ...wanTableRuns },
    ],
  },
  {
    name: 'A100 PCIe 80GB',
    also: ['A100 80GB PCIe'],
    vram: { gb: 80, ...hardwareList },
    board: { watts: 300, ...gpuPriceTracker },
    rents: [
      { provider: 'TensorDock', terms: 'from', usd: 1.27, ...tensorDockInMay },
      { provider: 'RunPod', terms: 'community', usd: 1.19, ...silyBench },
      { provider: 'RunPod', terms: 'secure', usd: 1.59, ...silyBench },
    ],
  },
  {
    name: 'A100 SXM 40GB',
    also: ['A100 SXM4 40GB'],
    vram: { gb: 40, ...hardwareList },
    rents: [
      { provider: 'Lambda', terms: '8x', usd: 1.99, ...lambda },
      { provider: 'openrelay', terms: 'on demand', usd: 0.8, of: 'A100 40GB', ...openRelay },
    ],
  },
];
