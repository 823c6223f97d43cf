import path from 'node:path';
import { buildAll } from '../build.ts';
import { type Served, type Serving, serve } from './serve.ts';

const DIST = path.resolve(import.meta.dirname, '../../../dist');

/**
 * Builds dist/ and serves a folder of it. The port is taken first, so that `whenTaken` is said at once where another
 * program has it.
 */
export async function buildAndServe(folder: string, serving: Serving, whenTaken: string): Promise<Served> {
  const server = await serve(path.join(DIST, folder), serving).catch((problem: NodeJS.ErrnoException) => {
    throw problem.code === 'EADDRINUSE' ? new Error(whenTaken) : problem;
  });
  try {
    await buildAll();
  } catch (problem) {
    await server.close();
    throw problem;
  }
  return server;
}
