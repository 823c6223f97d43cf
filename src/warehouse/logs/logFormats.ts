import type { LogFormat } from './logFormat.ts';
import { own } from './own.ts';

export const LOG_FORMATS: Readonly<Record<string, LogFormat>> = { own };
