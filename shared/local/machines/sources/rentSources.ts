import type { Sourced } from '../catalogueMachine.ts';

/** Who lists what machines rent for, and when. A row of another day, or that is less sure, says so itself. */
export const akash: Sourced = {
  date: '2026-09-20',
  evidence: 'certain',
  source: 'https://github.com/api-evangelist/akash/blob/4301f93c/plans/plans.yml',
};
export const falCompute: Sourced = {
  date: '2026-09-20',
  evidence: 'certain',
  source: 'https://github.com/api-evangelist/fal-ai/blob/34743afa/plans/fal-ai-plans-pricing.yml',
};
export const lambda: Sourced = {
  date: '2026-09-20',
  evidence: 'certain',
  source: 'https://github.com/api-evangelist/lambda-labs/blob/1929382e/plans/lambda-labs-plans-pricing.yml',
};
export const lanternWorks: Sourced = {
  date: '2026-10-29',
  evidence: 'single',
  source: 'https://huggingface.co/datasets/lantern-works/gpu-cloud-prices',
};
export const openRelay: Sourced = {
  date: '2026-09-20',
  evidence: 'certain',
  source: 'https://github.com/api-evangelist/openrelay/blob/43cd3cc/plans/openrelay-plans-pricing.yml',
};
export const silyBench: Sourced = {
  date: '2026-09-25',
  evidence: 'corroborated',
  source: 'https://github.com/tgarg01/silybench-data/blob/045df3bf/derived/csv/gpu_prices.csv',
};
export const techBytes: Sourced = {
  date: '2026-05-07',
  evidence: 'corroborated',
  source: 'https://techbytes.app/posts/serverless-gpu-pricing-matrix-modal-replicate-lambda-2026/',
};
export const tensorDock: Sourced = {
  date: '2026-09-20',
  evidence: 'certain',
  source: 'https://github.com/api-evangelist/tensordock/blob/5cb072c4/plans/tensordock-plans-pricing.yml',
};
export const tensorDockInMay: Sourced = {
  date: '2026-05-25',
  evidence: 'single',
  source: 'https://github.com/api-evangelist/tensordock/blob/1c90c45e/plans/tensordock-plans-pricing.yml',
};
