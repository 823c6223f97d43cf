import type { CatalogueMachine } from '../catalogueMachine.ts';
import { hardwareList, hardwareTable, huggingFace, kunoWorld, pcGamer } from '../sources/priceSources.ts';
import { akash, openRelay, silyBench, tensorDock } from '../sources/rentSources.ts';
import { aiLabNotes, communityReports, wanTable } from '../sources/speedSources.ts';

const aiLabNotesRuns = {
  model: 'ltx-2 distilled',
  recipe: 'FP8, 8+3 steps',
  frames: 121,
  fps: 24,
  ...aiLabNotes,
} as const;
const communityReportsRuns = {
  model: 'ltx-2.5',
  recipe: 'not stated',
  size: '1920x1088',
  ...communityReports,
} as const;
const wanTableRuns = {
  model: 'wan-2.2 5b',
  recipe: '50 steps',
  size: '1280x704',
  frames: 121,
  fps: 24,
  state: 'warm',
  ...wanTable,
} as const;

/** GeForce RTX 30 and 40. */
export const geforce = (): readonly CatalogueMachine[] => [
  {
    name: 'RTX 3090',
    vram: { gb: 24, ...hardwareList },
    board: { watts: 350, ...huggingFace('rtx-3090'), evidence: 'corroborated' },
    prices: [{ kind: 'launch', usd: 1500, ...huggingFace('rtx-3090'), date: '2020-09' }],
    rents: [
      { provider: 'Akash', terms: 'starting at', usd: 0.16, ...akash },
      { provider: 'openrelay', terms: 'on demand', usd: 0.18, ...openRelay },
    ],
    speeds: [
      { size: '1280x720', seconds: 96, state: 'warm', ...aiLabNotesRuns },
      { size: '1920x1088', seconds: 198, state: 'warm', ...aiLabNotesRuns },
      { size: '1280x720', seconds: 210, state: 'cold', ...aiLabNotesRuns },
    ],
  },
  {
    name: 'RTX 4080',
    vram: { gb: 16, ...hardwareList },
    board: { watts: 320, ...huggingFace('rtx-4080') },
    prices: [{ kind: 'launch', usd: 1200, ...huggingFace('rtx-4080'), date: '2022-11' }],
    rents: [{ provider: 'Akash', terms: 'starting at', usd: 0.15, ...akash }],
    speeds: [
      { video: 5, seconds: 60, ...communityReportsRuns },
      { video: 15, seconds: 480, ...communityReportsRuns },
    ],
  },
  {
    name: 'RTX 4080 SUPER',
    vram: { gb: 16, ...hardwareList },
    board: { watts: 320, ...huggingFace('rtx-4080-super') },
    prices: [{ kind: 'launch', usd: 1000, ...huggingFace('rtx-4080-super'), date: '2024-01' }],
  },
  {
    name: 'RTX 4090',
    vram: { gb: 24, ...hardwareList },
    board: { watts: 450, ...hardwareTable },
    prices: [{ kind: 'launch', usd: 1599, ...pcGamer }],
    rents: [
      { provider: 'TensorDock', terms: 'from', usd: 0.35, ...tensorDock },
      { provider: 'Akash', terms: 'starting at', usd: 0.39, ...akash },
      { provider: 'openrelay', terms: 'on demand', usd: 0.29, ...openRelay },
      { provider: 'RunPod', terms: 'community', usd: 0.34, ...silyBench },
      { provider: 'RunPod', terms: 'secure', usd: 0.74, ...silyBench },
      { provider: 'Vast.ai', terms: 'marketplace', usd: 0.3, ...kunoWorld },
    ],
    speeds: [
      { seconds: 534.7, ...wanTableRuns },
      { seconds: 231.3, gpus: 4, ...wanTableRuns },
      { seconds: 157.2, gpus: 8, ...wanTableRuns },
      { seconds: 524.8, ...wanTableRuns },
      { seconds: 227.3, gpus: 4, ...wanTableRuns },
      { seconds: 160.1, gpus: 8, ...wanTableRuns },
    ],
  },
  {
    name: 'RTX 3080',
    board: { watts: 350, ...huggingFace('rtx-3080') },
  },
  {
    name: 'RTX 3090 Ti',
    vram: { gb: 24, ...hardwareList },
    rents: [{ provider: 'Akash', terms: 'starting at', usd: 0.25, ...akash }],
  },
  {
    name: 'RTX 3060 12GB',
    also: ['RTX 3060'],
    vram: { gb: 12, ...hardwareList },
    rents: [{ provider: 'Akash', terms: 'starting at', usd: 0.14, ...akash }],
    speeds: [
      {
        model: 'ltx-2.5',
        recipe: 'not stated',
        size: '960x544',
        video: 15,
        seconds: 300,
        ...communityReports,
      },
    ],
  },
];
