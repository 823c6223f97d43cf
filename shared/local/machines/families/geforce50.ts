import type { CatalogueMachine } from '../catalogueMachine.ts';
import {
  hardwareIndex,
  hardwareList,
  hardwareTable,
  huggingFace,
  kunoWorld,
  moneyUnlock,
} from '../sources/priceSources.ts';
import { akash, tensorDockInMay } from '../sources/rentSources.ts';
import { comfyIssue, communityReports, ltxDesktop, nvfp4On5090, solEngine } from '../sources/speedSources.ts';

const solEngineRuns = { model: 'ltx-2.5 distilled', state: 'cold', ...solEngine } as const;
const nvfp4On5090Runs = {
  model: 'ltx-2.5 distilled',
  recipe: 'NVFP4, 8+3 steps',
  size: '1920x1088',
  fps: 24,
  ...nvfp4On5090,
} as const;
const kunoWorldRuns = {
  model: 'ltx-2.3 distilled',
  recipe: 'FP8 cast, 8+3 steps',
  frames: 97,
  fps: 24,
  state: 'warm',
  ...kunoWorld,
} as const;

/** GeForce RTX 50. */
export const geforce50 = (): readonly CatalogueMachine[] => [
  {
    name: 'RTX 5080',
    vram: { gb: 16, ...hardwareList },
    board: { watts: 360, ...huggingFace('rtx-5080') },
    prices: [
      { kind: 'launch', usd: 1000, ...huggingFace('rtx-5080'), date: '2025-01' },
      { kind: 'street', range: [1400, 1600], ...hardwareIndex },
    ],
  },
  {
    name: 'RTX 5090',
    vram: { gb: 32, ...hardwareList },
    board: { watts: 575, ...hardwareTable },
    prices: [
      { kind: 'launch', usd: 1999, ...moneyUnlock },
      { kind: 'street', range: [3059, 3699], ...moneyUnlock, date: '2026-01-05', evidence: 'single' },
      { kind: 'street', range: [3500, 5000], ...hardwareIndex },
    ],
    rents: [
      { provider: 'TensorDock', terms: 'from', usd: 0.56, ...tensorDockInMay },
      { provider: 'Akash', terms: 'starting at', usd: 0.67, ...akash },
      { provider: 'RunPod', terms: 'community', usd: 0.69, ...kunoWorld, evidence: 'corroborated' },
      { provider: 'RunPod', terms: 'secure', usd: 0.99, ...kunoWorld, evidence: 'corroborated' },
      { provider: 'Vast.ai', terms: 'marketplace', usd: 0.43, ...kunoWorld },
    ],
    speeds: [
      { recipe: 'BF16, 8+3 steps', size: '3840x2160', video: 5, seconds: 413.2, ...solEngineRuns },
      {
        recipe: 'BF16, 8+3 steps, sparse attention',
        size: '3840x2160',
        video: 5,
        seconds: 273.63,
        ...solEngineRuns,
      },
      { recipe: 'NVFP4, 8+3 steps', size: '3840x2160', video: 5, seconds: 316.34, ...solEngineRuns },
      {
        recipe: 'NVFP4, 8+3 steps, sparse attention',
        size: '3840x2160',
        video: 5,
        seconds: 171.82,
        ...solEngineRuns,
      },
      { recipe: 'BF16, 8+3 steps', size: '1920x1088', video: 20, seconds: 393.42, ...solEngineRuns },
      {
        recipe: 'BF16, 8+3 steps, sparse attention',
        size: '1920x1088',
        video: 20,
        seconds: 261.65,
        ...solEngineRuns,
      },
      { recipe: 'NVFP4, 8+3 steps', size: '1920x1088', video: 20, seconds: 297.59, ...solEngineRuns },
      {
        recipe: 'NVFP4, 8+3 steps, sparse attention',
        size: '1920x1088',
        video: 20,
        seconds: 164.4,
        ...solEngineRuns,
      },
      { frames: 121, seconds: 83, ...nvfp4On5090Runs },
      { frames: 241, seconds: 155, ...nvfp4On5090Runs },
      { size: '1280x704', seconds: 49.8, ...kunoWorldRuns, date: '2026' },
      { size: '768x512', seconds: 43.5, ...kunoWorldRuns, date: '2026' },
      { model: 'ltx-2', recipe: 'NVFP4', size: '1280x720', frames: 143, fps: 24, seconds: 66, ...comfyIssue },
      {
        model: 'ltx-desktop fast',
        recipe: 'not stated',
        size: '960x544',
        frames: 193,
        fps: 24,
        seconds: 132,
        state: 'cold',
        ...ltxDesktop,
      },
      {
        model: 'ltx-2.5',
        recipe: 'not stated',
        size: '1280x720',
        video: 10,
        seconds: 120,
        ...communityReports,
      },
    ],
  },
  {
    name: 'RTX 5060 16GB',
    vram: { gb: 16, ...communityReports },
    speeds: [
      {
        model: 'ltx-2.5',
        recipe: 'not stated',
        size: '448x1024',
        video: 30,
        seconds: 420,
        ...communityReports,
      },
    ],
  },
];
