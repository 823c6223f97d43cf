import type { CatalogueMachine } from '../catalogueMachine.ts';
import { hardwareList, huggingFace, kunoWorld, runLocalAi } from '../sources/priceSources.ts';
import { akash, falCompute, lambda, silyBench } from '../sources/rentSources.ts';
import { mlperfOpenResults, mlperfResults, wanTable } from '../sources/speedSources.ts';

const wanTableRuns = { recipe: '40 steps', frames: 81, fps: 16, state: 'warm', ...wanTable } as const;

/** H200 and its like. */
export const h200 = (): readonly CatalogueMachine[] => [
  {
    name: 'H200 SXM',
    also: ['H200', 'H200 141GB'],
    vram: { gb: 141, ...hardwareList },
    board: { watts: 700, ...huggingFace('h200') },
    prices: [
      { kind: 'launch', usd: 32000, ...huggingFace('h200'), date: '2024' },
      { kind: 'street', range: [28000, 31000], ...runLocalAi },
    ],
    rents: [
      { provider: 'fal', terms: 'list', usd: 4.5, ...falCompute },
      { provider: 'fal', terms: 'as low as', usd: 2.1, ...falCompute },
      { provider: 'Akash', terms: 'starting at', usd: 4.45, ...akash },
      { provider: 'RunPod', terms: 'community', usd: 3.59, ...silyBench },
      { provider: 'RunPod', terms: 'secure', usd: 4.59, ...silyBench },
      { provider: 'Vast.ai', terms: 'marketplace', usd: 3.63, ...kunoWorld },
      { provider: 'AWS', terms: 'on demand p5en', usd: 7.91, ...kunoWorld },
      { provider: 'GCP', terms: 'a3-ultra', usd: 10.62, ...kunoWorld },
      { provider: 'Nebius', terms: 'on demand', usd: 4.5, ...silyBench },
    ],
  },
  {
    name: 'HGX H200',
    also: ['8x H200'],
    gpus: 8,
    prices: [{ kind: 'street', usd: 370000, range: [320000, 420000], ...kunoWorld }],
    speeds: [
      {
        model: 'wan-2.2 14b',
        recipe: '20 steps, closed division',
        size: '1280x720',
        frames: 81,
        fps: 16,
        seconds: 55.15,
        gpus: 8,
        state: 'warm',
        ...mlperfResults,
      },
      {
        model: 'wan-2.2 14b',
        recipe: '20 steps, open division',
        size: '1280x720',
        frames: 81,
        fps: 16,
        seconds: 41.46,
        gpus: 8,
        state: 'warm',
        ...mlperfOpenResults,
      },
    ],
  },
  {
    name: 'H20',
    vram: { gb: 96, ...huggingFace('h20') },
    board: { watts: 400, ...huggingFace('h20') },
    speeds: [
      { model: 'wan-2.2 14b', size: '832x480', seconds: 1133.9, ...wanTableRuns },
      { model: 'wan-2.2 14b', size: '832x480', seconds: 306.6, gpus: 4, ...wanTableRuns },
      { model: 'wan-2.2 14b', size: '832x480', seconds: 170.5, gpus: 8, ...wanTableRuns },
      { model: 'wan-2.2 14b', size: '1280x720', seconds: 4048.7, ...wanTableRuns },
      { model: 'wan-2.2 14b', size: '1280x720', seconds: 1067.8, gpus: 4, ...wanTableRuns },
      { model: 'wan-2.2 14b', size: '1280x720', seconds: 564.7, gpus: 8, ...wanTableRuns },
      { model: 'wan-2.2 14b i2v', size: '832x480', seconds: 1117.4, ...wanTableRuns },
      { model: 'wan-2.2 14b i2v', size: '832x480', seconds: 305.4, gpus: 4, ...wanTableRuns },
      { model: 'wan-2.2 14b i2v', size: '832x480', seconds: 173.4, gpus: 8, ...wanTableRuns },
      { model: 'wan-2.2 14b i2v', size: '1280x720', seconds: 4054.7, ...wanTableRuns },
      { model: 'wan-2.2 14b i2v', size: '1280x720', seconds: 1076.9, gpus: 4, ...wanTableRuns },
      { model: 'wan-2.2 14b i2v', size: '1280x720', seconds: 577, gpus: 8, ...wanTableRuns },
    ],
  },
  {
    name: 'GH200',
    rents: [{ provider: 'Lambda', terms: '1x on demand', usd: 2.29, ...lambda }],
  },
];
