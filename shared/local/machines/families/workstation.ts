import type { CatalogueMachine } from '../catalogueMachine.ts';
import {
  hardwareList,
  huggingFace,
  kunoWorld,
  newGearHub,
  rtxPro6000Evidence,
  verdaRun,
} from '../sources/priceSources.ts';
import {
  akash,
  falCompute,
  lambda,
  lanternWorks,
  silyBench,
  techBytes,
  tensorDockInMay,
} from '../sources/rentSources.ts';
import { hourLongRun } from '../sources/speedSources.ts';

/** Cards of workstations, and the small ones of servers. */
export const workstationCards = (): readonly CatalogueMachine[] => [
  {
    name: 'RTX PRO 6000',
    also: [
      'RTX PRO 6000 Blackwell',
      'RTX PRO 6000 Blackwell Server Edition',
      'RTX PRO 6000 Blackwell Workstation Edition',
      'RTX PRO 6000 Server',
      'RTX PRO 6000 Workstation',
    ],
    vram: { gb: 96, ...hardwareList },
    board: { watts: 600, ...rtxPro6000Evidence },
    prices: [
      { kind: 'launch', usd: 8565, range: [8000, 9200], ...newGearHub },
      { kind: 'street', usd: 16000, range: [12000, 16000], ...kunoWorld, date: '2026-09' },
    ],
    rents: [
      { provider: 'fal', terms: 'list', usd: 2.99, ...falCompute },
      { provider: 'fal', terms: 'as low as', usd: 1.1, ...falCompute },
      { provider: 'Akash', terms: 'starting at, server edition', usd: 2.04, ...akash },
      { provider: 'Akash', terms: 'starting at, workstation edition', usd: 1.45, ...akash },
      { provider: 'RunPod', terms: 'community', usd: 1.69, ...kunoWorld, evidence: 'corroborated' },
      { provider: 'RunPod', terms: 'secure', usd: 2.09, ...kunoWorld, evidence: 'corroborated' },
      { provider: 'Vast.ai', terms: 'marketplace', usd: 1.06, ...kunoWorld },
      { provider: 'Verda', terms: 'on demand', usd: 1.86, ...verdaRun, evidence: 'corroborated' },
      { provider: 'Verda', terms: 'spot', usd: 0.93, ...verdaRun },
      { provider: 'AWS', terms: 'on demand G7e', usd: 3.36, ...kunoWorld },
      { provider: 'GCP', terms: 'g4-standard-48, whole VM', usd: 4.5, ...kunoWorld },
      { provider: 'Nebius', terms: 'on demand', usd: 1.8, ...kunoWorld, evidence: 'corroborated' },
    ],
    speeds: [
      {
        model: 'ltx-2.5 distilled',
        recipe: 'BF16, 8+3 steps',
        size: '1344x768',
        frames: 121,
        fps: 24,
        seconds: 27.94,
        state: 'warm',
        ...rtxPro6000Evidence,
        date: '2026-09-20',
        evidence: 'certain',
      },
      {
        model: 'ltx-2.5 distilled',
        recipe: 'BF16, 8+3 steps',
        size: '1344x768',
        frames: 121,
        fps: 24,
        seconds: 26.74,
        state: 'warm',
        ...verdaRun,
      },
      {
        model: 'ltx-2.5 distilled',
        recipe: 'BF16, 8+3 steps',
        size: '1344x768',
        frames: 121,
        fps: 24,
        seconds: 27.65,
        state: 'warm',
        ...hourLongRun,
      },
    ],
  },
  {
    name: 'RTX 6000 Ada',
    vram: { gb: 48, ...hardwareList },
    board: { watts: 300, ...huggingFace('rtx-6000-ada') },
  },
  {
    name: 'RTX A6000',
    vram: { gb: 48, ...hardwareList },
    board: { watts: 300, ...huggingFace('rtx-a6000') },
    rents: [{ provider: 'Lambda', terms: '4x', usd: 1.09, ...lambda }],
  },
  {
    name: 'Quadro RTX 6000',
    rents: [{ provider: 'Lambda', terms: '1x on demand', usd: 0.69, ...lambda }],
  },
  {
    name: 'L40S',
    vram: { gb: 48, ...hardwareList },
    board: { watts: 350, ...huggingFace('l40s') },
    prices: [{ kind: 'launch', usd: 8500, ...huggingFace('l40s'), date: '2023' }],
    rents: [
      { provider: 'TensorDock', terms: 'from', usd: 0.49, ...tensorDockInMay },
      { provider: 'RunPod', terms: 'community', usd: 0.79, ...silyBench },
      { provider: 'RunPod', terms: 'secure', usd: 1.09, ...silyBench },
      { provider: 'Verda', terms: 'spot', usd: 0.941, ...lanternWorks },
      { provider: 'Modal', terms: 'per second, base region', usd: 1.9512, ...techBytes, evidence: 'single' },
      { provider: 'Replicate', terms: 'per second', usd: 3.51, ...techBytes },
      { provider: 'Nebius', terms: 'on demand', usd: 1.55, ...silyBench, evidence: 'single' },
    ],
  },
  {
    name: 'L4',
    vram: { gb: 24, ...hardwareList },
    rents: [
      { provider: 'Modal', terms: 'per second, base region', usd: 0.7992, ...techBytes, evidence: 'single' },
    ],
  },
  {
    name: 'A10',
    vram: { gb: 24, ...hardwareList },
    rents: [{ provider: 'Lambda', terms: '1x on demand', usd: 1.29, ...lambda }],
  },
  {
    name: 'T4',
    vram: { gb: 16, ...hardwareList },
    rents: [
      { provider: 'Modal', terms: 'per second, base region', usd: 0.5904, ...techBytes, evidence: 'single' },
      { provider: 'Replicate', terms: 'per second', usd: 0.81, ...techBytes },
    ],
  },
];
