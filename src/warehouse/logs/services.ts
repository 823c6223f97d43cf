import type { LogFormat } from './logFormat.ts';
import { requestInJson } from './requestInJson.ts';

/** Predictions as the API lists them (https://replicate.com/docs/topics/predictions), one a line. */
export const replicate: LogFormat = requestInJson({
  model: 'model',
  request: 'input',
  at: 'created_at',
  toModel: (x) => `'replicate/' || ${x}`,
  ended: { column: 'status', well: 'succeeded' },
});

/** observations_v2 (https://langfuse.com/docs/api-and-data-platform/features/blob-storage-export-fields), with the field group `model`. */
export const langfuse: LogFormat = requestInJson({
  model: 'provided_model_name',
  request: 'model_parameters',
  at: 'start_time',
  toModel: (x) => x,
});

/**
 * The table LiteLLM_SpendLogs (github.com/BerriAI/litellm, schema.prisma). It holds requests only where the proxy is told to
 * with `store_prompts_in_spend_logs`; all others say that they lack seconds.
 */
export const litellm: LogFormat = requestInJson({
  model: 'model',
  request: 'proxy_server_request',
  at: 'startTime',
  toModel: (x) => x,
});
