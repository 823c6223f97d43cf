import { spawn } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * Runs a command line of fixed words through npx in the project's folder; gives its exit code. On Windows npx is a
 * script that only a shell runs, and a shell takes a path apart at its spaces: so paths are relative to the project.
 */
export function npx(words: string): Promise<number | null> {
  const tool = spawn(`npx ${words}`, { cwd: ROOT, shell: true, stdio: 'inherit' });
  return new Promise((resolve, reject) => tool.once('error', reject).once('close', resolve));
}
