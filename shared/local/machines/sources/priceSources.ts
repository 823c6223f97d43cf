import type { Sourced } from '../catalogueMachine.ts';

/** Who lists what machines cost, hold and draw, and when. A row of another day, or that is less sure, says so itself. */
export const computeStacker: Sourced = {
  date: '2026',
  evidence: 'single',
  source: 'https://computestacker.com/insights/nvidia-b200-vs-h100-vs-h200-gpu-comparison-2026',
};
export const gpuPriceTracker: Sourced = {
  date: '2026',
  evidence: 'single',
  source: 'https://github.com/United-Compute/gpu-price-tracker/blob/main/README.md',
};
export const hardwareIndex: Sourced = {
  date: '2026-01-24',
  evidence: 'single',
  source: 'https://aihardwareindex.com/blog/gpu-shortage-week-4-rtx-5090-hits-5-000-nvidia-pivots-to-rtx',
};
export const hardwareList: Sourced = {
  date: '2026-11-27',
  evidence: 'repeated',
  source:
    'https://github.com/huggingface/huggingface.js/blob/2ad47a3/packages/tasks/src/hardware-gpu-nvidia.ts',
};
export const hardwareTable: Sourced = {
  date: '2026',
  evidence: 'corroborated',
  source: 'https://huggingface.co/hardware?view=table',
};
export const host360: Sourced = {
  date: '2026',
  evidence: 'corroborated',
  source: 'https://www.host360.ai/blog/blog-h100-h200-b200-gpu-benchmarks-pricing-guide-2026',
};
export const kunoWorld: Sourced = {
  date: '2026-09-14',
  evidence: 'single',
  source: 'https://github.com/concil859856/kunoworld-dev/blob/0521897/research/pricing/costs.md',
};
export const mercatus: Sourced = {
  date: '2026',
  evidence: 'single',
  source: 'https://www.mercatus-ai.com/blog/a100-vs-h100-vs-h200',
};
export const moneyUnlock: Sourced = {
  date: '2025-01',
  evidence: 'corroborated',
  source:
    'https://themoneyunlock.com/rtx-5090-partner-cards-launch-ces-prices-surge-past-3500-scalpers-circle-january-05-2026',
};
export const newGearHub: Sourced = {
  date: '2026-04-06',
  evidence: 'corroborated',
  source: 'https://www.newgearhub.com/review/nvidia-gtc-2026-blackwell-gpus-pro-workstations',
};
export const nvidiaForum: Sourced = {
  date: '2026-02-23',
  evidence: 'corroborated',
  source: 'https://forums.developer.nvidia.com/t/361713',
};
export const pcGamer: Sourced = {
  date: '2022-10',
  evidence: 'corroborated',
  source: 'https://www.pcgamer.com/nvidia-geforce-rtx-4090-release-date-price-specs-performance/',
};
export const rtxPro6000Evidence: Sourced = {
  date: '2026',
  evidence: 'corroborated',
  source:
    'https://github.com/Frozen/video-generation-cost-benchmark/blob/dac536e/benchmarks/ltx-rtx-2026-09-20/README.md',
};
export const runLocalAi: Sourced = {
  date: '2026-04',
  evidence: 'single',
  source: 'https://runlocalai.co/pulse/nvidia-b200-production-ramp-pricing',
};
export const softab: Sourced = {
  date: '2026',
  evidence: 'corroborated',
  source: 'https://whylucian.github.io/softab',
};
export const verdaRun: Sourced = {
  date: '2026-09-21',
  evidence: 'certain',
  source:
    'https://github.com/Frozen/video-generation-cost-benchmark/blob/b444e59/benchmarks/ltx-verda-2026-09-21/README.md',
};

/** A page of Hugging Face's list of hardware. It has no date: this is the day on which it was read. */
export const huggingFace = (page: string): Sourced => ({
  date: '2026-11-27',
  evidence: 'repeated',
  source: `https://huggingface.co/hardware/${page}`,
});
