import type { Sourced } from '../catalogueMachine.ts';

/** Who measured speeds and published them, and when. A row of another day, or that is less sure, says so itself. */
export const aiLabNotes: Sourced = {
  date: '2026-02-10',
  evidence: 'corroborated',
  source: 'https://codeshrew.github.io/ai-lab-notes/posts/2026-02-10_local-ai-video-generation-ltx2-rtx3090',
};
export const comfyIssue: Sourced = {
  date: '2026-01-08',
  evidence: 'single',
  source: 'https://github.com/Lightricks/ComfyUI-LTXVideo/issues/335',
};
export const communityReports: Sourced = {
  date: '2026-08',
  evidence: 'single',
  source:
    'https://github.com/kai-ltx/ltx-wiki/blob/e50594d/raw/community-ltx-2-5-consumer-gpu-vram-local-setup-reports-2026-08.md',
};
export const firstH100Run: Sourced = {
  date: '2026-09-18',
  evidence: 'certain',
  source: 'https://github.com/Frozen/video-generation-cost-benchmark/blob/09f5869/LTX_RESULTS.md',
};
export const hourLongRun: Sourced = {
  date: '2026-09-21',
  evidence: 'certain',
  source:
    'https://github.com/Frozen/video-generation-cost-benchmark/blob/bfdffe3/benchmarks/ltx-sustained-2026-09-21/README.md',
};
export const ltxDesktop: Sourced = {
  date: '2026-07',
  evidence: 'certain',
  source:
    'https://github.com/Lightricks/LTX-Desktop/blob/bf8bc87/backend/services/patches/diffusion_stage_cache.py',
};
export const mlperfResults: Sourced = {
  date: '2026-05-10',
  evidence: 'certain',
  source: 'https://github.com/gbeezybez/inference_results_v6.0/tree/ab33b21/closed',
};
export const mlperfOpenResults: Sourced = {
  date: '2026-05-10',
  evidence: 'certain',
  source: 'https://github.com/gbeezybez/inference_results_v6.0/tree/ab33b21/open',
};
export const nvfp4On5090: Sourced = {
  date: '2026-09-03',
  evidence: 'corroborated',
  source: 'https://github.com/Simon99/h3-cloud-5090/blob/33d0938/ltx25/5-nvfp4-5090/README.md',
};
export const sglang: Sourced = {
  date: '2026-04-18',
  evidence: 'certain',
  source: 'https://github.com/sgl-project/sglang/pull/23137',
};
export const solEngine: Sourced = {
  date: '2026-08',
  evidence: 'corroborated',
  source: 'https://github.com/NVlabs/Sana/blob/ea3c249/models/ltx25/RTX5090/README.md',
};
export const strixHaloToolboxes: Sourced = {
  date: '2026-02-13',
  evidence: 'certain',
  source:
    'https://github.com/kyuz0/amd-strix-halo-comfyui-toolboxes/blob/0f37daa/docs/benchmark_results.json',
};
export const vramRecipeLab: Sourced = {
  date: '2026-08-19',
  evidence: 'certain',
  source: 'https://github.com/jbrick2070/vram-recipe-lab/blob/38d4ae0/LTX_2_5_ON_16GB.md',
};
export const wanTable: Sourced = {
  date: '2025-07',
  evidence: 'certain',
  source: 'https://github.com/Wan-Video/Wan2.2/blob/33f2c3e/assets/comp_effic.png',
};
