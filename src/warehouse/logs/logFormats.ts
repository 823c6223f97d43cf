import type { LogFormat } from './logFormat.ts';
import { own } from './own.ts';
import { langfuse, litellm, replicate } from './services.ts';

export const LOG_FORMATS: Readonly<Record<string, LogFormat>> = { own, replicate, langfuse, litellm };
