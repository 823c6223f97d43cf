import type { LogFormat } from './logFormat.ts';

/** A table of one's own; the command line says what its columns are called. */
export const own: LogFormat = { relation: () => 'SELECT * FROM file', names: {} };
